import { dict } from "../objects/object.js";
import { makeElement, type StructureElement, type StructureKid } from "../read/structure.js";
import { wrapText } from "./wrap-text.js";

/** Groups the terms and texts of a list of definitions into items, whose labels are the terms (ISO 32000-1, 14.8.4.3.3). */
export function groupTerms(list: StructureElement): StructureElement {
  const items: StructureKid[][] = [];
  let previous = "";
  // Items may be grouped already; then white space stands between their parts.
  const parts = list.kids.flatMap((kid) => (kid.kind === "element" && kid.type === "Div" ? kid.kids : [kid]));
  for (const kid of parts) {
    const type = kid.kind === "element" ? kid.type : "";
    if (items.length === 0 || (type === "Lbl" && previous !== "Lbl")) items.push([]);
    items.at(-1)!.push(kid);
    previous = type;
  }
  // Labels want to be announced as something (PDF/UA-1, 7.6), and these are no numbers.
  const entries = new Map([...list.entries, ["A", dict({ O: "List", ListNumbering: "Disc" })] as const]);
  return { ...list, entries, kids: items.map(toItem) };
}

function toItem(kids: readonly StructureKid[]): StructureElement {
  const isLabel = (kid: StructureKid): boolean => kid.kind === "element" && kid.type === "Lbl";
  const inside = (parts: readonly StructureKid[]): StructureKid[] => parts.flatMap((kid) => (kid.kind === "element" && (kid.type === "Lbl" || kid.type === "LBody") ? kid.kids : [kid]));
  const [labels, bodies] = [inside(kids.filter(isLabel)), inside(kids.filter((kid) => !isLabel(kid)))];
  const parts = [...(labels.length > 0 ? [makeElement("Lbl", labels)] : []), ...(bodies.length > 0 ? [makeElement("LBody", wrapText(bodies))] : [])];
  return makeElement("LI", parts);
}
