import { toPlainText } from "../../util/to-plain-text.js";
import type { LintRule } from "../index.js";

/** Reports a chapter without a `# Title`, or with one that says nothing. */
export const checkMissingTitle: LintRule = ({ chapter }) => {
  const { children } = chapter.tree;
  // A text that could not be parsed has its own finding.
  const isUnread = children.length === 0 && chapter.text.trim() !== "";
  return isUnread || children.some((node) => node.type === "heading" && node.depth === 1 && toPlainText(node).trim() !== "") ? [] : [{ rule: "title-missing", file: chapter.file, place: { line: 1, column: 1 }, what: "Unexpected chapter without a title, expected one `# Title`" }];
};
