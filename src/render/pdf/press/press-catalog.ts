import { asDict, type Dict, dict, Indirect } from "../objects/object.js";

/** Makes the catalog of a press edition from a book's: nothing but its pages. Labels are left out too, since a print shop counts sheets. */
export function pressCatalog(catalog: Indirect): Indirect {
  return new Indirect(dict({ Type: "Catalog", Pages: asDict(catalog)?.get("Pages") }));
}

/** Makes the Info dictionary of a press edition from a book's: whose book it is and what made the file, and that nothing in it is trapped (ISO 32000-1, 14.3.3). */
export function pressInfo(info: Indirect): Indirect {
  const entries: Dict = asDict(info) ?? new Map();
  const kept = ["Title", "Author", "Creator", "Producer", "CreationDate", "ModDate"].map((key) => [key, entries.get(key)] as const);
  return new Indirect(dict({ ...Object.fromEntries(kept), Trapped: "False" }));
}
