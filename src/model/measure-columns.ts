import type { PhrasingContent, Table, TableCell } from "mdast";
import { toString } from "mdast-util-to-string";
import type { ColumnMeasure } from "./components.js";
import { estimateWidth } from "../util/text-width.js";

const narrowest = 1.6;

/** Returns how much room each column of a table needs and would like, in em of the table face. */
export function measureColumns(table: Table): ColumnMeasure[] {
  const count = Math.max(1, ...table.children.map((row) => row.children.length));
  return Array.from({ length: count }, (_, column) => {
    const cells = table.children.flatMap((row, index) => (row.children[column] ? [measureCell(row.children[column], index === 0 || column === 0)] : []));
    return { least: Math.max(narrowest, ...cells.map(({ least }) => least)), most: Math.max(narrowest, ...cells.map(({ most }) => most)) };
  });
}

/** Returns the widest word of a cell, and the cell on one line; heads and names of rows are bold. */
function measureCell(cell: TableCell, bold: boolean): ColumnMeasure {
  let least = 0;
  let most = 0;
  for (const child of cell.children) {
    const setting = { code: child.type === "inlineCode", bold };
    const text = toString(child as PhrasingContent);
    most += estimateWidth(text, setting);
    // A slash, hyphen or comma in running text is a place to break; code breaks at spaces only.
    const words = text.split(setting.code ? /\s+/ : /\s+|(?<=[/,-])/);
    least = Math.max(least, ...words.map((word) => estimateWidth(word, setting)));
  }
  return { least, most };
}
