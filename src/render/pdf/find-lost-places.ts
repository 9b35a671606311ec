import type { Finding } from "../../diagnostics/message.js";
import type { BookConfig } from "../../model/book.js";
import type { Place } from "../../model/components.js";
import type { ChapterFacts, Target } from "../../model/facts.js";
import { findPage, type PageMap } from "../../model/page-map.js";
import { unitOf } from "../../model/units.js";
import type { Settlement } from "./settle.js";

/**
 * Returns a finding for every place that a reference, the contents or the index leads to and for which Chromium wrote no destination, so
 * that nobody knows its page. `book` is the map for places outside the edition.
 */
export function findLostPlaces({ units, map }: Settlement, chapters: readonly ChapterFacts[], answers: BookConfig["answers"], book: PageMap = map): Finding[] {
  const asked = new Map<string, Finding>();
  const ask = ({ unit, fragment }: Place, pages: PageMap, toFinding: () => Finding): void => {
    if (findPage(pages, unit, fragment) === undefined) asked.set(`${unit}#${fragment}`, toFinding());
  };
  for (const { key, job } of units) {
    for (const { place, outside } of job.slots) ask(place, outside ? book : map, () => findingOf({ rule: "place-lost", file: `templates (${key})`, what: describe(place.fragment) }, place, chapters, answers));
  }
  for (const facts of chapters) {
    const targets = [...facts.headings.filter(({ depth }) => depth <= 3), ...facts.terms].map(({ target }) => target);
    for (const target of targets) ask({ unit: unitOf(facts.chapter, target.part, answers), fragment: target.fragment }, map, () => toFinding(facts, target));
  }
  return [...asked.values()];
}

/** Finds what stands at a place; a place of no chapter, such as a part at the back, is a template's. */
function findingOf(other: Finding, place: Place, chapters: readonly ChapterFacts[], answers: BookConfig["answers"]): Finding {
  for (const facts of chapters) {
    const target = [...facts.targetOf.values()].find(({ part, fragment }) => fragment === place.fragment && unitOf(facts.chapter, part, answers) === place.unit);
    if (target) return toFinding(facts, target);
  }
  return other;
}

function toFinding({ chapter }: ChapterFacts, target: Target): Finding {
  return { rule: "place-lost", file: chapter.file, place: target.position, what: describe(target.id) };
}

function describe(id: string): string {
  return `Unexpected place without a page: \`${id}\`, which a reference, the contents or the index leads to`;
}
