import type { Box } from "../../../model/sheet.js";

/** A transformation `[a b c d e f]` (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

/** Changes nothing. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Multiplies two matrices: first `inner` applies, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  // Not taken apart by a pattern, whose iterators cost more than the rest of reading a glyph.
  const a = inner[0], b = inner[1], c = inner[2], d = inner[3], e = inner[4], f = inner[5];
  const oa = outer[0], ob = outer[1], oc = outer[2], od = outer[3];
  return [a * oa + b * oc, a * ob + b * od, c * oa + d * oc, c * ob + d * od, e * oa + f * oc + outer[4], e * ob + f * od + outer[5]];
}

/** Reads a matrix from six operands; missing ones count as 0. */
export function toMatrix(numbers: ArrayLike<number>): Matrix {
  return [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, numbers[3] ?? 0, numbers[4] ?? 0, numbers[5] ?? 0];
}

/** Measures by how much a matrix stretches heights. */
export function heightScale([, , c, d]: Matrix): number {
  return Math.hypot(c, d);
}

/** Measures by how much a matrix stretches widths. */
export function widthScale([a, b]: Matrix): number {
  return Math.hypot(a, b);
}

/** Moves a point. */
export function movePoint([x, y]: readonly [number, number], [a, b, c, d, e, f]: Matrix): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Moves a rectangle and returns the upright one around it. */
export function moveBox([left, bottom, right, top]: Box, matrix: Matrix): Box {
  const corners = [[left, bottom], [right, bottom], [left, top], [right, top]].map(([x = 0, y = 0]) => movePoint([x, y], matrix));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
