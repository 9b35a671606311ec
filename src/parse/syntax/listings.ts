import type { Code, Parent, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Listing } from "../../model/nodes.js";
import { readListingMeta } from "./listing-meta.js";
import type { SyntaxContext } from "./index.js";

/**
 * Turns code fences into listings, and the output fence after one into its output:
 *
 *     ```python {title="ratio.py"}
 *     ```output                      →  listing (lang, meta, value, output)
 */
export function readListings(tree: Root, context: SyntaxContext): void {
  visit(tree, "code", (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.lang === "output") {
      context.report({ rule: "output-orphan", place: node.position, what: "Unexpected output block without a listing before it" });
    }
    const listing = toListing(node, context);
    const output = takeOutput(parent, index);
    (parent as Parent).children[index] = output ? { ...listing, output } : listing;
  });
}

function toListing(node: Code, { report }: SyntaxContext): Listing {
  // `python{run=false}` without a space puts the brace into the language.
  const info = `${node.lang ?? ""} ${node.meta ?? ""}`.trim();
  const [, lang = "", braces = ""] = /^([^\s{]*)\s*(?:\{(.*)\}\s*)?/.exec(info) ?? [];
  if (info.slice(lang.length).trim() && !braces) report({ rule: "listing-meta-invalid", place: node.position, what: `Unexpected text \`${info.slice(lang.length).trim().slice(0, 40)}\` after the language, expected options in braces`, fix: 'Write them as `{title="…"}`.' });
  const { meta, problems } = readListingMeta(braces);
  for (const problem of problems) report({ rule: "listing-meta-invalid", place: node.position, ...problem });
  return { type: "listing", lang: lang.toLowerCase() || "text", meta, value: node.value, ...(node.position && { position: node.position }) };
}

/** Takes the output fence that directly follows out of the parent and returns it. */
function takeOutput(parent: Parent, index: number): Listing["output"] {
  const next = parent.children[index + 1];
  if (next?.type !== "code" || next.lang !== "output") return undefined;
  parent.children.splice(index + 1, 1);
  return { value: next.value, position: next.position };
}
