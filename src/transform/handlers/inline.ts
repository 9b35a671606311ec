import type { Html } from "mdast";
import type { IndexMark, Term } from "../../model/nodes.js";
import { createComponent, findFragment, type HandlerFactory } from "../context.js";

/** Defined terms are marked, so that they print bold and can be led to. */
export const createTermHandler: HandlerFactory = (context) => (state, node: Term) =>
  createComponent(context, { name: "term", fragment: findFragment(context, node) }, state.all(node as never));

/** Index marks become empty anchors. */
export const createIndexMarkHandler: HandlerFactory = (context) => (_state, node: IndexMark) =>
  createComponent(context, { name: "mark", fragment: findFragment(context, node) }, []);

/** Raw HTML goes on to be parsed and sanitised, but it cannot make components of ours. */
export const createHtmlHandler: HandlerFactory = () => (_state, node: Html) =>
  ({ type: "raw", value: node.value.replace(/<(\/?)sb-/gi, "<$1x-sb-") }) as never;
