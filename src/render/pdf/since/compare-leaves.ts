import type { Changes, MovedLeaves, ReplacedLeaves } from "../../../model/changes.js";
import { alignLeaves, type LeafPair } from "./align-leaves.js";
import { lastFolio, type Leaf, listDifferences, standAlike, toRange, toRanges } from "./leaves.js";

/** What leaves tell; why they differ as a whole is not theirs to know. */
export type LeafChanges = Omit<Changes, "since" | "reason"> & {
  /** Indexes of the leaves to print again. */
  readonly indexes: readonly number[];
};

/**
 * Compares the leaves of a book with those of an older copy on paper, by folio: a leaf is as before when the leaf with its folio
 * looks the same on both sides. So the leaves of the chapters stay when only the front matter, which is counted on its own, has grown.
 */
export function compareLeaves(old: readonly Leaf[], now: readonly Leaf[]): LeafChanges {
  const oldPlaces = new Map(old.map((leaf) => [leaf.place, leaf]));
  const nowPlaces = new Set(now.map(({ place }) => place));
  const differences = now.map((leaf) => listDifferences(leaf, oldPlaces.get(leaf.place)));
  const indexes = differences.flatMap((differs, index) => (differs.length > 0 ? [index] : []));
  const pairs = alignLeaves(old, now).filter(([a, b]) => standAlike(old[a]!, now[b]!));
  const isSame = ([a, b]: LeafPair): boolean => old[a]!.text === now[b]!.text;
  const moved = listMoved(pairs.filter(isSame), old, now);
  return {
    leafCount: now.length,
    indexes,
    leaves: indexes.map((index) => ({ folios: now[index]!.sides.map(({ folio }) => folio), differs: differences[index]! })),
    reprint: toRanges(indexes.map((index) => now[index]!)),
    takeOut: toRanges(old.filter(({ place }) => !nowPlaces.has(place))),
    moved,
    renumbered: toRanges(pairs.filter((pair) => !isSame(pair)).map(([, b]) => now[b]!)),
    replace: moved.length > 0 ? listReplaced(pairs, old, now) : [],
  };
}

/** Lists stretches of leaves whose text has another folio now. */
function listMoved(pairs: readonly LeafPair[], old: readonly Leaf[], now: readonly Leaf[]): MovedLeaves[] {
  const stretches: LeafPair[][] = [];
  for (const [a, b] of pairs) {
    if (old[a]!.place === now[b]!.place) continue;
    const last = stretches.at(-1)?.at(-1);
    if (last && last[0] + 1 === a && last[1] + 1 === b) stretches.at(-1)!.push([a, b]);
    else stretches.push([[a, b]]);
  }
  return stretches.map((stretch) => ({ now: toRange(stretch.map(([, b]) => now[b]!)), before: toRange(stretch.map(([a]) => old[a]!)) }));
}

/** Lists what lies between leaves that look the same but for digits: what the book has there now, and what the older copy had. */
function listReplaced(pairs: readonly LeafPair[], old: readonly Leaf[], now: readonly Leaf[]): ReplacedLeaves[] {
  let [a, b] = [-1, -1];
  return [...pairs, [old.length, now.length] as const].flatMap(([nextOld, nextNow]) => {
    const [gone, come] = [old.slice(a + 1, nextOld), now.slice(b + 1, nextNow)];
    const before = old[a];
    [a, b] = [nextOld, nextNow];
    if (gone.length + come.length === 0) return [];
    return [{ print: come.length > 0 ? toRange(come) : undefined, old: gone.length > 0 ? toRange(gone) : undefined, after: before && lastFolio(before) }];
  });
}
