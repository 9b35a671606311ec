import type { PhrasingContent } from "mdast";
import { toString } from "mdast-util-to-string";

/** Returns the text of a line with its code between backticks. */
export function toMarkedText(content: readonly PhrasingContent[]): string {
  return content.map((node) => (node.type === "inlineCode" ? `\`${node.value}\`` : toString(node))).join("");
}
