import type { PhrasingContent } from "mdast";
import type { Node } from "unist";
import { visit } from "unist-util-visit";
import type { Chapter } from "../model/book.js";
import type { CaptionFact, Target } from "../model/facts.js";
import { summarize } from "./summarize.js";

/** Returns the chapter's numbered figures, tables and listings in order; those of answers have no place of their own. */
export function listCaptions({ tree }: Chapter, targetOf: ReadonlyMap<Node, Target>): CaptionFact[] {
  const captions: CaptionFact[] = [];
  let heading: readonly PhrasingContent[] = [];
  visit(tree, (node) => {
    if (node.type === "heading") heading = node.children;
    const target = targetOf.get(node);
    if (!target?.number || target.part !== "chapter") return;
    if (node.type === "figure") captions.push({ kind: "figure", target, summary: summarize(node.caption) });
    if (node.type === "tableBlock") captions.push({ kind: "table", target, summary: summarize(node.caption ?? []) });
    if (node.type === "listing") captions.push({ kind: "listing", target, summary: node.meta.title ? [{ type: "text", value: node.meta.title }] : summarize(heading) });
  });
  return captions;
}
