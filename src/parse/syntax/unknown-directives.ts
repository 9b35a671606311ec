import type { PhrasingContent, Root } from "mdast";
import type { TextDirective } from "mdast-util-directive";
import { SKIP, visit } from "unist-util-visit";

const knownTextDirectives = new Set(["term", "index"]);

/**
 * Turns `:word` in prose back into text, since notes are full of colons that are no directives:
 *
 *     key:value  →  text "key", text ":value"
 */
export function restoreUnknownDirectives(tree: Root): void {
  visit(tree, "textDirective", (node, index, parent) => {
    if (!parent || index === undefined || (knownTextDirectives.has(node.name) && node.children.length > 0)) return;
    parent.children.splice(index, 1, ...(toText(node) as never[]));
    return [SKIP, index];
  });
  visit(tree, "leafDirective", (node, index, parent) => {
    if (!parent || index === undefined) return;
    const children: PhrasingContent[] = [{ type: "text", value: `::${node.name}` }, ...wrapLabel(node.children)];
    parent.children[index] = { type: "paragraph", children, ...(node.position && { position: node.position }) };
    return SKIP;
  });
}

function toText(node: TextDirective): PhrasingContent[] {
  const attributes = Object.entries(node.attributes ?? {}).map(([key, value]) => (value ? `${key}=${value}` : key));
  const tail: PhrasingContent[] = attributes.length > 0 ? [{ type: "text", value: `{${attributes.join(" ")}}` }] : [];
  return [{ type: "text", value: `:${node.name}` }, ...wrapLabel(node.children), ...tail];
}

function wrapLabel(children: PhrasingContent[]): PhrasingContent[] {
  return children.length > 0 ? [{ type: "text", value: "[" }, ...children, { type: "text", value: "]" }] : [];
}
