import { isBlank, rankBreaks } from "../util/rank-breaks.js";

/** Code as it is set. */
export interface SetLines {
  readonly code: string;
  readonly isPython: boolean;
  /** In how many printed lines each line of it is set. */
  readonly rows: readonly number[];
}

/** Lines of code that are read together and kept on one page. */
export interface Stretch {
  /** Index of its first line, and behind its last. */
  readonly from: number;
  readonly to: number;
  /** True when it is too long to be kept and has no place to be parted at. */
  readonly isLong: boolean;
}

type Span = Pick<Stretch, "from" | "to">;

interface RankedLine {
  readonly rows: number;
  readonly isBlank: boolean;
  readonly rank: number | undefined;
}

// Fewer printed lines on either side of a page's end look like lines left over.
const leastRows = 3;

/**
 * Cuts code into the stretches between which it may be split: at blank lines, which go with the stretch before them; one that has more printed lines than `most` again at the least deep of its
 * other places, until all are short enough or have no place left. None has fewer than three printed lines.
 */
export function cutStretches({ code, isPython, rows }: SetLines, most: number): Stretch[] {
  const ranks = rankBreaks(code, isPython);
  const lines = code.split("\n").map((line, index): RankedLine => ({ rows: rows[index]!, isBlank: isBlank(line), rank: ranks[index] }));
  return cutSpan({ from: 0, to: lines.length }, lines, 0).flatMap((span) => divideSpan(span, lines, most));
}

function divideSpan(span: Span, lines: readonly RankedLine[], most: number): Stretch[] {
  const own = lines.slice(span.from, span.to);
  // Blank lines at the end show nothing where a page ends.
  const shown = own.slice(0, own.findLastIndex((line) => !line.isBlank) + 1);
  if (sumRows(shown) <= most) return [{ ...span, isLong: false }];
  const ranks = own.slice(1).flatMap(({ rank }) => rank ?? []);
  for (const rank of [...new Set(ranks)].sort((a, b) => a - b)) {
    const spans = cutSpan(span, lines, rank);
    if (spans.length > 1) return spans.flatMap((part) => divideSpan(part, lines, most));
  }
  return [{ ...span, isLong: true }];
}

/** Cuts lines at all places that are as good as a rank, but for those that would leave too few lines on a side. */
function cutSpan({ from, to }: Span, lines: readonly RankedLine[], deepest: number): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (let index = from + 1; index < to; index++) {
    const isPlace = (lines[index]!.rank ?? Infinity) <= deepest;
    if (!isPlace || countFilled(lines.slice(start, index)) < leastRows || countFilled(lines.slice(index, to)) < leastRows) continue;
    spans.push({ from: start, to: index });
    start = index;
  }
  return [...spans, { from: start, to }];
}

function countFilled(lines: readonly RankedLine[]): number {
  return sumRows(lines.filter((line) => !line.isBlank));
}

function sumRows(lines: readonly RankedLine[]): number {
  return lines.reduce((sum, { rows }) => sum + rows, 0);
}
