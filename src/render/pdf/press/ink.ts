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
