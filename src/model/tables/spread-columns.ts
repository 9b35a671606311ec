/** What a column asks for, in em: its widest word, and its longest cell on one line. */
export interface ColumnWish {
  readonly least: number;
  readonly most: number;
  readonly numeric: boolean;
}

// In em: a cell longer than this turns over anyway, and a gap wider than this leads the eye astray.
const longestWish = 30;
const widestGap = 2;

/**
 * Returns the width of each column in em: as wide as its words need, then as its cells would like, in proportion.
 *
 * What nobody asked for widens the gaps a little; the rest stands at the right, in the last column, so that columns of short values stay
 * together. Before a last column of numbers it is shared, since its right edge is the table's.
 */
export function spreadColumns(columns: readonly ColumnWish[], gutter: number, width: number): number[] {
  const least = columns.map((column, index) => column.least + (index < columns.length - 1 ? gutter : 0));
  const spare = Math.max(0, width - sum(least));
  const wishes = columns.map((column) => Math.max(0, Math.min(column.most, longestWish) - column.least));
  const granted = sum(wishes) > 0 ? Math.min(1, spare / sum(wishes)) : 0;
  const widths = least.map((own, index) => own + wishes[index]! * granted);
  const rest = spare - sum(wishes) * granted;
  const each = columns.at(-1)?.numeric ? rest / columns.length : Math.min(widestGap, rest / columns.length);
  const spread = widths.map((own) => own + each);
  return spread.map((own, index) => (index === spread.length - 1 ? own + rest - each * spread.length : own));
}

/** Returns widths as percents of their sum, which is 100 but for rounding. */
export function toPercents(widths: readonly number[]): number[] {
  const total = sum(widths);
  return widths.map((width) => Math.round((width / total) * 10_000) / 100);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
