import type { LintRule } from "../index.js";

/** Reports every `#` heading after the first. */
export const checkSecondTitle: LintRule = ({ chapter }) =>
  chapter.tree.children
    .filter((node) => node.type === "heading" && node.depth === 1)
    .slice(1)
    .map(({ position }) => ({ rule: "title-twice", file: chapter.file, place: position, what: "Unexpected second `#` heading in a chapter" }));
