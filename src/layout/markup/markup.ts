import type { Literal, Parent } from "unist";

/** An element with its attributes as they are written: `viewBox`, `epub:type`, `aria-label`. */
export interface MarkupElement extends Parent {
  type: "element";
  name: string;
  attributes: Map<string, string>;
  children: MarkupNode[];
}

/** Text without entities. */
export interface MarkupText extends Literal {
  type: "text";
  value: string;
}

/** A part of a document. */
export type MarkupNode = MarkupElement | MarkupText;

/** A fragment or a whole document. */
export interface MarkupRoot extends Parent {
  type: "root";
  children: MarkupNode[];
}

/** Elements that never have content (HTML, 13.1.2). */
export const voidElements: ReadonlySet<string> = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);

/** Returns a new element. */
export function createElement(name: string, attributes: Readonly<Record<string, string>> = {}, children: MarkupNode[] = []): MarkupElement {
  return { type: "element", name, attributes: new Map(Object.entries(attributes)), children };
}

/** Tells whether an element has a class. */
export function hasClass({ attributes }: MarkupElement, name: string): boolean {
  return (attributes.get("class") ?? "").split(/\s+/).includes(name);
}

/** Returns all text of a node, in order. */
export function toText(node: MarkupNode | MarkupRoot): string {
  return node.type === "text" ? node.value : node.children.map(toText).join("");
}

/** Calls a function with every element below a node, in document order; `false` keeps it out of the element's children. Several times as quick as a general visitor, on trees with an element for every token of code. */
export function walkElements(node: MarkupElement | MarkupRoot, visit: (element: MarkupElement) => boolean | void): void {
  for (const child of node.children) if (child.type === "element" && visit(child) !== false) walkElements(child, visit);
}
