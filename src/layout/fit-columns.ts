import type { ColumnMeasure } from "../model/components.js";

/** How much room tables have, in em of the table face, from narrow to wide. */
export interface TableRoom {
  /** The text column. */
  readonly column: number;
  /** The full text block, labels' column included. */
  readonly full: number;
  /** The full text block in small type, in em of that. */
  readonly small: number;
}

/** How a table is set. */
export interface TableFit {
  /** Width of each column in percent; they sum to 100. */
  readonly widths: readonly number[];
  readonly fit: keyof TableRoom;
}

// Space between columns, in em.
const gutter = 1.05;
const longestWish = 30;

/** Returns how a table is set: in the first room in which no word is broken, its columns as wide as their words need, the rest shared by what they would like. */
export function fitColumns(columns: readonly ColumnMeasure[], room: TableRoom): TableFit {
  const least = columns.map((column) => column.least + gutter);
  const needed = sum(least);
  const fit = needed <= room.column ? "column" : needed <= room.full ? "full" : "small";
  const spare = Math.max(0, room[fit] - needed);
  const wishes = columns.map(({ least: own, most }) => Math.max(0, Math.min(most, longestWish) - own));
  const wished = sum(wishes);
  const widths = least.map((own, index) => own + (wished > 0 ? (spare * wishes[index]!) / wished : spare / columns.length));
  const total = sum(widths);
  return { fit, widths: widths.map((width) => Math.round((width / total) * 1000) / 10) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
