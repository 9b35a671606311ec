import { mm } from "../../../util/millimetre.js";
import { printNumber } from "../objects/print-number.js";
import type { SheetLayout } from "./lay-sheet.js";

// Clear of the trim, and long enough to lay a ruler on.
const markGap = 2 * mm;
const [shortestMark, longestMark] = [2 * mm, 5 * mm];

/** Draws a dashed hairline over and under the pages where they are folded, if the sheet has room for it outside the trim and the bleed. */
export function drawFoldMarks({ fold, height, trim, bleed }: SheetLayout): string {
  const start = trim[1] - bleed - markGap;
  const length = Math.min(start, longestMark);
  if (length < shortestMark) return "";
  const x = printNumber(fold);
  const lines = [[start, start - length], [height - start, height - start + length]].map(([from = 0, to = 0]) => `${x} ${printNumber(from)} m ${x} ${printNumber(to)} l S\n`);
  return `q\n0 G 0.3 w [3 2] 0 d\n${lines.join("")}Q\n`;
}
