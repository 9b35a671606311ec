import type { BackPartId } from "../../model/back-parts.js";
import type { ChapterContent } from "../../model/components.js";
import { backKey } from "../../model/units.js";
import { viewAnswers } from "../parts/answers.js";
import { layBackParts } from "../parts/lay-back-parts.js";
import { viewNext, viewOpener } from "../parts/opener.js";
import { renderContent } from "../render-content.js";
import { countTopics } from "./count-topics.js";
import type { ScreenDesk } from "./screen-desk.js";

/** A chapter or a part after the chapters, before the document around it. */
export interface ScreenBody {
  readonly kind: "chapter" | BackPartId;
  /** Unit whose printed pages it shares. */
  readonly unit: string;
  readonly path: string;
  /** Plain text. */
  readonly title: string;
  readonly html: string;
}

/** Returns what a chapter's document holds: opener, content, answers where the book has them there, and the way to the next chapter. */
export function layChapterBody(desk: ScreenDesk, content: ChapterContent): ScreenBody {
  const { edition, fill, format, studio } = desk;
  const { facts } = content;
  const { contents } = edition;
  const next = contents[contents.indexOf(content) + 1];
  const html = [
    fill("opener", viewOpener(content, studio)),
    renderContent(content.body, content.components, studio),
    edition.book.config.answers === "chapter" && hasAnswers(content) ? fill("answers", viewAnswers([content], studio, "chapter")) : "",
    next || facts.chapter.data.next ? fill("next", viewNext(content, next, studio)) : "",
  ].join("\n");
  return { kind: "chapter", unit: facts.chapter.name, path: `${facts.chapter.name}.${format.ending}`, title: `${facts.chapter.number} ${facts.titleText}`, html };
}

/** Returns the parts after the chapters that this edition has, each for a document of its own. */
export function layPartBodies(desk: ScreenDesk): ScreenBody[] {
  const { edition, format, studio } = desk;
  return layBackParts(edition, studio, countTopics(desk)).map(({ id, title, html }) => ({ kind: id, unit: backKey, path: `${format.parts[id]}.${format.ending}`, title, html }));
}

function hasAnswers({ facts }: ChapterContent): boolean {
  return facts.questions.some(({ answer }) => answer.length > 0);
}
