import { PdfProblem } from "./pdf-problem.js";

/** PNG's "up" predictor (ISO 32000-1, table 10), which packs a cross-reference stream ten times as small. */
export const UP = 12;

/** What stands before each row: the row is given by its differences from the row above (PNG, 9.2). */
const UP_ROW = 2;

/** Writes rows as their differences from the row above, each behind its tag. */
export function predictUp(rows: Uint8Array, columns: number): Uint8Array {
  const count = rows.length / columns;
  const predicted = new Uint8Array(rows.length + count);
  for (let row = 0; row < count; row++) {
    const [from, to] = [row * columns, row * (columns + 1)];
    predicted[to] = UP_ROW;
    for (let column = 0; column < columns; column++) predicted[to + 1 + column] = (rows[from + column] ?? 0) - (rows[from + column - columns] ?? 0);
  }
  return predicted;
}

/** Undoes `predictUp`; throws a `PdfProblem` for another predictor, which our files do not use. */
export function undoPrediction(predicted: Uint8Array, predictor: number, columns: number): Uint8Array {
  const count = Math.floor(predicted.length / (columns + 1));
  if (predictor !== UP) throw new PdfProblem(`PDF predictor not read: ${predictor}`);
  const rows = new Uint8Array(count * columns);
  for (let row = 0; row < count; row++) {
    const [from, to] = [row * (columns + 1), row * columns];
    if (predicted[from] !== UP_ROW) throw new PdfProblem(`PDF row predictor not read: ${predicted[from]}`);
    for (let column = 0; column < columns; column++) rows[to + column] = (predicted[from + 1 + column] ?? 0) + (rows[to + column - columns] ?? 0);
  }
  return rows;
}
