import type { PhrasingContent } from "mdast";
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

function summarize(callout: Callout): PhrasingContent[] {
  const paragraph = callout.children.find((child) => child.type === "paragraph");
  return cutSentence(simplify(callout.title ?? paragraph?.children ?? []));
}

/** Keeps text, code and emphasis; what has an id or leads elsewhere gives its text only, so that it can be shown in a second place. */
function simplify(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.flatMap((node): PhrasingContent[] => {
    if (node.type === "text" || node.type === "inlineCode") return [node];
    if (node.type === "emphasis" || node.type === "strong") return [{ ...node, children: simplify(node.children) }];
    return "children" in node ? simplify(node.children as PhrasingContent[]) : [];
  });
}

/** Cuts content after its first sentence, and takes its full stop or colon off. */
function cutSentence(content: readonly PhrasingContent[]): PhrasingContent[] {
  const sentence: PhrasingContent[] = [];
  for (const node of content) {
    const end = node.type === "text" ? /[.!?:](?=\s|$)/.exec(node.value) : null;
    if (node.type === "text" && end) return [...sentence, { type: "text", value: node.value.slice(0, end.index + (/[!?]/.test(end[0]) ? 1 : 0)) }];
    sentence.push(node);
  }
  return sentence;
}
