import { countColumns } from "../../util/count-columns.js";
import { escapeHtml } from "../../util/escape-html.js";
import { type LineLook, type SetCode, tagMark, tagNumber } from "./code-lines.js";
import { turnOver } from "./turn-over.js";

/** Returns code as HTML for print: plain text (the printer paints its colours), with elements only for highlighted and numbered lines, marks of notes, and places where a line turns over. */
export function toPrintCode({ lines }: Pick<SetCode, "lines">, columns: number, { highlighted, numbers, annotated }: LineLook): string {
  return lines
    .map((rows, index) => {
      const html = rows.map((row) => (annotated ? tagMark(toPrintLine(row, columns)) : toPrintLine(row, columns))).join("\n");
      const numbered = numbers ? `${tagNumber(numbers.first + index)}${html}` : html;
      return highlighted.has(index + 1) ? `<mark class="line">${numbered}</mark>` : numbered;
    })
    .join("\n");
}

/** Returns a line as HTML, turned over where it does not fit: the line end and the mark are the style's, not the text's. */
export function toPrintLine(line: string, columns: number): string {
  if (countColumns(line) <= columns) return escapeHtml(line);
  const { cuts, hang } = turnOver(line, columns);
  const parts = [0, ...cuts].map((start, index) => escapeHtml(line.slice(start, cuts[index])));
  return parts.join(`<span class="turn" style="--hang:${hang}" aria-hidden="true"></span>`);
}
