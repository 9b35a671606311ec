import type { Node } from "unist";
import { visit } from "unist-util-visit";
import type { Chapter } from "../model/book.js";
import type { IndexTerm, Target } from "../model/facts.js";
import { toPlainText } from "../util/to-plain-text.js";

/** Returns the chapter's index entries: `:term[…]` is a main entry, `:index[main; sub]` a plain one. */
export function listIndexTerms(chapter: Chapter, targetOf: ReadonlyMap<Node, Target>): IndexTerm[] {
  const terms: IndexTerm[] = [];
  visit(chapter.tree, (node) => {
    const target = targetOf.get(node);
    if (!target) return;
    if (node.type === "term") terms.push({ entry: toPlainText(node), target, main: true });
    if (node.type === "indexMark") {
      const [entry, sub] = node.value.split(";").map((part) => part.trim());
      if (entry) terms.push({ entry, sub: sub || undefined, target, main: false });
    }
  });
  return terms;
}
