import type { Table, TableCell } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { TableComponent } from "../model/components.js";

// Characters of the table face that fit the text column, the full text block, and that in small type (A4, measured at 8.9 and 7.6 pt).
const room = { column: 84, full: 105, small: 123 };
const padding = 2;

/** Returns column widths from the content, and how much room the table needs so that no word is broken. */
export function fitColumns(table: Table): Pick<TableComponent, "widths" | "fit"> {
  const count = Math.max(1, ...table.children.map((row) => row.children.length));
  const columns = Array.from({ length: count }, (_, column) => measureColumn(table.children.map((row) => row.children[column])));
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const fit = least <= room.column && count <= 5 ? "column" : least <= room.full ? "full" : "small";
  const spare = Math.max(0, room[fit] - least);
  const wishes = columns.map((column) => Math.max(0, Math.min(column.most, 60) - column.least));
  const wished = wishes.reduce((sum, wish) => sum + wish, 0);
  const wide = columns.map((column, index) => column.least + (wished > 0 ? (spare * wishes[index]!) / wished : spare / count));
  const total = wide.reduce((sum, width) => sum + width, 0);
  return { widths: wide.map((width) => Math.round((width / total) * 1000) / 10), fit };
}

/** Returns the longest word and a fair length of a column's cells, in characters; code is set wider than text. */
function measureColumn(cells: readonly (TableCell | undefined)[]): { least: number; most: number } {
  let least = 3;
  let most = 3;
  for (const cell of cells) {
    if (!cell) continue;
    const text = toString(cell);
    const words = text.split(/\s+|(?<=[/,-])/).map((word) => word.length * (holdsCode(cell) ? 1.25 : 1.05));
    least = Math.max(least, ...words);
    most = Math.max(most, text.length);
  }
  return { least: least + padding, most: most + padding };
}

function holdsCode(cell: TableCell): boolean {
  let found = false;
  visit(cell, "inlineCode", () => void (found = true));
  return found;
}
