import type { Root } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Node, Parent } from "unist";
import type { Passage } from "../model/facts.js";
import { toLetters } from "../util/letters.js";
import type { Callout, Figure, Listing, Question, TableBlock } from "../model/nodes.js";

/** Returns the stretches of text that every format must contain whole: one per paragraph, heading, cell, caption and listing. */
export function collectPassages(tree: Root): Passage[] {
  const passages: Passage[] = [];
  const collect = (node: Node, part: Passage["part"]): void => {
    const add = (text: string, from: Node = node): void => {
      const letters = toLetters(text);
      if (letters) passages.push({ letters, part, position: from.position });
    };
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
      return listStretches(node).forEach((text) => add(text));
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

/** Returns the text of inline content, cut where print may add words of its own: a page after a link, a number for a footnote. Index marks print nothing, and raw HTML has its own rule. */
function listStretches(node: Node): string[] {
  const stretches = [""];
  const walk = ({ children = [] }: Partial<Parent>): void => {
    for (const child of children) {
      if (child.type === "indexMark" || child.type === "html" || child.type === "image") continue;
      if (child.type === "footnoteReference") stretches.push("");
      else if ("value" in child && typeof child.value === "string") stretches[stretches.length - 1] += child.value;
      else walk(child as Partial<Parent>);
      if (child.type === "link") stretches.push("");
    }
  };
  walk(node as Partial<Parent>);
  return stretches;
}
