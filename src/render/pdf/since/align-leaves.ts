import { groupBy } from "../../../util/group-by.js";
import type { Leaf } from "./leaves.js";

/** Indexes of a leaf of the older copy and of the leaf of the book that looks the same but for digits. */
export type LeafPair = readonly [old: number, now: number];

/** Pairs leaves that look the same but for digits, as many as can be without one crossing another: first those whose like is found once in each, then their equal neighbours. */
export function alignLeaves(old: readonly Leaf[], now: readonly Leaf[]): LeafPair[] {
  const [oldOnes, nowOnes] = [indexOnce(old), indexOnce(now)];
  const anchors = now.flatMap(({ numberless }, index): LeafPair[] => {
    const place = oldOnes.get(numberless);
    return place !== undefined && nowOnes.has(numberless) ? [[place, index]] : [];
  });
  return growPairs(longestRise(anchors), old, now);
}

/** Indexes leaves by their look where no other has the same. */
function indexOnce(leaves: readonly Leaf[]): Map<string, number> {
  const groups = groupBy(leaves.keys(), (index) => leaves[index]!.numberless);
  return new Map([...groups].flatMap(([look, indexes]) => (indexes.length === 1 && !leaves[indexes[0]!]!.isBlank ? [[look, indexes[0]!] as const] : [])));
}

/** Finds the longest row of pairs, given by rising second index, whose first index rises too (patience sorting). */
function longestRise(pairs: readonly LeafPair[]): LeafPair[] {
  interface Link {
    readonly pair: LeafPair;
    readonly before: Link | undefined;
  }
  const ends: Link[] = [];
  for (const pair of pairs) {
    const found = ends.findIndex((end) => end.pair[0] >= pair[0]);
    const pile = found < 0 ? ends.length : found;
    ends[pile] = { pair, before: ends[pile - 1] };
  }
  const row: LeafPair[] = [];
  for (let link = ends.at(-1); link; link = link.before) row.unshift(link.pair);
  return row;
}

/** Adds leaves next to pairs that look the same: blank ones, and those whose like is found more than once. */
function growPairs(anchors: readonly LeafPair[], old: readonly Leaf[], now: readonly Leaf[]): LeafPair[] {
  const pairs: LeafPair[] = [];
  const isSame = (a: number, b: number): boolean => a < old.length && b < now.length && old[a]!.numberless === now[b]!.numberless;
  const growTo = (oldEnd: number, nowEnd: number): void => {
    let [a, b] = pairs.at(-1) ?? [-1, -1];
    while (a + 1 < oldEnd && b + 1 < nowEnd && isSame(a + 1, b + 1)) pairs.push([++a, ++b]);
    const back: LeafPair[] = [];
    for (let [c, d] = [oldEnd - 1, nowEnd - 1]; c > a && d > b && isSame(c, d); c--, d--) back.unshift([c, d]);
    pairs.push(...back);
  };
  for (const [a, b] of anchors) {
    growTo(a, b);
    pairs.push([a, b]);
  }
  growTo(old.length, now.length);
  return pairs;
}
