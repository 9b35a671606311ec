import { countColumns } from "../../util/count-columns.js";

/** A line that is too long, cut where it turns over. */
export interface TurnedLine {
  /** Offsets at which it goes on on the next line. */
  readonly cuts: readonly number[];
  /** Columns by which the lines after the first are set in, its mark included. */
  readonly hang: number;
}

/** Columns of the mark that shows a turned-over line, with the space behind it. */
const markColumns = 2;

/** Returns in how many printed lines a line is set. */
export function countRows(line: string, columns: number): number {
  return countColumns(line) <= columns ? 1 : turnOver(line, columns).cuts.length + 1;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Cuts a line that has no other place to end into stretches that fit so many columns: after a space in the second half of a stretch, else after a sign in its last third, else where the room ends. */
export function turnOver(line: string, columns: number): TurnedLine {
  const indentation = countColumns(/^\s*/.exec(line)![0]);
  const hang = Math.min(indentation + 2, Math.floor(columns / 2)) + markColumns;
  const cuts: number[] = [];
  let start = 0;
  let column = 0;
  let space = 0;
  let sign = 0;
  for (const { segment, index } of graphemes.segment(line)) {
    const end = countColumns(segment, column);
    // A space may stand beyond the edge: it is not seen.
    if (end > columns && segment !== " " && index > start) {
      const isBeyond = (cut: number, part: number): boolean => cut > start && countColumns(line.slice(start, cut)) > columns * part;
      const cut = isBeyond(space, 1 / 2) ? space : isBeyond(sign, 2 / 3) ? sign : index;
      cuts.push(cut);
      start = cut;
      column = countColumns(line.slice(cut, index) + segment, hang);
    } else column = end;
    if (segment === " ") space = index + 1;
    else if (/^[/,;.&?=+:|)\]}-]$/.test(segment)) sign = index + 1;
  }
  return { cuts, hang };
}
