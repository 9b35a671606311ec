import { countLines, type TableMeasure } from "./measure-table.js";
import type { TurnedHeads } from "./table-fit.js";

// In em: cells up to this length are short; turned heads stand this high if their words allow it, and no higher than that.
const shortCell = 6;
const usualHeight = 8;
const mostHeight = 16;
// In em: the head of the first column, which names the rows, stays upright if it is wider than their names by no more than this.
const firstExcess = 3;
// Distance of the lines of a turned head, in em (print/tables.css).
const lineHeight = 1.15;

/** Returns the table with the heads of its columns of short values turned, or undefined where that would save nothing. */
export function turnHeads(measure: TableMeasure): { readonly heads: TurnedHeads; readonly measure: TableMeasure } | undefined {
  const { heads, rows } = measure;
  const longest = (column: number): number => Math.max(0, ...rows.map((row) => row[column]!.line));
  const columns = heads.map(({ word }, column) => longest(column) <= shortCell && word <= mostHeight && (column > 0 || word > longest(0) + firstExcess));
  if (!columns.some((turned, column) => turned && heads[column]!.word > longest(column))) return undefined;
  const height = Math.max(usualHeight, ...heads.filter((_, column) => columns[column]).map(({ word }) => word));
  const turned = heads.map((head, column) => {
    if (!columns[column]) return head;
    const width = countLines(head.words, height) * lineHeight;
    return { words: [width], word: width, line: width };
  });
  return { heads: { columns, height }, measure: { ...measure, heads: turned } };
}
