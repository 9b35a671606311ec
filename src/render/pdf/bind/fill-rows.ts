import { PdfString, resolve } from "../objects/object.js";
import { makeElement, type StructureElement, type StructureKid } from "../read/structure.js";
import { isRegular, readCell } from "./table-attributes.js";

/**
 * Puts back the empty cells of a table, so that all rows have the same number (PDF/UA-1, 7.5).
 *
 * Chromium writes no element for a cell without content. Where it stood is known by the ids of the column heads that the cells beside
 * it name. Tables with cells that span others stay as they are.
 */
export function fillRows(table: StructureElement): StructureElement {
  const rows = rowsOf(table);
  const width = Math.max(0, ...rows.map(({ length }) => length));
  if (rows.every(({ length }) => length === width) || !isRegular(table)) return table;
  const columns = findColumns(rows.filter(({ length }) => length === width));
  return { ...table, kids: table.kids.map((kid) => fillRow(kid, width, columns)) };
}

function rowsOf({ kids }: StructureElement): (readonly StructureElement[])[] {
  return kids.flatMap((kid) => {
    if (kid.kind !== "element" || kid.type === "Caption") return [];
    return kid.type === "TR" ? [kid.kids.filter(isElement)] : rowsOf(kid);
  });
}

function isElement(kid: StructureKid): kid is StructureElement {
  return kid.kind === "element";
}

/** Finds the column of each head that is named in a full row. */
function findColumns(rows: readonly (readonly StructureElement[])[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const row of rows) row.forEach((cell, column) => headsOf(cell).forEach((id) => columns.set(id, column)));
  return columns;
}

/** Lists the ids that tell a cell's column: its own for a column's head, else those that it names. */
function headsOf(cell: StructureElement): readonly string[] {
  const { scope, headers } = readCell(cell);
  const ids = scope === "Column" ? [cell.entries.get("ID")] : cell.type === "TD" ? headers : [];
  return ids.flatMap((id) => {
    const string = resolve(id);
    return string instanceof PdfString ? [string.bytes] : [];
  });
}

function fillRow(row: StructureKid, width: number, columns: ReadonlyMap<string, number>): StructureKid {
  if (row.kind !== "element" || row.type === "Caption") return row;
  if (row.type !== "TR") return { ...row, kids: row.kids.map((kid) => fillRow(kid, width, columns)) };
  const cells = row.kids.filter(isElement);
  const filled: StructureElement[] = [];
  cells.forEach((cell, index) => {
    const column = headsOf(cell).flatMap((id) => columns.get(id) ?? [])[0] ?? filled.length;
    // As many places must be left as there are cells to come.
    const place = Math.min(Math.max(column, filled.length), width - (cells.length - index));
    while (filled.length < place) filled.push(emptyCell());
    filled.push(cell);
  });
  while (filled.length < width) filled.push(emptyCell());
  return { ...row, kids: filled };
}

function emptyCell(): StructureElement {
  return makeElement("TD", []);
}
