import type { Table } from "mdast";
import { visit } from "unist-util-visit";
import { createChapter } from "./create-facts.js";

/** Returns the first table of some Markdown. */
export function parseTable(markdown: string): Table {
  let table: Table | undefined;
  visit(createChapter(`# T\n\n${markdown}\n`).tree, "table", (node) => {
    table ??= node;
  });
  if (!table) throw new Error("there is no table");
  return table;
}

/** Returns a table of rows, the first of them its heads. */
export function toTable(...rows: readonly (readonly string[])[]): Table {
  const [heads = [], ...others] = rows;
  return parseTable([heads, heads.map(() => "---"), ...others].map((row) => `| ${row.join(" | ")} |`).join("\n"));
}
