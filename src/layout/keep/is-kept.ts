import { keepHeight } from "../../model/keep.js";
import type { PageGrid } from "../../model/page-grid.js";

// By how much an estimate may be too high: what would be short enough is kept, too.
const doubt = 0.15;

/** Tells whether a block of an estimated height in pt is short enough to be kept on one page. */
export function isKept(height: number, page: PageGrid): boolean {
  return height <= keepHeight(page) * (1 + doubt);
}

/** Tells whether content has so few lines that a break may leave one alone: Chromium cannot set the `orphans` and `widows` of three lines both, and then lets one line go; and what it breaks over pages it wraps anew, so that of four lines counted three may be left (143). */
export function isShortText(height: number, page: PageGrid): boolean {
  return height <= 4.5 * page.lineHeight;
}
