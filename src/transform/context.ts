import type { Element, ElementContent } from "hast";
import type { PhrasingContent } from "mdast";
import type { Handler, State } from "mdast-util-to-hast";
import { type Component, slotName, toTagName } from "../model/components.js";
import type { BookConfig } from "../model/book.js";
import type { Listing } from "../model/nodes.js";
import type { BookFacts, ChapterFacts } from "../model/facts.js";

/** What the handlers of one chapter share. */
export interface TransformContext {
  readonly facts: ChapterFacts;
  readonly chapters: BookFacts["chapters"];
  readonly answers: BookConfig["answers"];
  /** Last traceback lines of the listings that end with an exception, as verified. */
  readonly raised: ReadonlyMap<Listing, string>;
  /** Filled by the handlers, in the order in which components are made. */
  readonly components: Component[];
}

/** Makes the handler of one node type for a chapter. */
export type HandlerFactory = (context: TransformContext) => Handler;

/** Returns the element that stands for a component in the tree, and files the component. */
export function createComponent(context: TransformContext, component: Component, children: ElementContent[]): Element {
  const ref = String(context.components.push(component) - 1);
  return { type: "element", tagName: toTagName(component.name), properties: { ref }, children };
}

/** Returns the slot for a title or caption; none for empty content. */
export function createSlot(state: State, content: readonly PhrasingContent[] | undefined): Element[] {
  if (!content || content.length === 0) return [];
  return [{ type: "element", tagName: slotName, properties: {}, children: state.all({ type: "paragraph", children: [...content] }) }];
}

/** Returns the fragment of a node's target; every node that asks has one, so its absence is our bug. */
export function findFragment(context: TransformContext, node: Parameters<TransformContext["facts"]["targetOf"]["get"]>[0]): string {
  const target = context.facts.targetOf.get(node);
  if (!target) throw new Error(`no target for a ${node.type}`);
  return target.fragment;
}
