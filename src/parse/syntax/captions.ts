import type { Paragraph, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { TableBlock } from "../../model/nodes.js";
import { takeTrailingId } from "./trailing-id.js";
import type { SyntaxContext } from "./index.js";

const caption = /^(Table|Comparison):\s+/;

/**
 * Joins tables with the caption paragraph right before them:
 *
 *     Comparison: List and tuple {#list-tuple}
 *
 *     | … |                                      →  tableBlock (caption, comparison, id, table)
 */
export function readCaptions(tree: Root, { report }: SyntaxContext): void {
  visit(tree, "table", (node, index, parent) => {
    if (!parent || index === undefined || (parent.type as string) === "tableBlock") return;
    const before = parent.children[index - 1];
    const paragraph = before?.type === "paragraph" && isCaption(before) ? before : undefined;
    const start = paragraph ? index - 1 : index;
    const block: TableBlock = { ...(paragraph ? toCaption(paragraph) : { comparison: false }), type: "tableBlock", children: [node], ...(node.position && { position: node.position }) };
    parent.children.splice(start, index - start + 1, block);
    return start + 1;
  });
  visit(tree, "paragraph", (node) => {
    if (isCaption(node)) report({ rule: "caption-orphan", place: node.position, what: "Unexpected caption without a table right after it" });
  });
}

function isCaption(paragraph: Paragraph): boolean {
  const first = paragraph.children[0];
  return first?.type === "text" && caption.test(first.value);
}

function toCaption(paragraph: Paragraph): Pick<TableBlock, "caption" | "comparison" | "id"> {
  const first = paragraph.children[0];
  const comparison = first?.type === "text" && first.value.startsWith("Comparison");
  if (first?.type === "text") first.value = first.value.replace(caption, "");
  const id = takeTrailingId(paragraph.children);
  return { caption: paragraph.children, comparison, id };
}
