import type { Element } from "hast";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";

/** What a table is, beside its cells. */
export interface TableKind {
  readonly comparison: boolean;
  /** Columns of numbers. */
  readonly numeric: readonly boolean[];
}

/** Gives header cells their scope; the first column heads its row in a comparison, and wherever its cells are all filled and differ. Cells of number columns get the class `number`. */
export function markHeaders(table: Element, { comparison, numeric }: TableKind): void {
  const rows: Element[] = [];
  visit(table, "element", (node) => void (node.tagName === "tr" && rows.push(node)));
  const cells = rows.map((row) => row.children.filter((child): child is Element => child.type === "element"));
  const names = cells.slice(1).map((row) => (row[0] ? toString(row[0]).trim() : ""));
  const namesRows = (cells[0]?.length ?? 0) > 1 && (comparison || (names.every(Boolean) && new Set(names).size === names.length));
  cells.forEach((row, index) =>
    row.forEach((cell, column) => {
      if (index === 0) cell.properties["scope"] = "col";
      else if (column === 0 && namesRows) Object.assign(cell, { tagName: "th", properties: { ...cell.properties, scope: "row" } });
      if (column > 0 && numeric[column]) cell.properties["className"] = ["number"];
    }),
  );
}
