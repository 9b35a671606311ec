import type { Heading } from "mdast";
import { createComponent, type HandlerFactory } from "../context.js";

/** Headings below the title become components; the title itself is printed by the chapter's opener. */
export const createHeadingHandler: HandlerFactory = (context) => (state, node: Heading) => {
  if (node.depth === 1) return undefined;
  const target = context.facts.targetOf.get(node);
  return createComponent(context, { name: "heading", depth: node.depth, fragment: target?.fragment ?? "", number: target?.number }, state.all(node));
};
