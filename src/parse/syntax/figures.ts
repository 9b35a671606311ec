import type { Image, Paragraph, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { Figure } from "../../model/nodes.js";
import { parseInline } from "../../util/parse-inline.js";
import type { SyntaxContext } from "./index.js";
import { takeTrailingId } from "./trailing-id.js";

/**
 * Turns a picture that stands alone in its paragraph into a figure; its title is the caption:
 *
 *     ![what it shows](figures/mro.svg "Read it from left to right."){#mro}
 */
export function readFigures(tree: Root, { language }: SyntaxContext): void {
  visit(tree, "paragraph", (node, index, parent) => {
    if (!parent || index === undefined) return;
    const image = findLoneImage(node);
    if (!image) return;
    const id = takeTrailingId(node.children);
    const figure: Figure = { type: "figure", caption: parseInline(image.title ?? "", language), id, children: [image], ...(node.position && { position: node.position }) };
    parent.children[index] = figure;
    return SKIP;
  });
}

function findLoneImage(node: Paragraph): Image | undefined {
  const [first, second, ...rest] = node.children;
  if (first?.type !== "image" || rest.length > 0) return undefined;
  return !second || (second.type === "text" && /^\s*\{#[^\s{}]+\}\s*$/.test(second.value)) ? first : undefined;
}
