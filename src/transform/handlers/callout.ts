import type { Callout } from "../../model/nodes.js";
import { createComponent, createSlot, findFragment, type HandlerFactory } from "../context.js";

/** Callouts become components with their title in the slot. */
export const createCalloutHandler: HandlerFactory = (context) => (state, node: Callout) =>
  createComponent(context, { name: "callout", kind: node.kind, version: node.version, fragment: findFragment(context, node) }, [...createSlot(state, node.title), ...state.wrap(state.all(node as never), true)]);
