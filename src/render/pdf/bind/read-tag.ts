import { readTaggedLanguage, type StructureTag, type TaggedLanguage } from "../../../model/structure-tags.js";
import { type Dict, PdfString } from "../objects/object.js";
import type { StructureElement } from "../read/structure.js";

/** Structure types of tags; those that are not listed keep Chromium's. */
const types: Partial<Record<StructureTag, string>> = { caption: "Caption", dd: "LBody", dl: "L", dt: "Lbl", index: "Index", listing: "Sect", notes: "Sect", toc: "TOC" };

/** Takes the tag from an element's language (see `structureTags`), and gives the element the tag's type. */
export function readTag(element: StructureElement): { readonly element: StructureElement; readonly tag: TaggedLanguage | undefined } {
  const lang = element.entries.get("Lang");
  const tag = lang instanceof PdfString ? readTaggedLanguage(lang.bytes) : undefined;
  if (tag === undefined) return { element, tag };
  const entries: Dict = new Map(element.entries);
  // The language around is the same but for the tag.
  entries.delete("Lang");
  return { element: { ...element, type: types[tag.tag] ?? element.type, entries }, tag };
}
