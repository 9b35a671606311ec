import { mm } from "../util/millimetre.js";
import type { PageGrid } from "./page-grid.js";

/**
 * Share of the text area's height up to which a listing, table or callout must stay whole.
 *
 * A block that moves to the next page leaves at most its own height empty, so a third keeps every page two thirds full.
 */
const keepShare = 1 / 3;

// Edge and padding above and below what a listing prints (print/listings.css).
const outputPadding = 3.1 * mm;

/** An output up to so many printed lines is kept whole. */
export const shortOutput = 5;

/** Returns the height in pt up to which a block must be on one page. */
export function keepHeight({ paper, margins }: PageGrid): number {
  return keepShare * (paper.height - margins.top - margins.bottom);
}

/** Returns how many printed lines of code are so high at most. */
export function keepRows(grid: PageGrid): number {
  return Math.floor(keepHeight(grid) / grid.codeLineHeight);
}

/** Returns how high so many printed lines of what a listing prints are, with the room above them, in pt. */
export function outputHeight(rows: number, { codeLineHeight }: PageGrid): number {
  return outputPadding + rows * codeLineHeight;
}
