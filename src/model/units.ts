import type { BookConfig, ChapterSource } from "./book.js";
import type { Part } from "./facts.js";

/** Key of the unit before the chapters: title page, imprint, contents. */
export const frontKey = "front";
/** Key of the unit after the chapters: answers, glossary, index. */
export const backKey = "back";

/** Returns the key of the unit that holds a part of a chapter. */
export function unitOf(chapter: ChapterSource, part: Part, answers: BookConfig["answers"]): string {
  return part === "answers" && answers === "back" ? backKey : chapter.name;
}

/** Returns the id of the answer to a chapter's question. */
export function toAnswerFragment(chapter: ChapterSource, question: number): string {
  return `answer-${chapter.number}-${question}`;
}
