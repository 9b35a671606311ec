import type { PhrasingContent, Root } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { toString } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import { findLabel } from "../../model/callout-kinds.js";
import type { Block, Callout } from "../../model/nodes.js";
import { findNearest } from "../../util/nearest.js";
import { toMarkedText } from "../../util/to-marked-text.js";
import type { SyntaxContext } from "./index.js";

/** Turns `:::kind[Title]{#id}` containers into callouts, and `:term[…]` and `:index[…]` into their nodes. */
export function readDirectives(tree: Root, context: SyntaxContext): void {
  visit(tree, "containerDirective", (node, index, parent) => {
    if (!parent || index === undefined) return;
    const callout = toCallout(node, context);
    // An unknown container loses its colons only: its title and blocks stay in place, and the author is told.
    parent.children.splice(index, 1, ...((callout ? [callout] : node.children) as never[]));
    return index;
  });
  visit(tree, "textDirective", (node, index, parent) => {
    if (!parent || index === undefined) return;
    const position = node.position && { position: node.position };
    parent.children[index] =
      node.name === "term" ? { type: "term", children: node.children, ...position } : { type: "indexMark", value: toMarkedText(node.children), ...position };
    return SKIP;
  });
}

function toCallout(node: ContainerDirective, { kinds, report }: SyntaxContext): Callout | undefined {
  const label = kinds.some(({ id }) => id === node.name) ? { kind: node.name } : findLabel(node.name, kinds);
  if (!label) {
    const nearest = findNearest(node.name, kinds.map((kind) => kind.id));
    const fix = nearest && `Did you mean \`:::${nearest}\`?`;
    report({ rule: "callout-unknown", place: node.position, what: `Unexpected callout kind \`${node.name}\`, expected one of ${kinds.map((kind) => kind.id).join(", ")}`, fix });
    return undefined;
  }
  const title = findTitle(node);
  const version = label.kind === "version" ? toString({ type: "paragraph", children: title ?? [] }).trim() : undefined;
  return {
    type: "callout",
    kind: label.kind,
    version: version || undefined,
    title: version ? undefined : title,
    id: node.attributes?.["id"] ?? undefined,
    children: dropLabel(node),
    ...(node.position && { position: node.position }),
  };
}

function findTitle(node: ContainerDirective): PhrasingContent[] | undefined {
  const first = node.children[0];
  return first?.type === "paragraph" && first.data?.directiveLabel ? first.children : undefined;
}

function dropLabel(node: ContainerDirective): Block[] {
  return (findTitle(node) ? node.children.slice(1) : node.children) as Block[];
}
