import type { FilledSlot } from "../../../model/bind.js";
import type { OpenUnit } from "../read/open-unit.js";
import { sequenceOf } from "../read/repeats.js";
import type { StructureElement } from "../read/structure.js";
import type { Gaps } from "./separate-texts.js";
import { folioAt } from "../content/slots.js";
import { PdfString } from "../objects/object.js";
import { fromTextString } from "../objects/text-string.js";

/** Reads an element's text in one line: what is printed, with spaces in the gaps, or what stands for a picture. */
export function textOf(element: StructureElement, unit: OpenUnit, folios: readonly FilledSlot[], gaps: Gaps): string {
  return textParts(element, unit, folios, gaps).join("").replace(/\s+/g, " ").trim();
}

function textParts(element: StructureElement, unit: OpenUnit, folios: readonly FilledSlot[], gaps: Gaps): string[] {
  const instead = element.entries.get("ActualText") ?? element.entries.get("Alt");
  if (instead instanceof PdfString) return [fromTextString(instead)];
  return element.kids.flatMap((kid) => {
    if (kid.kind === "element") return textParts(kid, unit, folios, gaps);
    const sequence = kid.kind === "content" ? sequenceOf(unit, kid) : undefined;
    return sequence ? [sequence.slot ? folioAt(sequence.slot, folios).folio : sequence.text, gaps.has(sequence) ? " " : ""] : [];
  });
}
