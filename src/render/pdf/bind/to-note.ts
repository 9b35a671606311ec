import { PdfString } from "../objects/object.js";
import { contentOf } from "../read/repeats.js";
import type { StructureElement } from "../read/structure.js";
import { wrapText } from "./wrap-text.js";

/** Makes a note of an item of the list of footnotes, its number first; it has an id of its own (PDF/UA-1, 7.9). */
export function toNote(item: StructureElement): StructureElement {
  const [first] = contentOf(item);
  const id = new PdfString(`note.${first?.page ?? 0}.${first?.mcid ?? 0}`);
  return { ...item, type: "Note", entries: new Map([...item.entries, ["ID", id]]), kids: wrapText(item.kids) };
}
