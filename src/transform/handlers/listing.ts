import type { Element, ElementContent } from "hast";
import type { Nodes } from "mdast";
import type { State } from "mdast-util-to-hast";
import { toCircled, toPrintedCode } from "../../model/annotations.js";
import type { AnnotatedListing, Listing, NoteItem } from "../../model/nodes.js";
import { toPlainText } from "../../util/to-plain-text.js";
import { createComponent, findFragment, type HandlerFactory } from "../context.js";

/** Listings become components, which know the notes that stand below them; hidden ones print nothing. */
export const createListingHandler: HandlerFactory = (context) => (_state, node: Listing, parent: Nodes | undefined) => {
  if (node.meta.hidden) return undefined;
  const target = context.facts.targetOf.get(node);
  const notes = parent?.type === "annotatedListing" ? parent.children[1].children.map(({ children: [first] }) => toPlainText(first)) : [];
  return createComponent(context, { name: "listing", lang: node.lang, code: toPrintedCode(node), annotated: node.annotated ?? false, notes, around: context.facts.surroundings.get(node) ?? [], meta: node.meta, output: node.output?.value, raised: context.raised.get(node) ?? node.meta.raises, number: target?.number, fragment: findFragment(context, node) }, []);
};

/** A listing with notes is a block of both; each note starts with its mark. */
export const createAnnotatedListingHandler: HandlerFactory = () => (state, node: AnnotatedListing) => {
  const [listing, { children: items }] = node.children;
  const code = [state.one(listing, node) ?? []].flat() as ElementContent[];
  const notes: Element = { type: "element", tagName: "ol", properties: {}, children: items.map((item) => toNote(state, item)) };
  return { type: "element", tagName: "div", properties: { className: ["annotated"] }, children: [...code, notes] } satisfies Element;
};

function toNote(state: State, { number, children: [first, ...rest] }: NoteItem): Element {
  const mark: Element = { type: "element", tagName: "span", properties: { className: ["note-mark"] }, children: [{ type: "text", value: `${toCircled(number)} ` }] };
  const isLine = first?.type === "paragraph";
  const text = isLine ? state.all(first) : [];
  const blocks = isLine ? rest : first ? [first, ...rest] : [];
  return { type: "element", tagName: "li", properties: {}, children: [mark, ...text, ...state.all({ type: "root", children: blocks })] };
}
