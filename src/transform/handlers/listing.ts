import type { Element } from "hast";
import type { State } from "mdast-util-to-hast";
import { drawMarks, toCircled } from "../../model/annotations.js";
import type { AnnotatedListing, Listing, NoteItem } from "../../model/nodes.js";
import { createComponent, findFragment, type HandlerFactory } from "../context.js";

/** Listings become components; hidden ones print nothing. */
export const createListingHandler: HandlerFactory = (context) => (_state, node: Listing) => {
  if (node.meta.hidden) return undefined;
  const target = context.facts.targetOf.get(node);
  return createComponent(context, { name: "listing", lang: node.lang, code: node.annotated ? drawMarks(node.value, node.lang) : node.value, annotated: node.annotated ?? false, around: context.facts.surroundings.get(node) ?? [], meta: node.meta, output: node.output?.value, raised: context.raised.get(node) ?? node.meta.raises, number: target?.number, fragment: findFragment(context, node) }, []);
};

/** A listing with notes is a block of both; each note starts with its mark. */
export const createAnnotatedListingHandler: HandlerFactory = () => (state, { children: [listing, { children: items }] }: AnnotatedListing) => {
  const code = state.all({ type: "root", children: [listing] });
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
