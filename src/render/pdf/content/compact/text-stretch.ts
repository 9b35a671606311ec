import { IDENTITY, type Matrix } from "../matrix.js";

/** Glyphs on one line and in one setting, collected to be shown at once. */
export interface TextStretch {
  /** The matrix in which the line is set, and how far below its origin. */
  place: Matrix;
  y: number;
  /** Where on the line the stream has begun it, and where it has come to. */
  startX: number;
  x: number;
  /** Where on the line what is written has come to; `NaN` before its first glyph. */
  pen: number;
  /** Codes that are to be written, and where on the line each stands. */
  codes: Uint16Array;
  places: Float64Array;
  length: number;
}

/** Starts without glyphs. */
export function startStretch(): TextStretch {
  return { place: IDENTITY, y: 0, startX: 0, x: 0, pen: Number.NaN, codes: new Uint16Array(256), places: new Float64Array(256), length: 0 };
}

/** Goes on at the origin of a matrix. */
export function placeLine(stretch: TextStretch, place: Matrix): void {
  Object.assign(stretch, { place, y: 0, startX: 0, x: 0, pen: Number.NaN });
}

/** Goes on so far from the start of the line; on another line if `y` is not 0. */
export function moveLine(stretch: TextStretch, x: number, y: number): void {
  stretch.x = stretch.startX += x;
  if (y === 0) return;
  stretch.y += y;
  stretch.pen = Number.NaN;
}

/** Adds a glyph of this width. */
export function addGlyph(stretch: TextStretch, code: number, width: number): void {
  if (stretch.length === stretch.codes.length) widen(stretch);
  stretch.codes[stretch.length] = code;
  stretch.places[stretch.length++] = stretch.x;
  stretch.x += width;
}

function widen(stretch: TextStretch): void {
  const { codes, places, length } = stretch;
  stretch.codes = new Uint16Array(2 * length);
  stretch.codes.set(codes);
  stretch.places = new Float64Array(2 * length);
  stretch.places.set(places);
}
