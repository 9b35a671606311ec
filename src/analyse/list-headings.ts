import type { Node } from "unist";
import { visit } from "unist-util-visit";
import type { Chapter } from "../model/book.js";
import type { OutlineHeading, Target } from "../model/facts.js";

/** Returns the headings below the chapter's title, in order, with the topics that each treats. */
export function listHeadings(chapter: Chapter, targetOf: ReadonlyMap<Node, Target>): OutlineHeading[] {
  const headings: OutlineHeading[] = [];
  visit(chapter.tree, "heading", (node) => {
    const target = targetOf.get(node);
    if (node.depth === 1 || !target) return;
    const topics = Object.keys(chapter.data.topics).filter((topic) => chapter.data.topics[topic] === target.id);
    headings.push({ depth: node.depth, target, content: node.children, topics: topics.sort() });
  });
  return headings;
}
