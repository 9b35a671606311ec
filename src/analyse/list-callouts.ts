import { toString } from "mdast-util-to-string";
import type { Node } from "unist";
import { visit } from "unist-util-visit";
import type { Chapter } from "../model/book.js";
import type { CalloutFact, Target } from "../model/facts.js";
import type { Callout } from "../model/nodes.js";

/** Returns the chapter's callouts in order, each with its title or first sentence. */
export function listCallouts(chapter: Chapter, targetOf: ReadonlyMap<Node, Target>): CalloutFact[] {
  const callouts: CalloutFact[] = [];
  visit(chapter.tree, "callout", (node) => {
    const target = targetOf.get(node);
    if (target) callouts.push({ kind: node.kind, version: node.version, target, summary: summarize(node) });
  });
  return callouts;
}

function summarize(callout: Callout): string {
  if (callout.title) return toString({ type: "paragraph", children: callout.title });
  const paragraph = callout.children.find((child) => child.type === "paragraph");
  const text = paragraph ? toString(paragraph).replace(/\s+/g, " ") : "";
  return /^.*?[.!?:](?=\s|$)/.exec(text)?.[0] ?? text;
}
