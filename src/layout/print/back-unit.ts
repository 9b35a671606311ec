import { backParts } from "../../model/back-parts.js";
import { listChosen } from "../../model/edition.js";
import type { Target } from "../../model/facts.js";
import { findPage, type PageMap, toFolio } from "../../model/page-map.js";
import type { PrintJob } from "../../model/print.js";
import { backKey, toAnswerFragment, unitOf } from "../../model/units.js";
import type { IndexCount } from "../parts/index-locators.js";
import { layBackParts } from "../parts/lay-back-parts.js";
import { createJob, createStudio, type Press } from "./press.js";

/** Returns the print job of the back matter, or undefined when this edition has none. */
export function layBack(press: Press, map: PageMap): PrintJob | undefined {
  const studio = createStudio(press, backKey, map, true);
  const parts = layBackParts(press.edition, studio, countPages(press, map));
  if (parts.length === 0) return undefined;
  return createJob(press, backKey, `<div class="late">${parts.map(({ html }) => html).join("\n")}</div>`, [...backParts.map(({ id }) => id), ...listAnswerFragments(press)], studio);
}

/** Every id in the answers that a link or the index may ask the page of. */
function listAnswerFragments({ edition }: Press): string[] {
  return listChosen(edition).flatMap(({ facts: { chapter, questions, targetOf } }) => [
    `answers-${chapter.number}`,
    ...questions.map(({ number }) => toAnswerFragment(chapter, number)),
    ...[...targetOf.values()].filter(({ part }) => part === "answers").map(({ fragment }) => fragment),
  ]);
}

/** Pages count from a place to the end of what it stands for: a section's last place, and the page before the heading that ends it. */
function countPages({ edition }: Press, map: PageMap): IndexCount {
  const { answers } = edition.book.config;
  return {
    runsOn: true,
    measure: ({ facts: { chapter }, term: { target, section } }) => {
      const unit = unitOf(chapter, target.part, answers);
      const pageOf = ({ fragment }: Target): number => findPage(map, unit, fragment) ?? 0;
      const from = pageOf(target);
      const ends = section ? [pageOf(section.last), ...(section.next ? [pageOf(section.next) - 1] : [])] : [];
      return { from, to: Math.max(from, ...ends), href: `studybook://${unit}/${target.fragment}` };
    },
    name: (from, to) => (from === to ? toFolio(map, from) : `${toFolio(map, from)}–${toFolio(map, to)}`),
  };
}
