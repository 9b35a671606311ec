import type { Finding } from "../diagnostics/message.js";
import type { BookFacts, ChapterFacts } from "../model/facts.js";
import type { PageGrid } from "../model/page-grid.js";
import { checkAnswerlessFootnotes } from "./rules/footnote-broken.js";
import { checkDuplicateIds } from "./rules/id-duplicate.js";
import { checkBookGlyphs, checkGlyphs } from "./rules/glyph-missing.js";
import { checkEmptyHeadings } from "./rules/heading-empty.js";
import { checkSkippedHeadings } from "./rules/heading-skip.js";
import { checkRemovedHtml } from "./rules/html-removed.js";
import { checkIds } from "./rules/id-invalid.js";
import { checkIndexSees } from "./rules/index-see-broken.js";
import { checkLongLines } from "./rules/line-too-long.js";
import { checkBrokenLinks } from "./rules/link-broken.js";
import { checkLinkSchemes } from "./rules/link-scheme.js";
import { checkWideTables } from "./rules/table-too-wide.js";
import { checkMissingTitle } from "./rules/title-missing.js";
import { checkSecondTitle } from "./rules/title-twice.js";
import { checkTopicHeadings } from "./rules/topic-heading.js";
import { checkUnknownTopics } from "./rules/topic-unknown.js";
import { checkUntreatedTopics } from "./rules/topic-untreated.js";
import { checkTypeScale } from "./rules/type-scale-limited.js";
import { checkLongWords } from "./rules/word-too-long.js";

/** What a rule may look at beside the chapter. */
export interface LintContext {
  readonly book: BookFacts;
  readonly grid: PageGrid;
  /** Tells whether a stack of font families has a glyph for a code point. */
  readonly covers: (families: readonly string[], codePoint: number) => boolean;
}

/** A rule looks at one chapter, changes nothing, and returns what it found. */
export type LintRule = (facts: ChapterFacts, context: LintContext) => Finding[];

/** Every rule, by the id that it reports. */
export const rules = {
  "title-missing": checkMissingTitle,
  "title-twice": checkSecondTitle,
  "heading-skip": checkSkippedHeadings,
  "heading-empty": checkEmptyHeadings,
  "id-duplicate": checkDuplicateIds,
  "id-invalid": checkIds,
  "link-broken": checkBrokenLinks,
  "link-scheme": checkLinkSchemes,
  "html-removed": checkRemovedHtml,
  "footnote-broken": checkAnswerlessFootnotes,
  "topic-unknown": checkUnknownTopics,
  "topic-heading": checkTopicHeadings,
  "line-too-long": checkLongLines,
  "table-too-wide": checkWideTables,
  "word-too-long": checkLongWords,
  "glyph-missing": checkGlyphs,
} as const satisfies Record<string, LintRule>;

/** Returns the findings of every rule on every chapter, and those on the book as a whole. */
export function lintBook(context: LintContext): Finding[] {
  const chapters = context.book.chapters.flatMap((facts) => Object.values(rules).flatMap((rule: LintRule) => rule(facts, context)));
  return [...chapters, ...checkBookGlyphs(context), ...checkUntreatedTopics(context.book), ...checkIndexSees(context.book), ...checkTypeScale(context)];
}
