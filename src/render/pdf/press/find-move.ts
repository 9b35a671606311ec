import type { PrintedRun, PrintedUnit } from "../../../model/print.js";

/** Pt by which a text may stand elsewhere and count as being in its place. */
const TOLERANCE = 0.1;

/** Returns the first page, by index in the unit, on which a unit printed again has its text elsewhere or other text; undefined when nothing has moved. */
export function findMove(before: PrintedUnit, after: PrintedUnit): number | undefined {
  const length = Math.max(before.runs.length, after.runs.length);
  for (let index = 0; index < length; index++) {
    const [a, b] = [before.runs[index], after.runs[index]];
    if (!a || !b || !isSame(a, b)) return a?.page ?? b?.page;
  }
  return before.pageCount === after.pageCount ? undefined : Math.min(before.pageCount, after.pageCount);
}

function isSame(a: PrintedRun, b: PrintedRun): boolean {
  return a.text === b.text && a.page === b.page && Math.abs(a.x - b.x) < TOLERANCE && Math.abs(a.y - b.y) < TOLERANCE;
}
