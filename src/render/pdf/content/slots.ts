import type { Edit } from "./edit.js";
import type { FolioFont } from "./fonts.js";
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
export function fillSlots(sequences: Iterable<MarkedSequence>, folios: readonly string[]): Edit[] {
  return [...sequences].flatMap(({ slot }) => (slot ? fillSlot(slot, folioAt(slot, folios)) : []));
}

/** Returns the folio of a slot; throws an `Error` when there is none, or one that is not arabic. */
export function folioAt({ shown }: Slot, folios: readonly string[]): string {
  const folio = folios[Number(shown)];
  if (folio === undefined || !/^\d+$/.test(folio)) throw new Error(`bind: no arabic folio for slot ${shown}`);
  return folio;
}

/** The folio stands at the right of its slot, where a full stop or a bracket may follow; one that is longer begins in the first place. */
function fillSlot({ pieces, font }: Slot, folio: string): Edit[] {
  const padded = folio.padStart(pieces.length);
  return pieces.map(({ from, to }, index) => {
    const digits = (index === pieces.length - 1 ? padded.slice(index) : padded.slice(index, index + 1)).trim();
    return { from, to, insert: `<${toCodes(digits, font)}>` };
  });
}

function toCodes(digits: string, font: FolioFont): string {
  return [...digits].map((digit) => font.digits[Number(digit)]!.toString(16).padStart(2 * font.width, "0")).join("");
}
