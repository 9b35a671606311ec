import type { Element, ElementContent, Root, RootContent } from "hast";
import rehypeStringify, { type Options } from "rehype-stringify";
import { unified } from "unified";
import { type Component, slotName } from "../model/components.js";
import { estimateHeight } from "./keep/estimate-height.js";
import { isKept, isShortText } from "./keep/is-kept.js";
import type { Studio } from "./medium.js";
import { type Inner, viewComponent } from "./views/index.js";

const options: Options = { allowDangerousHtml: true, characterReferences: { useNamedReferences: false } };
const htmlWriter = unified().use(rehypeStringify, options).freeze();
const xhtmlWriter = unified().use(rehypeStringify, { ...options, closeSelfClosing: true }).freeze();

/** Returns the HTML of a tree, with each component filled into its template, innermost first. */
export function renderContent(tree: Root, components: readonly Component[], studio: Studio): string {
  const children = tree.children.map((node) => renderNode(node, components, studio));
  return stringify({ type: "root", children: children as RootContent[] }, studio);
}

function renderNode(node: RootContent | ElementContent, components: readonly Component[], studio: Studio): RootContent | ElementContent {
  if (node.type !== "element") return node;
  const { page } = studio.medium;
  const component = node.tagName.startsWith("sb-") ? components[Number(node.properties["ref"])] : undefined;
  const renderNodes = (nodes: readonly ElementContent[]): ElementContent[] => nodes.map((child) => renderNode(child, components, studio)) as ElementContent[];
  if (!component) return { ...markLong(node, components, studio), children: renderNodes(node.children) };
  const render = (nodes: readonly ElementContent[]): string => stringify({ type: "root", children: renderNodes(nodes) }, studio);
  const { slot, rest } = splitSlot(node.children);
  const inner: Inner = {
    slot: render(slot),
    children: rest,
    render,
    // Rendered when a view asks for it: some have nothing inside, tables change it first.
    get content() {
      return render(rest);
    },
    isShort: () => page !== undefined && isKept(estimateHeight([node], { components, page, ...studio }), page),
  };
  const view = viewComponent(component, inner, studio);
  // hast calls markup that is already written `raw`; its type is known to hast-util-to-html only.
  return { type: "raw", value: studio.fill(view.template, view.view).trim() } as unknown as ElementContent;
}

/** In print, paragraphs and list items are kept whole but for long ones, which get a class. */
function markLong(node: Element, components: readonly Component[], studio: Studio): Element {
  const { page } = studio.medium;
  if (!page || (node.tagName !== "p" && node.tagName !== "li") || isShortText(estimateHeight([node], { components, page, ...studio }), page)) return node;
  return { ...node, properties: { ...node.properties, className: [...[node.properties["className"] ?? []].flat(), "long"] as string[] } };
}

function splitSlot(children: ElementContent[]): { slot: ElementContent[]; rest: ElementContent[] } {
  const first = children[0];
  return first?.type === "element" && first.tagName === slotName ? { slot: (first as Element).children, rest: children.slice(1) } : { slot: [], rest: children };
}

function stringify(tree: Root, { medium }: Studio): string {
  return (medium.xml ? xhtmlWriter : htmlWriter).stringify(tree);
}
