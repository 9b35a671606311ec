import type { OpenUnit } from "../read/open-unit.js";
import { sequenceOf } from "../read/repeats.js";
import type { StructureElement } from "../read/structure.js";
import { folioAt } from "../content/slots.js";
import { PdfString } from "../objects/object.js";
import { fromTextString } from "../objects/text-string.js";

/** Reads an element's text in one line: what is printed, or what stands for a picture. */
export function textOf(element: StructureElement, unit: OpenUnit, folios: readonly string[]): string {
  return textParts(element, unit, folios).join("").replace(/\s+/g, " ").trim();
}

function textParts(element: StructureElement, unit: OpenUnit, folios: readonly string[]): string[] {
  const instead = element.entries.get("ActualText") ?? element.entries.get("Alt");
  if (instead instanceof PdfString) return [fromTextString(instead)];
  return element.kids.flatMap((kid) => {
    if (kid.kind === "element") return textParts(kid, unit, folios);
    const sequence = kid.kind === "content" ? sequenceOf(unit, kid) : undefined;
    return sequence ? [sequence.slot ? folioAt(sequence.slot, folios) : sequence.text] : [];
  });
}
