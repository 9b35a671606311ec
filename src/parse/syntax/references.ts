import type { Definition, Image, Link, Root } from "mdast";
import { visit } from "unist-util-visit";

/**
 * Turns links and pictures by reference into plain ones, so that all that comes later knows one form:
 *
 *     [closures][c] ![tree][t]
 *
 *     [c]: 04-functions.md#closures     →  link (url), image (url)
 *     [t]: figures/tree.svg
 */
export function readReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, "definition", (node) => {
    // The first of two equal ones counts (CommonMark, 4.7).
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined || (node.type !== "linkReference" && node.type !== "imageReference")) return;
    const definition = definitions.get(node.identifier);
    if (!definition) return;
    const shared = { url: definition.url, title: definition.title ?? null, ...(node.position && { position: node.position }) };
    const link: Link | Image = node.type === "linkReference" ? { type: "link", children: node.children, ...shared } : { type: "image", alt: node.alt ?? null, ...shared };
    parent.children[index] = link;
  });
}
