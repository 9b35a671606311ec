import type { LintRule } from "../index.js";

/** Reports a heading more than one level below the one before it. */
export const checkSkippedHeadings: LintRule = ({ chapter, headings }) =>
  headings.flatMap(({ depth, target }, index) => {
    const before = headings[index - 1]?.depth ?? 1;
    return depth > before + 1 ? [{ rule: "heading-skip" as const, file: chapter.file, place: target.position, what: `Unexpected heading of level ${depth}, expected at most ${before + 1}` }] : [];
  });
