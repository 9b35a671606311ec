import { createElement, hasClass, type MarkupElement, type MarkupRoot, walkElements } from "../markup/markup.js";

/** What an element means: `epub:type` (EPUB SSV 1.1) and the DPUB-ARIA role, where there is one. */
type Meaning = readonly [type: string | undefined, role: string | undefined];

/** Gives notes and the parts after the chapters their meaning; callouts have theirs from their kind. */
export function markSemantics(root: MarkupRoot): void {
  walkElements(root, (node) => {
    const meaning = findMeaning(node);
    if (!meaning) return;
    const [type, role] = meaning;
    if (type && !node.attributes.has("epub:type")) node.attributes.set("epub:type", type);
    if (role && !node.attributes.has("role")) node.attributes.set("role", role);
    if (node.attributes.has("data-footnotes")) for (const list of node.children) if (list.type === "element" && list.name === "ol") markNotes(list);
  });
}

function findMeaning(node: MarkupElement): Meaning | undefined {
  const { name, attributes } = node;
  if (name === "a" && attributes.has("data-footnote-ref")) return ["noteref", "doc-noteref"];
  if (name === "a" && attributes.has("data-footnote-backref")) return [undefined, "doc-backlink"];
  if (name !== "section") return undefined;
  if (attributes.has("data-footnotes")) return ["footnotes", "doc-endnotes"];
  if (!hasClass(node, "part")) return undefined;
  if (hasClass(node, "glossary")) return ["glossary", "doc-glossary"];
  if (hasClass(node, "index")) return ["index", "doc-index"];
  return hasClass(node, "answers") ? ["answers", undefined] : undefined;
}

/** A list item cannot be a note (ARIA in HTML, 4), and Apple's reader takes an aside that is one out of the text: a block inside the item is. */
function markNotes(list: MarkupElement): void {
  for (const item of list.children) {
    if (item.type !== "element" || item.name !== "li") continue;
    const id = item.attributes.get("id");
    item.attributes.delete("id");
    item.children = [createElement("div", { ...(id !== undefined && { id }), "epub:type": "footnote", role: "doc-footnote" }, item.children)];
  }
}
