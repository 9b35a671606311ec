import { toPrintedCode } from "../../../model/annotations.js";
import { keepRows } from "../../../model/keep.js";
import { isPython } from "../../../model/listing.js";
import type { Listing } from "../../../model/nodes.js";
import type { PageGrid } from "../../../model/page-grid.js";
import { cutStretches } from "../../../model/stretches.js";
import { toLetters } from "../../../util/letters.js";
import type { Leaf } from "../locate/leaves.js";

/** A stretch of code as it is printed. */
export interface PlacedStretch {
  /** Offsets of its first letter, and behind its last, in the unit's letters. */
  readonly from: number;
  readonly to: number;
  /** Printed lines. */
  readonly rows: number;
  /** True when it is too long to be kept on one page and has no place to be parted at. */
  readonly isLong: boolean;
  /** Its first line. */
  readonly quote: string;
}

/** Returns the stretches of a listing's code, which the layout cuts by the same rule; their lines are counted as they are printed. */
export function placeStretches({ frames, from }: Leaf, listing: Listing, grid: PageGrid): PlacedStretch[] {
  const code = toPrintedCode(listing);
  const lines = code.split("\n");
  const offsets = listOffsets(lines, from);
  const printed = frames.flatMap((frame) => frame.lines);
  // What turned over counts as often as it is printed; a blank line has no letters.
  const rows = lines.map((_line, index) => Math.max(1, printed.filter(({ at }) => at >= offsets[index]! && at < offsets[index + 1]!).length));
  return cutStretches({ code, isPython: isPython(listing), rows }, keepRows(grid)).map((stretch) => ({
    from: offsets[stretch.from]!,
    to: offsets[stretch.to]!,
    rows: rows.slice(stretch.from, stretch.to).reduce((sum, count) => sum + count, 0),
    isLong: stretch.isLong,
    quote: lines[stretch.from]!.trim(),
  }));
}

/** Returns for each line the offset of its first letter in the unit's letters, and that behind the last line. */
function listOffsets(lines: readonly string[], from: number): number[] {
  const offsets = [from];
  for (const line of lines) offsets.push(offsets.at(-1)! + toLetters(line).length);
  return offsets;
}
