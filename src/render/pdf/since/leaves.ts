import type { LeafRange } from "../../../model/changes.js";
import type { PageFingerprint } from "./fingerprint-pages.js";

/** A leaf of paper: a recto and the verso behind it, if the book goes on so far. */
export interface Leaf {
  /** Index of its first page. */
  readonly page: number;
  readonly sides: readonly PageFingerprint[];
  /** By which the leaf of another copy is found that it would lie on: the folio of its recto, and how often that came before. */
  readonly place: string;
  /** The same for leaves with the same text, and for those that show the same but for digits. */
  readonly text: string;
  readonly numberless: string;
  readonly isBlank: boolean;
}

/** Returns the leaves of a book, which begins on a recto. */
export function listLeaves(pages: readonly PageFingerprint[]): Leaf[] {
  const seen = new Map<string, number>();
  return Array.from({ length: Math.ceil(pages.length / 2) }, (_, index): Leaf => {
    const sides = pages.slice(2 * index, 2 * index + 2);
    const { folio } = sides[0]!;
    const times = seen.get(folio) ?? 0;
    seen.set(folio, times + 1);
    const join = (key: "text" | "numberless"): string => sides.map((side) => (side.isBlank ? "" : side[key])).join(" ").trim();
    return { page: 2 * index, sides, place: `${folio} ${times}`, text: join("text"), numberless: join("numberless"), isBlank: sides.every(({ isBlank }) => isBlank) };
  });
}

/** Returns the folios of the pages of a leaf that do not look as in the other copy. */
export function listDifferences({ sides }: Leaf, other: Leaf | undefined): string[] {
  return [0, 1].flatMap((side) => {
    const [page, before] = [sides[side], other?.sides[side]];
    return other !== undefined && looksSame(page, before) ? [] : ((page ?? before)?.folio ?? []);
  });
}

/** Tells whether two pages cannot be told apart on paper; a page that is not there is as blank as a blank one. */
export function looksSame(page: PageFingerprint | undefined, other: PageFingerprint | undefined): boolean {
  if (!page || !other || page.isBlank || other.isBlank) return (page?.isBlank ?? true) && (other?.isBlank ?? true);
  return page.look === other.look && areClose(page.places, other.places);
}

// The browser counts lengths from the start of a chapter in single precision, so what moved to another page may stand off by a thousandth
// of a point, and binding has not always written places with as many decimals.
const mostSteps = 2;

function areClose(places: Int32Array, others: Int32Array): boolean {
  return places.length === others.length && places.every((place, index) => Math.abs(place - others[index]!) <= mostSteps);
}

/** Tells whether all but digits stands at the same place on leaves that show the same but for digits. */
export function standAlike(a: Leaf, b: Leaf): boolean {
  return a.sides.every(({ numberlessPlaces }, side) => areClose(numberlessPlaces, b.sides[side]?.numberlessPlaces ?? new Int32Array()));
}

/** Returns leaves as stretches of those that follow each other in their book. */
export function toRanges(leaves: readonly Leaf[]): LeafRange[] {
  const ranges: Leaf[][] = [];
  for (const leaf of leaves) {
    const last = ranges.at(-1);
    if (last && last.at(-1)!.page + 2 === leaf.page) last.push(leaf);
    else ranges.push([leaf]);
  }
  return ranges.map(toRange);
}

/** Returns leaves that follow each other as one stretch. */
export function toRange(leaves: readonly Leaf[]): LeafRange {
  return { from: leaves[0]!.sides[0]!.folio, to: lastFolio(leaves.at(-1)!), leafCount: leaves.length };
}

/** Returns the folio of a leaf's last page. */
export function lastFolio({ sides }: Leaf): string {
  return sides.at(-1)!.folio;
}
