import type { ChapterContent } from "../../model/components.js";
import { listChosen } from "../../model/edition.js";
import type { PageMap } from "../../model/page-map.js";
import type { PrintJob } from "../../model/print.js";
import { toAnswerFragment } from "../../model/units.js";
import { viewAnswers } from "../parts/answers.js";
import { viewNext, viewOpener } from "../parts/opener.js";
import { renderContent } from "../render-content.js";
import { createJob, createStudio, findRoman, type Press, type PrintStudio } from "./press.js";

/** Returns what lays a chapter out for the pages known so far: once, unless the roman folios that it names change. */
export function createChapterLayer(press: Press, content: ChapterContent): (map: PageMap) => PrintJob {
  let last: (LaidChapter & { readonly map: PageMap }) | undefined;
  return (map) => {
    const before = last;
    const isSame = before?.named.every((place) => findRoman(map, place) === findRoman(before.map, place));
    if (!before || !isSame) last = { map, ...layChapter(press, content, map) };
    return last!.job;
  };
}

interface LaidChapter extends Pick<PrintStudio, "named"> {
  readonly job: PrintJob;
}

/** Lays out opener, content, and the way to the next chapter. */
function layChapter(press: Press, content: ChapterContent, map: PageMap): LaidChapter {
  const { facts } = content;
  const { config } = press.edition.book;
  const studio = createStudio(press, facts.chapter.name, map);
  const answersHere = config.answers === "chapter" && facts.questions.length > 0;
  const body = [
    press.fill("opener", viewOpener(content, studio)),
    renderContent(content.body, content.components, studio),
    answersHere ? press.fill("answers", viewAnswers([content], studio, "chapter")) : "",
    fillNext(press, content, studio),
  ].join("\n");
  const answers = answersHere ? facts.questions.map(({ number }) => toAnswerFragment(facts.chapter, number)) : [];
  return { job: createJob(press, facts.chapter.name, body, [...listFragments(content, config.answers), ...answers], studio), named: studio.named };
}

function fillNext(press: Press, content: ChapterContent, studio: ReturnType<typeof createStudio>): string {
  const { contents } = press.edition;
  const next = contents[contents.indexOf(content) + 1];
  return next || content.facts.chapter.data.next ? press.fill("next", viewNext(content, next, studio)) : "";
}

/** Every id of the chapter that a link, a list or the index may ask the page of. */
function listFragments({ facts }: ChapterContent, answers: "back" | "chapter"): string[] {
  const targets = [...facts.targetOf.values()].filter(({ kind, part }) => kind !== "chapter" && kind !== "footnote" && (part === "chapter" || answers === "chapter"));
  return [...new Set(targets.map(({ fragment }) => fragment))];
}

/** Returns the chapters of an edition in print order, each with its unit key. */
export function listChapterUnits(press: Press): readonly { readonly key: string; readonly content: ChapterContent }[] {
  return listChosen(press.edition).map((content) => ({ key: content.facts.chapter.name, content }));
}
