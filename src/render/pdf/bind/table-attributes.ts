import { asArray, asDict, type Dict, dict, PdfString, type PdfValue, resolve } from "../objects/object.js";
import type { StructureElement } from "../read/structure.js";

/** What a table's cells say of themselves (ISO 32000-1, table 349). */
export interface CellAttributes {
  readonly scope: PdfValue | undefined;
  readonly rowSpan: PdfValue | undefined;
  readonly columnSpan: PdfValue | undefined;
  readonly headers: readonly PdfValue[];
}

/** Reads a cell's attributes; Chromium writes one dictionary for each. */
export function readCell({ entries }: StructureElement): CellAttributes {
  const all: Dict = new Map(attributesOf(entries).filter((each) => each.get("O") === "Table").flatMap((each) => [...each]));
  const span = (key: string): PdfValue | undefined => (all.get(key) === 1 ? undefined : all.get(key));
  return { scope: all.get("Scope"), rowSpan: span("RowSpan"), columnSpan: span("ColSpan"), headers: asArray(all.get("Headers")) };
}

/** Lists an element's attribute dictionaries. */
export function attributesOf(entries: Dict): readonly Dict[] {
  return asArray(entries.get("A")).flatMap((each) => asDict(each) ?? []);
}

/** Tells whether every header cell has a scope and no cell spans others: then the scopes alone say what heads a cell. */
export function isRegular(table: StructureElement): boolean {
  return cellsOf(table).every((cell) => {
    const { scope, rowSpan, columnSpan } = readCell(cell);
    return rowSpan === undefined && columnSpan === undefined && (cell.type !== "TH" || scope !== undefined);
  });
}

function cellsOf(element: StructureElement): readonly StructureElement[] {
  return element.kids.flatMap((kid) => {
    if (kid.kind !== "element" || kid.type === "Table") return [];
    return kid.type === "TD" || kid.type === "TH" ? [kid] : cellsOf(kid);
  });
}

/** Makes a cell's attribute dictionary; headers are named by `rename`, or left out without it. */
export function toAttributes({ scope, rowSpan, columnSpan, headers }: CellAttributes, rename?: (id: PdfString) => PdfString): Dict | undefined {
  const named = rename === undefined ? [] : headers.flatMap((each) => {
    const id = resolve(each);
    return id instanceof PdfString ? [rename(id)] : [];
  });
  const made = dict({ O: "Table", Scope: scope, RowSpan: rowSpan, ColSpan: columnSpan, Headers: named.length > 0 ? named : undefined });
  return made.size > 1 ? made : undefined;
}
