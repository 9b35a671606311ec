import type { LintRule } from "../index.js";

/** Reports a heading without text. */
export const checkEmptyHeadings: LintRule = ({ chapter, headings }) =>
  headings.filter(({ target }) => !target.text.trim()).map(({ target }) => ({ rule: "heading-empty", file: chapter.file, place: target.position, what: "Unexpected heading without a text" }));
