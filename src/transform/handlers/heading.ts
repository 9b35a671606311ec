import type { Heading } from "mdast";
import { createComponent, type HandlerFactory } from "../context.js";

/** Headings but the title become components; the title itself is printed by the chapter's opener. */
export const createHeadingHandler: HandlerFactory = (context) => (state, node: Heading) => {
  const target = context.facts.targetOf.get(node);
  if (target?.kind === "chapter") return undefined;
  // A second `#` heading is no title; it is set as a topic.
  return createComponent(context, { name: "heading", depth: Math.max(2, node.depth), fragment: target?.fragment ?? "", number: target?.number }, state.all(node));
};
