import { makeElement, type StructureElement, type StructureKid } from "../read/structure.js";
import { readCell } from "./table-attributes.js";

/** Groups a table's rows into `THead`, the rows of nothing but column heads that begin it, and `TBody` (ISO 32000-1, 14.8.4.3.4); Chromium lists them side by side. */
export function groupRows(table: StructureElement): StructureElement {
  const rows = table.kids.filter(isRow);
  const others: readonly StructureKid[] = table.kids.filter((kid) => !isRow(kid));
  const first = rows.findIndex((row) => !isHead(row));
  // A table of heads alone has no body to head.
  if (first <= 0 || others.some((kid) => kid.kind === "element" && kid.type.startsWith("T"))) return table;
  return { ...table, kids: [...others, makeElement("THead", rows.slice(0, first)), makeElement("TBody", rows.slice(first))] };
}

function isRow(kid: StructureKid): kid is StructureElement {
  return kid.kind === "element" && kid.type === "TR";
}

/** Tells a row of column heads, between which corners may be empty. */
function isHead({ kids }: StructureElement): boolean {
  const cells = kids.filter((kid) => kid.kind === "element");
  return cells.some(isColumnHead) && cells.every((cell) => isColumnHead(cell) || cell.kids.length === 0);
}

function isColumnHead(cell: StructureElement): boolean {
  return cell.type === "TH" && readCell(cell).scope === "Column";
}
