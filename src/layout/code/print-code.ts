import { countColumns } from "../../util/count-columns.js";
import type { Token, TokenRange } from "../highlight-code.js";
import { type LineLook, type SetCode, tagMark, tagNumber } from "./code-lines.js";
import { toSpans } from "./to-spans.js";
import { turnOver } from "./turn-over.js";

// The printer paints colours, but no weight or slant: these tokens are elements in print too, so that they differ without colour. (One for every token would triple the time of printing.)
const weighted: ReadonlySet<Token> = new Set(["keyword", "comment"]);

/** Divides the colours of code into those that the printer paints and those that are elements of the HTML. */
export function divideTokens(ranges: readonly TokenRange[]): { readonly painted: readonly TokenRange[]; readonly spanned: readonly TokenRange[] } {
  return { painted: ranges.filter(([, , token]) => !weighted.has(token)), spanned: ranges.filter(([, , token]) => weighted.has(token)) };
}

/** Returns each line of code as HTML for print: text with elements for the ranges given, for a highlighted or numbered line, marks of notes, and places where it turns over. */
export function toPrintLines({ lines, ranges }: Pick<SetCode, "lines" | "ranges">, columns: number, { highlighted, numbers, annotated }: LineLook): string[] {
  let offset = 0;
  return lines.map((rows, index) => {
    const html = rows.map((row) => {
      const line = toPrintRow(row, columns, cutRanges(ranges, offset, offset + row.length));
      offset += row.length + 1;
      return annotated ? tagMark(line) : line;
    }).join("\n");
    const numbered = numbers ? `${tagNumber(numbers.first + index)}${html}` : html;
    return highlighted.has(index + 1) ? `<mark class="line">${numbered}</mark>` : numbered;
  });
}

/** Returns a line as HTML, turned over where it does not fit: the line end and the mark are the style's, not the text's. */
export function toPrintRow(line: string, columns: number, ranges: readonly TokenRange[] = []): string {
  if (countColumns(line) <= columns) return toSpans(line, ranges);
  const { cuts, hang } = turnOver(line, columns);
  const parts = [0, ...cuts].map((start, index) => {
    const end = cuts[index] ?? line.length;
    return toSpans(line.slice(start, end), cutRanges(ranges, start, end));
  });
  return parts.join(`<span class="turn" style="--hang:${hang}" aria-hidden="true"></span>`);
}

/** Returns what of some ranges lies in a stretch, counted from its start. */
function cutRanges(ranges: readonly TokenRange[], from: number, to: number): TokenRange[] {
  return ranges.filter(([start, end]) => start < to && end > from).map(([start, end, token]) => [Math.max(start, from) - from, Math.min(end, to) - from, token]);
}
