import { asArray, asNumber, Indirect } from "../objects/object.js";
import { findScale } from "./find-scale.js";
import type { OpenUnit, UnitPage } from "./open-unit.js";

/** A place in a unit: page index, and y in pt from the bottom of the page as Chromium sized it. */
export interface Destination {
  readonly page: number;
  readonly y: number;
}

/**
 * Reads the named destinations by id, with their heights put right.
 *
 * Chromium writes the page's height less 0.75 × the CSS px from the top of the page area, leaving out the top margin and the scale
 * of a shrunk document (143 and 156; the page is right). The area's top is known from the clip around each page's content.
 */
export function readDestinations({ names, pages, pageOf }: OpenUnit): Map<string, Destination> {
  const scale = findScale(pages);
  const tops = findTops(pages);
  const destinations = new Map<string, Destination>();
  for (const [name, target] of names) {
    const [handle, , , y] = asArray(target);
    const page = handle instanceof Indirect ? pageOf.get(handle) : undefined;
    if (page === undefined) continue;
    const height = pages[page]?.height ?? 0;
    const fromTop = (height - (asNumber(y) ?? height)) * scale;
    destinations.set(decodeName(name), { page, y: (tops[page] ?? height) - fromTop });
  }
  return destinations;
}

/** Finds the top of each page's area; a page without content takes the last one's. */
function findTops(pages: readonly UnitPage[]): readonly number[] {
  let last: number | undefined;
  return pages.map(({ scan, height }) => (last = scan.area?.top ?? last ?? height));
}

/** Decodes the percent-encoded fragment that Chromium takes for a name; a stray percent sign stays. */
export function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
