import type { Node } from "unist";
import { visit } from "unist-util-visit";
import type { Chapter } from "../model/book.js";
import type { OutlineHeading, Target } from "../model/facts.js";

/** Returns the headings below the chapter's title, in order, with the topics that each treats. */
export function listHeadings(chapter: Chapter, targetOf: ReadonlyMap<Node, Target>): OutlineHeading[] {
  const headings: OutlineHeading[] = [];
  visit(chapter.tree, "heading", (node, _index, parent) => {
    const target = targetOf.get(node);
    if (target?.kind !== "heading") return;
    const topics = Object.keys(chapter.data.topics).filter((topic) => chapter.data.topics[topic] === target.id);
    headings.push({ depth: Math.max(2, node.depth), target, content: node.children, topics: topics.sort(), role: parent?.type === "section" && parent.children[0] === node ? parent.role : undefined });
  });
  return headings;
}
