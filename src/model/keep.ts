import type { PageGrid } from "./page-grid.js";

/**
 * Share of the text area's height up to which a listing, table or callout must stay whole.
 *
 * A block that moves to the next page leaves at most its own height empty, so a third keeps every page two thirds full.
 */
const keepShare = 1 / 3;

/** Returns the height in pt up to which a block must be on one page. */
export function keepHeight({ paper, margins }: PageGrid): number {
  return keepShare * (paper.height - margins.top - margins.bottom);
}
