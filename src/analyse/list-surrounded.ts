import type { Html, List, Root } from "mdast";
import type { Node, Parent } from "unist";
import type { Callout, Question, Section } from "../model/nodes.js";
import type { Surrounding } from "../model/surroundings.js";

/** Returns the nodes of a type in a chapter, answers included, each with what stands around it, from the outside in. */
export function listSurrounded<Found extends Node>(tree: Root, type: Found["type"]): ReadonlyMap<Found, readonly Surrounding[]> {
  const found = new Map<Found, readonly Surrounding[]>();
  const walk = (node: Node, around: readonly Surrounding[]): void => {
    if (node.type === type) found.set(node as Found, around);
    const surrounding = toSurrounding(node);
    const inside = surrounding ? [...around, surrounding] : around;
    let openDetails = 0;
    for (const child of (node as Parent).children ?? []) {
      if (child.type === "html") openDetails = Math.max(0, openDetails + countDetails((child as Html).value));
      walk(child, openDetails > 0 ? [...inside, ...Array.from({ length: openDetails }, () => "details" as const)] : inside);
    }
    if (node.type === "question") for (const child of (node as Question).answer) walk(child, ["question"]);
  };
  walk(tree, []);
  return found;
}

/** Returns how many `details` more are open after a piece of raw HTML, whose parts are siblings of what is in them. */
function countDetails(html: string): number {
  return (html.match(/<details\b/gi)?.length ?? 0) - (html.match(/<\/details\b/gi)?.length ?? 0);
}

function toSurrounding(node: Node): Surrounding | undefined {
  if (node.type === "list") return (node as List).ordered ? "number" : "bullet";
  if (node.type === "blockquote") return "quote";
  if (node.type === "callout") return (node as Callout).kind === "pitfall" ? "tinted-callout" : "callout";
  if (node.type === "question") return "question";
  if (node.type === "footnoteDefinition") return "note";
  if (node.type === "noteList") return "listing-note";
  return node.type === "section" && (node as Section).role === "revision" ? "revision" : undefined;
}
