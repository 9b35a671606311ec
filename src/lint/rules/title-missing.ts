import type { LintRule } from "../index.js";

/** Reports a chapter without a `# Title`. */
export const checkMissingTitle: LintRule = ({ chapter }) => {
  const titled = chapter.tree.children.some((node) => node.type === "heading" && node.depth === 1);
  return titled ? [] : [{ rule: "title-missing", file: chapter.file, place: { line: 1, column: 1 }, what: "Unexpected chapter without a title, expected one `# Title`" }];
};
