import type { Listing } from "../../model/nodes.js";
import { createComponent, findFragment, type HandlerFactory } from "../context.js";

/** Listings become components; hidden ones print nothing. */
export const createListingHandler: HandlerFactory = (context) => (_state, node: Listing) => {
  if (node.meta.hidden) return undefined;
  const target = context.facts.targetOf.get(node);
  return createComponent(context, { name: "listing", lang: node.lang, code: node.value, meta: node.meta, output: node.output?.value, raised: context.raised.get(node) ?? node.meta.raises, number: target?.number, fragment: findFragment(context, node) }, []);
};
