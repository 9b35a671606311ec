import type { Listing } from "../../model/nodes.js";
import { createComponent, type HandlerFactory } from "../context.js";

/** Listings become components; hidden ones print nothing. */
export const createListingHandler: HandlerFactory = (context) => (_state, node: Listing) => {
  if (node.meta.hidden) return undefined;
  const target = context.facts.targetOf.get(node);
  const fragment = target?.fragment ?? `code-${context.facts.chapter.number}-${context.components.length}`;
  return createComponent(context, { name: "listing", lang: node.lang, code: node.value, meta: node.meta, output: node.output?.value, number: target?.number, fragment }, []);
};
