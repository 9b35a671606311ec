/** A point in pixels from the upper left corner. */
export type Point = readonly [x: number, y: number];

/** How much of each pixel is covered, row by row, as signed differences from the pixel at its left until `settle` sums them up. */
export interface CoverageSheet {
  readonly width: number;
  readonly height: number;
  readonly cells: Float32Array;
}

/** Returns a sheet with nothing on it. */
export function createSheet(width: number, height: number): CoverageSheet {
  // One cell more, since the right edge of the last pixel is written there.
  return { width, height, cells: new Float32Array(width * height + 2) };
}

/** Adds a closed outline; an inner one that runs the other way is a hole. Points must lie on the sheet. */
export function addOutline(sheet: CoverageSheet, points: readonly Point[]): void {
  points.forEach((point, index) => addLine(sheet, point, points[(index + 1) % points.length]!));
}

/** Returns the coverage of each pixel from 0 to 255. */
export function settleSheet({ width, height, cells }: CoverageSheet): Uint8Array {
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    let sum = 0;
    for (let index = row * width; index < (row + 1) * width; index++) {
      sum += cells[index]!;
      pixels[index] = Math.round(Math.min(1, Math.abs(sum)) * 255);
    }
  }
  return pixels;
}

/** Adds the exact area to the right of a line to the cells that it crosses, row by row (the method of font-rs: signed areas, summed up at the end). */
function addLine(sheet: CoverageSheet, from: Point, to: Point): void {
  if (from[1] === to[1]) return;
  const direction = from[1] < to[1] ? 1 : -1;
  const [[startX, startY], [endX, endY]] = direction === 1 ? [from, to] : [to, from];
  const slope = (endX - startX) / (endY - startY);
  let x = startX;
  for (let row = Math.floor(startY); row < Math.min(sheet.height, Math.ceil(endY)); row++) {
    const height = Math.min(row + 1, endY) - Math.max(row, startY);
    const next = x + slope * height;
    addSpan(sheet.cells, row * sheet.width, Math.min(x, next), Math.max(x, next), height * direction);
    x = next;
  }
}

/** Spreads the height of a piece of a line over the cells from `left` to `right`. */
function addSpan(cells: Float32Array, start: number, left: number, right: number, height: number): void {
  const first = Math.floor(left);
  const last = Math.max(first + 1, Math.ceil(right));
  const width = right - left;
  let before = 0;
  for (let cell = first; cell < last; cell++) {
    // The part of the piece left of this cell's right edge, less the triangle that it cuts off.
    const covered = width === 0 ? first + 1 - left : integrate(cell + 1, left, right);
    cells[start + cell]! += height * (covered - before);
    before = covered;
  }
  cells[start + last]! += height * (1 - before);
}

/** Returns the mean, over the piece, of how far the edge lies right of it, at most one cell: its share of the cell that ends at `edge`. */
function integrate(edge: number, left: number, right: number): number {
  const area = (x: number): number => {
    const distance = Math.max(0, Math.min(1, edge - x));
    return (distance * distance) / 2;
  };
  const whole = Math.max(0, Math.min(edge - 1, right) - left);
  const from = Math.max(left, edge - 1);
  return (whole + Math.max(0, area(from) - area(Math.max(from, Math.min(edge, right))))) / (right - left);
}
