import type { ChapterFacts, IndexTerm } from "../../model/facts.js";
import { unitOf } from "../../model/units.js";
import { type IndexLetter, type IndexPlace, sortIndex } from "../parts/index-entries.js";
import type { ScreenDesk } from "./screen-desk.js";

/** Returns the index for screens: each entry leads to its places by the number of the topic that they stand in, since pages mean nothing there. */
export function listIndex({ edition, studio }: ScreenDesk): readonly IndexLetter[] {
  const { chapters, config } = edition.book;
  const terms = chapters.flatMap((facts) => facts.terms.map((term) => ({ facts, term })));
  const places = terms.map(({ facts, term }, order): { term: IndexTerm; place: IndexPlace } => {
    const href = studio.medium.linkTo({ unit: unitOf(facts.chapter, term.target.part, config.answers), fragment: term.target.fragment }) ?? "";
    return { term, place: { order, folio: nameTopic(facts, term), href, main: term.main } };
  });
  return sortIndex(places, config.language);
}

/** Returns the number of the last numbered heading before a term, else the chapter's; answers stand apart. */
function nameTopic({ chapter, headings }: ChapterFacts, { target }: IndexTerm): string {
  if (target.part === "answers") return `Answers ${chapter.number}`;
  const line = target.position?.start.line ?? 0;
  const before = headings.filter(({ target: heading }) => heading.number !== undefined && (heading.position?.start.line ?? 0) <= line);
  return before.at(-1)?.target.number ?? String(chapter.number);
}
