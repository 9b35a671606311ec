import { countLines, type TableMeasure } from "./measure-table.js";
import { type ColumnWish, spreadColumns, toPercents } from "./spread-columns.js";

/** Rows and columns in a width; all in em but the percents. */
export interface Grid {
  /** In percent of the table's. */
  readonly widths: readonly number[];
  readonly gutter: number;
  /** Height of each row. */
  readonly heights: readonly number[];
}

// The space between columns in the usual size and in smaller ones, and what a column may need beyond its estimate.
const usualGutter = 0.95;
const tightGutter = 0.55;
const safety = 0.06;
const narrowest = 0.8;
// As print/tables.css sets rows.
const lineHeight = 1.31;
const rowPadding = 0.5;

/** Returns the table as rows and columns in a width in em, or undefined when its words do not stand side by side. */
export function fitGrid(measure: TableMeasure, width: number, tight: boolean): Grid | undefined {
  const gutter = tight ? tightGutter : usualGutter;
  const columns = listColumns(measure);
  const needed = columns.reduce((sum, { least }) => sum + least, gutter * (columns.length - 1));
  if (needed > width) return undefined;
  const widths = spreadColumns(columns, gutter, width);
  const heights = measure.rows.map((row) => Math.max(1, ...row.map(({ words }, column) => countLines(words, widths[column]! - gutter))) * lineHeight + rowPadding);
  return { widths: toPercents(widths), gutter, heights };
}

/** Returns what each column asks for. */
export function listColumns({ heads, rows, numeric }: TableMeasure): ColumnWish[] {
  return heads.map((head, column) => {
    const cells = [head, ...rows.map((row) => row[column]!)];
    const widest = (part: "word" | "line"): number => Math.max(narrowest, ...cells.map((cell) => cell[part])) + safety;
    return { least: widest("word"), most: widest("line"), numeric: numeric[column]! };
  });
}
