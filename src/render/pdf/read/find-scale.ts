import { widthScale } from "../content/matrix.js";
import type { UnitPage } from "./open-unit.js";

/** Points in a CSS pixel. */
const PT_PER_PX = 0.75;

/** Relative difference below which two scales are one: Chromium writes nine digits. */
const TOLERANCE = 1e-4;

/**
 * Finds by how much Chromium scaled the document: the scale under which most characters are set.
 *
 * A page begins `.24 0 0 -.24 0 H cm` and then `3.125 0 0 3.125 x y cm` (0.24 × 3.125 = 0.75 pt a CSS px) for the content at the
 * page's margins; a box wider than the page makes the second factor smaller on every page. Transformed boxes and SVG figures have
 * matrices of their own, hence the vote. 1 for a unit without text.
 */
export function findScale(pages: readonly UnitPage[]): number {
  const votes = new Map<number, number>();
  for (const { scan } of pages) {
    for (const [matrix, characters] of scan.matrices) {
      const scale = Math.round(widthScale(matrix) / PT_PER_PX / TOLERANCE) * TOLERANCE;
      votes.set(scale, (votes.get(scale) ?? 0) + characters);
    }
  }
  let best = { scale: 1, characters: 0 };
  for (const [scale, characters] of votes) if (characters > best.characters) best = { scale, characters };
  return Number(best.scale.toFixed(4));
}
