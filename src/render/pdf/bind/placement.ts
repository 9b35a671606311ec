import { layBoxes, measureMargin, roundMargin, type Sheet } from "../../../model/sheet.js";
import type { Matrix } from "../content/matrix.js";

/** Size of a printed page in pt, as Chromium rounded it. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** How far sizes may differ that are to be the same: Chromium rounds sheets to whole CSS px. */
const TOLERANCE = 1;

/** Tells whether a page was printed with the paper's width and height swapped, so that it lies on its side on the sheet. */
export function isTurned(page: PageSize, { paper }: Sheet): boolean {
  const isSwapped = Math.abs(page.width - paper.height) < TOLERANCE && Math.abs(page.height - paper.width) < TOLERANCE;
  return isSwapped && Math.abs(paper.width - paper.height) > TOLERANCE;
}

/**
 * Returns the matrix that puts a printed page at the top left of the trimmed page; one that lies on its side is turned a quarter to
 * the left, so that it is read from the sheet's right edge, on versos and rectos alike.
 *
 * Chromium rounds sheets to whole CSS px (A5: 420.00 × 594.96 pt for 419.53 × 595.28).
 */
export function placePage(page: PageSize, sheet: Sheet): Matrix {
  const [left, bottom, , top] = layBoxes(sheet).trim;
  return isTurned(page, sheet) ? [0, 1, -1, 0, left + page.height, bottom] : [1, 0, 0, 1, left, top - page.height];
}

/** Returns the matrix that puts a sheet of furniture, which has a rounded margin around the page, on its sheet. */
export function placeFurniture(printed: PageSize, sheet: Sheet): Matrix {
  const margin = measureMargin(sheet);
  const excess = roundMargin(margin) - margin;
  return [1, 0, 0, 1, -excess, layBoxes(sheet).media[3] + excess - printed.height];
}
