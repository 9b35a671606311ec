import type { Box } from "../../../model/sheet.js";
import { unite } from "./boxes.js";
import { type ContentTokens, numberAt } from "./content-tokens.js";
import { type Matrix, moveBox } from "./matrix.js";

/** A content stream whose path is being built (ISO 32000-1, 8.5.2). */
export interface Drawing {
  readonly tokens: ContentTokens;
  /** Rectangles in pt around the parts of the current path, moved by the matrix. */
  readonly path: Box[];
  readonly state: { readonly ctm: Matrix };
}

/** Adds a rectangle to the current path (`re`). */
export function addBox({ path, tokens, state }: Drawing): void {
  const [x, y, width, height] = [0, 1, 2, 3].map((index) => numberAt(tokens, index)) as [number, number, number, number];
  path.push(moveBox([x, y, x + width, y + height], state.ctm));
}

/** Begins a part of the current path (`m`). */
export function beginPart(drawing: Drawing): void {
  drawing.path.push(pointAt(drawing));
}

/** Takes the part on to a point (`l`, `c`, `v`, `y`); curves count as their chords. */
export function extendPart(drawing: Drawing): void {
  const last = drawing.path.pop();
  const point = pointAt(drawing);
  drawing.path.push(last ? unite(last, point) : point);
}

function pointAt({ tokens, state }: Drawing): Box {
  const [x, y] = [numberAt(tokens, tokens.numberCount - 2), numberAt(tokens, tokens.numberCount - 1)];
  return moveBox([x, y, x, y], state.ctm);
}
