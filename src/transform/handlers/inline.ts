import type { Html, InlineCode } from "mdast";
import { defaultHandlers } from "mdast-util-to-hast";
import type { IndexMark, Term } from "../../model/nodes.js";
import { createComponent, findFragment, type HandlerFactory } from "../context.js";

/** Defined terms are marked, so that they print bold and can be led to. */
export const createTermHandler: HandlerFactory = (context) => (state, node: Term) =>
  createComponent(context, { name: "term", fragment: findFragment(context, node) }, state.all(node as never));

/** Index marks become empty anchors; a cross reference of the index leaves nothing. */
export const createIndexMarkHandler: HandlerFactory = (context) => (_state, node: IndexMark) => {
  const target = context.facts.targetOf.get(node);
  return target && createComponent(context, { name: "mark", fragment: target.fragment }, []);
};

/** Code that the index leads to has an anchor before it; all other code is plain. */
export const createInlineCodeHandler: HandlerFactory = (context) => (state, node: InlineCode) => {
  const code = defaultHandlers.inlineCode(state, node);
  const target = context.facts.targetOf.get(node);
  return target ? createComponent(context, { name: "named", fragment: target.fragment }, [code]) : code;
};

/** Raw HTML goes on to be parsed and sanitised, but it cannot make components of ours. */
export const createHtmlHandler: HandlerFactory = () => (_state, node: Html) =>
  ({ type: "raw", value: node.value.replace(/<(\/?)sb-/gi, "<$1x-sb-") }) as never;
