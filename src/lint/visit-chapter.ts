import type { Node, Parent } from "unist";
import type { ChapterFacts } from "../model/facts.js";
import type { Callout, Figure, Question, TableBlock } from "../model/nodes.js";

/** Visits every node of a chapter, answers, titles and captions included. */
export function visitChapter({ chapter }: ChapterFacts, visitor: (node: Node) => void): void {
  const walk = (node: Node): void => {
    visitor(node);
    for (const child of (node as Parent).children ?? []) walk(child);
    for (const child of (node as Callout).title ?? []) if (typeof child === "object") walk(child);
    for (const child of (node as TableBlock | Figure).caption ?? []) walk(child);
    if (node.type === "question") for (const child of (node as Question).answer) walk(child);
  };
  walk(chapter.tree);
}
