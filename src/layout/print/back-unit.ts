import { backParts } from "../../model/back-parts.js";
import { listChosen } from "../../model/edition.js";
import { findPage, type PageMap, toFolio } from "../../model/page-map.js";
import type { PrintJob } from "../../model/print.js";
import { backKey, toAnswerFragment, unitOf } from "../../model/units.js";
import { type IndexLetter, sortIndex } from "../parts/index-entries.js";
import { layBackParts } from "../parts/lay-back-parts.js";
import { createJob, createStudio, type Press } from "./press.js";

/** Returns the print job of the back matter, or undefined when this edition has none. */
export function layBack(press: Press, map: PageMap): PrintJob | undefined {
  const studio = createStudio(press, backKey, map);
  const parts = layBackParts(press.edition, studio, () => listIndex(press, map));
  if (parts.length === 0) return undefined;
  return createJob(press, backKey, parts.map(({ html }) => html).join("\n"), [...backParts.map(({ id }) => id), ...listAnswerFragments(press)], studio);
}

/** Every id in the answers that a link or the index may ask the page of. */
function listAnswerFragments({ edition }: Press): string[] {
  return listChosen(edition).flatMap(({ facts: { chapter, questions, targetOf } }) => [
    `answers-${chapter.number}`,
    ...questions.map(({ number }) => toAnswerFragment(chapter, number)),
    ...[...targetOf.values()].filter(({ part }) => part === "answers").map(({ fragment }) => fragment),
  ]);
}

function listIndex(press: Press, map: PageMap): readonly IndexLetter[] {
  const { chapters, config } = press.edition.book;
  const terms = chapters.flatMap(({ chapter, terms }) =>
    terms.map((term) => {
      const unit = unitOf(chapter, term.target.part, config.answers);
      const page = findPage(map, unit, term.target.fragment) ?? 0;
      return { term, place: { order: page, folio: toFolio(map, page), href: `studybook://${unit}/${term.target.fragment}`, main: term.main } };
    }),
  );
  return sortIndex(terms, config.language);
}
