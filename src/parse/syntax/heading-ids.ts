import GithubSlugger from "github-slugger";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { takeTrailingId } from "./trailing-id.js";
import { toPlainText } from "../../util/to-plain-text.js";

/** Gives every heading its id: the explicit `{#id}`, else the one that code hosts make from its text. */
export function readHeadingIds(tree: Root): void {
  const slugger = new GithubSlugger();
  visit(tree, "heading", (node) => {
    const explicit = takeTrailingId(node.children);
    const id = explicit ?? slugger.slug(toPlainText(node));
    node.data = { ...node.data, id: id || slugger.slug("section") };
  });
}
