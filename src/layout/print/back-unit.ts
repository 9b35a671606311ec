import { listChosen } from "../../model/edition.js";
import { findPage, type PageMap, toFolio } from "../../model/page-map.js";
import type { PrintJob } from "../../model/print.js";
import { backKey, toAnswerFragment, unitOf } from "../../model/units.js";
import { viewAnswers } from "../parts/answers.js";
import { viewGlossary } from "../parts/glossary.js";
import { sortIndex } from "../parts/index-entries.js";
import { createJob, createStudio, type Press } from "./press.js";

/** Returns the print job of the back matter (answers, glossary, index), or undefined when this edition has none; an edition of sections has the answers only. */
export function layBack(press: Press, map: PageMap): PrintJob | undefined {
  const { book, chosen } = press.edition;
  const contents = listChosen(press.edition);
  const studio = createStudio(press, backKey, map);
  const answers = book.config.answers === "back" ? contents.flatMap(({ facts }) => facts.questions.filter(({ answer }) => answer.length > 0).map(({ number }) => toAnswerFragment(facts.chapter, number))) : [];
  const glossary = chosen ? undefined : viewGlossary(contents, book.config.language, studio);
  const letters = chosen ? [] : listIndex(press, map);
  const parts = [
    answers.length > 0 ? press.fill("answers", viewAnswers(contents, studio)) : "",
    glossary ? press.fill("glossary", glossary) : "",
    letters.length > 0 ? press.fill("index", { letters }) : "",
  ].filter(Boolean);
  if (parts.length === 0) return undefined;
  const answerTargets = contents.flatMap(({ facts }) => [...facts.targetOf.values()].filter(({ part }) => part === "answers").map(({ fragment }) => fragment));
  return createJob(press, backKey, parts.join("\n"), ["answers", "glossary", "index", ...contents.map(({ facts }) => `answers-${facts.chapter.number}`), ...answers, ...answerTargets], studio);
}

function listIndex(press: Press, map: PageMap) {
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
