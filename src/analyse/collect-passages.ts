import type { Root } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Node, Parent } from "unist";
import type { Passage } from "../model/facts.js";
import type { Callout, Figure, Listing, Question, TableBlock } from "../model/nodes.js";

/** Returns the stretches of text that every format must contain whole: one per paragraph, heading, cell, caption and listing. */
export function collectPassages(tree: Root): Passage[] {
  const passages: Passage[] = [];
  const collect = (node: Node, part: Passage["part"]): void => {
    const add = (text: string, from: Node = node): void => {
      const letters = text.replace(/\s+/g, "");
      if (letters) passages.push({ letters, part, position: from.position });
    };
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
      return add(toString(withoutMarks(node), { includeImageAlt: false }));
    }
    if (node.type === "listing") return addListing(node as Listing, add);
    if (node.type === "callout") (node as Callout).title?.forEach((child) => add(toString(child)));
    if (node.type === "tableBlock" || node.type === "figure") (node as TableBlock | Figure).caption?.forEach((child) => add(toString(child)));
    for (const child of (node as Parent).children ?? []) collect(child, part);
    if (node.type === "question") for (const child of (node as Question).answer) collect(child, "answers");
  };
  collect(tree, "chapter");
  return passages;
}

function addListing(listing: Listing, add: (text: string) => void): void {
  if (listing.meta.hidden) return;
  add(listing.value);
  if (listing.output) add(listing.output.value);
}

/** Drops what prints nothing (index marks) or is not text of the source (raw HTML, which is checked by its own rule). */
function withoutMarks(node: Node): Node {
  const children = (node as Parent).children;
  if (!children) return node;
  return { ...node, children: children.filter((child) => child.type !== "indexMark" && child.type !== "html").map(withoutMarks) } as Node;
}
