import type { FilledSlot } from "../../../model/bind.js";
import type { Edit } from "./edit.js";
import { type FolioFont, printCode } from "./fonts.js";
import type { MarkedSequence } from "./marked-content.js";

/** A place for a page number in a content stream: what stands there now is the slot's index (see `FolioSlot`). */
export interface Slot {
  /** The index as shown, digit by digit. */
  shown: string;
  /** Offsets of the strings that show it: Chromium writes each digit on its own. */
  readonly pieces: { readonly from: number; readonly to: number }[];
  readonly font: FolioFont;
}

/** Makes the edits that show folios in the slots of a page's sequences, a digit in each place and none in what is left over. */
export function fillSlots(sequences: Iterable<MarkedSequence>, folios: readonly FilledSlot[]): Edit[] {
  return [...sequences].flatMap(({ slot }) => (slot ? fillSlot(slot, folioAt(slot, folios)) : []));
}

/** Returns what fills a slot; throws an `Error` when there is nothing, or a folio that is not arabic. */
export function folioAt({ shown }: Slot, folios: readonly FilledSlot[]): FilledSlot {
  const filled = folios[Number(shown)];
  if (filled === undefined || !/^\d+$/.test(filled.folio)) throw new Error(`bind: no arabic folio for slot ${shown}`);
  return filled;
}

/** Counts the places of a slot that its folio leaves empty. */
export function countEmpty({ pieces }: Slot, { folio }: FilledSlot): number {
  return Math.max(0, pieces.length - folio.length);
}

/** A folio that is longer than its slot begins in the first place. */
function fillSlot(slot: Slot, filled: FilledSlot): Edit[] {
  const { pieces, font } = slot;
  const { folio, flush } = filled;
  const first = flush === "right" ? countEmpty(slot, filled) : 0;
  return pieces.map(({ from, to }, index) => {
    const at = index - first;
    const digits = at < 0 ? "" : index === pieces.length - 1 ? folio.slice(at) : folio.slice(at, at + 1);
    return { from, to, insert: `<${toCodes(digits, font)}>` };
  });
}

function toCodes(digits: string, font: FolioFont): string {
  return [...digits].map((digit) => printCode(font.digits[Number(digit)]!, font)).join("");
}
