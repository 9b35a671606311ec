import type { List, Root } from "mdast";
import type { Node, Parent } from "unist";
import type { Callout, Question, Section, TableBlock } from "../model/nodes.js";
import type { Surrounding } from "../model/tables/table-room.js";

/** Returns the tables of a chapter, each with what stands around it, from the outside in. */
export function listTables(tree: Root): ReadonlyMap<TableBlock, readonly Surrounding[]> {
  const tables = new Map<TableBlock, readonly Surrounding[]>();
  const walk = (node: Node, around: readonly Surrounding[]): void => {
    if (node.type === "tableBlock") tables.set(node as TableBlock, around);
    const surrounding = toSurrounding(node);
    const inside = surrounding ? [...around, surrounding] : around;
    for (const child of (node as Parent).children ?? []) walk(child, inside);
    if (node.type === "question") for (const child of (node as Question).answer) walk(child, ["question"]);
  };
  walk(tree, []);
  return tables;
}

function toSurrounding(node: Node): Surrounding | undefined {
  if (node.type === "list") return (node as List).ordered ? "number" : "bullet";
  if (node.type === "blockquote") return "quote";
  if (node.type === "callout") return (node as Callout).kind === "pitfall" ? "tinted-callout" : "callout";
  if (node.type === "question") return "question";
  if (node.type === "footnoteDefinition") return "note";
  return node.type === "section" && (node as Section).role === "revision" ? "revision" : undefined;
}
