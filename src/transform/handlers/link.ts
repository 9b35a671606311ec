import type { Link } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Target } from "../../model/facts.js";
import { resolveLink } from "../../model/links.js";
import { unitOf } from "../../model/units.js";
import { createComponent, type HandlerFactory } from "../context.js";

const numberedLabels: Readonly<Partial<Record<Target["kind"], string>>> = { table: "Table", figure: "Figure", listing: "Listing" };

/** Links inside the book become references, which print the page; links to the web stay links; broken ones keep their text. */
export const createLinkHandler: HandlerFactory = (context) => (state, node: Link) => {
  const destination = resolveLink(node.url, context.facts, context.chapters);
  const children = state.all(node);
  if (destination.kind === "outside") return createComponent(context, { name: "weblink", url: destination.url }, children);
  if (destination.kind !== "inside") return { type: "element", tagName: "span", properties: {}, children };
  const { chapter, target } = destination;
  const label = toString(node) ? "" : toLabel(target, chapter.titleText);
  return createComponent(context, { name: "reference", place: { unit: unitOf(chapter.chapter, target?.part ?? "chapter", context.answers), fragment: target?.fragment ?? "" }, label }, children);
};

/** Returns the text of a link that has none: "Table 7.1", or the name of what it leads to. */
function toLabel(target: Target | undefined, chapterTitle: string): string {
  if (!target) return chapterTitle;
  const word = numberedLabels[target.kind];
  return word && target.number ? `${word} ${target.number}` : target.text;
}
