import type { Element, ElementContent } from "hast";
import type { Callout } from "../../model/nodes.js";
import { createComponent, createSlot, findFragment, type HandlerFactory } from "../context.js";

/** Callouts become components with their title in the slot. */
export const createCalloutHandler: HandlerFactory = (context) => (state, node: Callout) => {
  const content = state.wrap(state.all(node as never), true);
  if (node.kind === "analogy") content.forEach(markLimits);
  return createComponent(context, { name: "callout", kind: node.kind, version: node.version, fragment: findFragment(context, node) }, [...createSlot(state, node.title), ...content]);
};

const limits = /Where it breaks down:/;

/** Sets apart the end of an analogy that says where it stops being true. */
function markLimits(block: ElementContent): void {
  if (block.type !== "element" || block.tagName !== "p") return;
  const at = block.children.findIndex((child) => child.type === "text" && limits.test(child.value));
  const text = block.children[at];
  if (text?.type !== "text") return;
  const offset = text.value.search(limits);
  const rest: ElementContent[] = [{ type: "text", value: text.value.slice(offset) }, ...block.children.slice(at + 1)];
  const span: Element = { type: "element", tagName: "span", properties: { className: ["limits"] }, children: rest };
  block.children = [...block.children.slice(0, at), { type: "text", value: text.value.slice(0, offset) }, span];
}
