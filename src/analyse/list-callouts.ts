import type { PhrasingContent } from "mdast";
import type { Node } from "unist";
import { visit } from "unist-util-visit";
import type { Chapter } from "../model/book.js";
import type { CalloutFact, Target } from "../model/facts.js";
import type { Callout } from "../model/nodes.js";
import { summarize } from "./summarize.js";

/** Returns the chapter's callouts in order, each with its title or first sentence. */
export function listCallouts(chapter: Chapter, targetOf: ReadonlyMap<Node, Target>): CalloutFact[] {
  const callouts: CalloutFact[] = [];
  visit(chapter.tree, "callout", (node) => {
    const target = targetOf.get(node);
    if (target) callouts.push({ kind: node.kind, version: node.version, target, summary: summarize(node.title ?? findParagraph(node)) });
  });
  return callouts;
}

function findParagraph(callout: Callout): PhrasingContent[] {
  return callout.children.find((child) => child.type === "paragraph")?.children ?? [];
}
