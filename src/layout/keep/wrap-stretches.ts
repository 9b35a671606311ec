import { keepRows } from "../../model/keep.js";
import type { PageGrid } from "../../model/page-grid.js";
import { cutStretches, type SetLines, type Stretch } from "../../model/stretches.js";

/** Code to be cut into stretches. */
export interface WrappedCode extends SetLines {
  /** The HTML of each of its lines. */
  readonly html: readonly string[];
}

// Of a stretch that may be split anywhere so many lines stay together at its end.
const lastLines = 3;

/**
 * Returns code for print with its stretches as elements, each kept on one page with the blank lines after it; the text stays the same.
 *
 * The last one also keeps `reserve` pt free below it, for the start of what follows: where all places for a break in a block are to be avoided, Chromium (143) takes one of them rather than to break before the block.
 */
export function wrapStretches(code: WrappedCode, page: PageGrid, reserve: number): string {
  const stretches = cutStretches(code, keepRows(page));
  const spans = [...stretches.slice(0, -1), ...(reserve > 0 ? partEnd(stretches.at(-1)!) : stretches.slice(-1))];
  return spans
    .map(({ from, to, isLong }, index) => {
      const isLast = index === spans.length - 1;
      const tail = isLast && reserve > 0;
      // The line feed at the end of a block shows no further line.
      return `<span class="stretch${isLong ? " long" : ""}${tail ? " tail" : ""}"${tail ? ` style="${toReserve(reserve)}"` : ""}>${code.html.slice(from, to).join("\n")}${isLast ? "" : "\n"}</span>`;
    })
    .join("");
}

/** Returns the declaration that keeps so many pt free below a part. */
export function toReserve(reserve: number): string {
  return `--reserve:${Math.ceil(reserve)}pt`;
}

/** Parts the last lines from a stretch that may be split anywhere, so that they can keep room below them. */
function partEnd(stretch: Stretch): Stretch[] {
  const end = Math.max(stretch.from, stretch.to - lastLines);
  return stretch.isLong && end > stretch.from ? [{ ...stretch, to: end }, { from: end, to: stretch.to, isLong: false }] : [stretch];
}
