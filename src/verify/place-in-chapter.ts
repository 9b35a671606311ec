import type { Position } from "unist";
import type { Listing } from "../model/nodes.js";
import type { CodePlace } from "../model/python.js";

/** Returns where a place in a listing's code stands in its chapter: the fence's own line comes first, and its column is where the code starts too. */
export function placeInChapter({ position }: Listing, place: CodePlace): Position | undefined {
  if (!position) return undefined;
  const toPoint = (line: number, column: number): Position["start"] => ({ line: position.start.line + line, column: position.start.column + column });
  return { start: toPoint(place.line, place.column), end: toPoint(place.endLine, place.endColumn) };
}

/** Returns the place of a listing's fence, or of one word in it. */
export function placeFence({ position }: Listing): Position | undefined {
  return position && { start: position.start, end: position.start };
}

/** Returns the place of a line of a listing's output, counted from 0. */
export function placeOutput({ output }: Listing, line: number): Position | undefined {
  const start = output?.position?.start;
  if (!start) return undefined;
  const point = { line: start.line + 1 + line, column: start.column };
  return { start: point, end: point };
}
