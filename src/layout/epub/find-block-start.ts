import { toLetters } from "../../util/letters.js";
import type { MarkupElement, MarkupNode } from "../markup/markup.js";
import type { Ancestry, TextPlace } from "./read-letters.js";

// A span may not stand in these (HTML, 4.4 and 4.9), before a document's first section it would belong to none, and a `nav` starts with its heading.
const closed = new Set(["ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr", "ruby", "nav", "body", "html"]);
const visible = new Set(["img", "svg", "hr"]);

/** Returns the outermost element that starts with the letter at a place, and the parent in which something can be put before it; undefined when text of the same node comes first. */
export function findBlockStart({ node, parents, index }: TextPlace): { readonly parent: MarkupElement; readonly node: MarkupNode } | undefined {
  if (node.type === "text" && toLetters(node.value.slice(0, index)) !== "") return undefined;
  let start = { parent: parents.element, node: node as MarkupNode };
  for (let current = start.node, around: Ancestry | undefined = parents; around && opens(around.element, current); around = around.outer) {
    current = around.element;
    if (around.outer && takesSpan(around.outer)) start = { parent: around.outer.element, node: current };
  }
  return start;
}

/** Tells whether nothing to be seen comes before a child; a figure's picture and caption are one thing. */
function opens(parent: MarkupElement, child: MarkupNode): boolean {
  return parent.name === "figure" || parent.children.slice(0, parent.children.indexOf(child)).every(isBlank);
}

function isBlank(node: MarkupNode): boolean {
  if (node.type === "text") return toLetters(node.value) === "";
  return node.attributes.get("aria-hidden") === "true" || (!visible.has(node.name) && node.children.every(isBlank));
}

/** A group of a definition list takes terms and definitions only; lists of navigation (EPUB 3.3, 7.2) take nothing but links. */
function takesSpan({ element, outer }: Ancestry): boolean {
  if (closed.has(element.name) || (element.name === "div" && outer?.element.name === "dl")) return false;
  return element.name !== "li" || !isIn(outer, "nav");
}

function isIn(around: Ancestry | undefined, name: string): boolean {
  return around !== undefined && (around.element.name === name || isIn(around.outer, name));
}
