import { notePrefix } from "../../../model/footnotes.js";
import { asDict } from "../objects/object.js";
import { makeElement, type StructureElement, type StructureKid } from "../read/structure.js";
import { fillRows } from "./fill-rows.js";
import { groupRows } from "./group-rows.js";
import { targetOf } from "./links.js";
import { standsInLine, wrapText } from "./wrap-text.js";

/** Gives a tidied element the type that says what it is, and the kids that this type wants. */
export function retype(element: StructureElement): StructureElement {
  const { type, entries, kids } = element;
  const hasObject = kids.some(({ kind }) => kind === "object");
  if (type === "NonStruct") return { ...element, type: hasObject ? "Link" : hasMeaning(element) ? meaningfulType(kids) : type };
  if (type === "Link" && !hasObject) return { ...element, type: "Span" };
  if (type === "Figure" && !entries.has("Alt") && !entries.has("ActualText")) return { ...element, type: "Div", kids: wrapText(kids) };
  if (type === "Link" && leadsToNote(kids)) return makeElement("Reference", [element]);
  if (type === "TOC") return { ...element, kids: kids.map(toContentsItem) };
  if (type === "LI") return { ...element, kids: withBody(kids) };
  if (type === "Table") return groupRows(fillRows(element));
  return element;
}

/** Tells whether an element says something about its kids that must not be lost. */
function hasMeaning({ entries }: StructureElement): boolean {
  return ["Lang", "Alt", "ActualText", "E"].some((key) => entries.has(key));
}

function meaningfulType(kids: readonly StructureKid[]): string {
  return kids.every(standsInLine) ? "Span" : "Div";
}

function withBody(kids: readonly StructureKid[]): readonly StructureKid[] {
  const isPart = (kid: StructureKid): boolean => kid.kind === "element" && (kid.type === "Lbl" || kid.type === "LBody");
  const body = kids.filter((kid) => !isPart(kid));
  return body.length === 0 ? kids : [...kids.filter(isPart), makeElement("LBody", wrapText(body))];
}

/** Makes an item of a line of the contents, which Chromium gives as a paragraph or, where it holds nothing else, as its link. */
function toContentsItem(kid: StructureKid): StructureKid {
  if (kid.kind === "element" && kid.type === "TOC") return kid;
  return makeElement("TOCI", [makeElement("Reference", kid.kind === "element" && kid.type === "P" ? kid.kids : [kid])]);
}

function leadsToNote(kids: readonly StructureKid[]): boolean {
  return kids.some((kid) => kid.kind === "object" && targetOf(asDict(kid.object))?.startsWith(notePrefix));
}
