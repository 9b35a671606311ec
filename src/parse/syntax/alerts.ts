import type { Blockquote, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Block, Callout } from "../../model/nodes.js";
import type { SyntaxContext } from "./index.js";

/**
 * Turns GitHub alerts into callouts:
 *
 *     > [!WARNING]
 *     > Text          →  callout pitfall, paragraph "Text"
 */
export function readAlerts(tree: Root, { kinds }: SyntaxContext): void {
  visit(tree, "blockquote", (node, index, parent) => {
    if (!parent || index === undefined) return;
    const alert = takeAlert(node);
    const kind = alert && kinds.find((candidate) => candidate.alerts.includes(alert));
    if (!kind) return;
    const callout: Callout = { type: "callout", kind: kind.id, children: node.children as Block[], ...(node.position && { position: node.position }) };
    parent.children[index] = callout;
    return index;
  });
}

/** Takes `[!TYPE]` off the quote's first line and returns the type in capitals. */
function takeAlert(quote: Blockquote): string | undefined {
  const paragraph = quote.children[0];
  const text = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
  const match = text?.type === "text" ? /^\[!([A-Za-z]+)\][ \t]*(?:\n|$)/.exec(text.value) : null;
  if (!match || text?.type !== "text" || paragraph?.type !== "paragraph") return undefined;
  text.value = text.value.slice(match[0].length);
  if (text.value === "") paragraph.children.shift();
  if (paragraph.children.length === 0) quote.children.shift();
  return match[1]!.toUpperCase();
}
