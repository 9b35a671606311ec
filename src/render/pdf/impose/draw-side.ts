import type { BoundPage } from "../bound/open-bound.js";
import type { Indirect } from "../objects/object.js";
import { printNumber } from "../objects/print-number.js";
import type { SheetLayout } from "./lay-sheet.js";

/** A page on one half of a sheet's side. */
export interface PlacedPage {
  /** Also the name under which the sheet draws its form. */
  readonly half: "left" | "right";
  readonly page: BoundPage;
  readonly form: Indirect;
}

/**
 * Draws the pages of one side; `shift` is by how much they move to the spine, in pt.
 *
 * Sheets folded into one another push the inner ones out by the thickness of the paper each, so trimming the fore edge flush takes
 * most from the innermost leaf. Its pages are therefore printed nearest to the spine while those of the outermost sheet stay, and the outer
 * margins come out even (what Adobe InDesign's help, "Adjust creep settings in booklets", calls a negative creep). What
 * would cross the fold is cut off there.
 */
export function drawSide(placed: readonly PlacedPage[], layout: SheetLayout, shift: number): string {
  return placed.map((each) => drawPage(each, layout, shift)).join("");
}

function drawPage({ half, page: { trim } }: PlacedPage, layout: SheetLayout, shift: number): string {
  const { fold, height, scale } = layout;
  const [left, bottom, right] = trim;
  const from = half === "left" ? fold - (right - left) * scale + shift : fold - shift;
  const clip = half === "left" ? [0, 0, fold, height] : [fold, 0, layout.width - fold, height];
  const matrix = [scale, 0, 0, scale, from - left * scale, layout.trim[1] - bottom * scale];
  return `q\n${print(clip)} re W n\n${print(matrix)} cm\n/${half} Do\nQ\n`;
}

function print(numbers: readonly number[]): string {
  return numbers.map(printNumber).join(" ");
}
