import type { Box } from "../../../model/sheet.js";

/** What a page asks of a press; lengths in pt, infinite where there is nothing of the kind. */
export interface PageInk {
  /** True when nothing is printed on it. */
  isBlank: boolean;
  /** Size of its smallest type. */
  smallestType: number;
  /** Width of its thinnest line, drawn or filled. */
  thinnestRule: number;
  /** Part of ink in its lightest ground, from 0 to 1. */
  lightestTint: number;
  /** True when anything on it can be seen through. */
  isTransparent: boolean;
  /** True when anything on it reaches the trimmed page's edge. */
  reachesEdge: boolean;
}

/** Starts with a page that asks for nothing. */
export function startInk(): PageInk {
  return { isBlank: true, smallestType: Infinity, thinnestRule: Infinity, lightestTint: Infinity, isTransparent: false, reachesEdge: false };
}

/** Returns what two rectangles have in common; undefined when that is nothing. */
export function intersect(a: Box, b: Box): Box | undefined {
  const box: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] < box[2] && box[1] < box[3] ? box : undefined;
}

/** Returns the rectangle around two. */
export function unite(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
