import { type IndexPlace, type IndexWeight, indexWeights } from "../../model/facts.js";

/** The stretch that a place of an entry covers, as its medium counts: pages, or the topics of the book. */
export interface IndexSpan {
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

/** How a medium counts. */
export interface IndexCount {
  readonly measure: (place: IndexPlace) => IndexSpan;
  /** Returns what is shown for a stretch: `12`, `12–15`, `7.4`. */
  readonly name: (from: number, to: number) => string;
  /** True when neighbors join: page 13 goes on where page 12 ends, but two topics stay two. */
  readonly runsOn: boolean;
}

/** A place that an index entry leads to, as templates show it. */
export interface IndexLocator {
  readonly folio: string;
  readonly href: string;
  /** The definition, or the section that treats it. */
  readonly main: boolean;
}

interface Stretch extends IndexSpan {
  readonly weight: IndexWeight;
  readonly main: boolean;
}

// More places than these are no help: the ones that say least go.
const locatorLimit = 6;

/** Returns where an entry leads, in order: stretches that meet are one, what lies within a main one goes with it, and of many places only the best stay. */
export function listLocators(places: readonly IndexPlace[], count: IndexCount): IndexLocator[] {
  const stretches = places.map((place): Stretch => ({ ...count.measure(place), weight: place.term.weight, main: isMain(place.term.weight) }));
  const main = join(stretches.filter((stretch) => stretch.main), count.runsOn);
  const beside = stretches.filter((stretch) => !stretch.main && !main.some(({ from, to }) => from <= stretch.from && stretch.to <= to));
  const all = markBest(cut([...main, ...join(beside, count.runsOn)]));
  return all.sort((a, b) => a.from - b.from).map(({ from, to, href, main: bold }) => ({ folio: count.name(from, to), href, main: bold }));
}

function isMain(weight: IndexWeight): boolean {
  return weight === "defined" || weight === "section";
}

function join(stretches: readonly Stretch[], runsOn: boolean): Stretch[] {
  const joined: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = joined.at(-1);
    if (!last || next.from > last.to + (runsOn ? 1 : 0)) joined.push(next);
    else joined[joined.length - 1] = { ...last, to: Math.max(last.to, next.to), weight: best(last.weight, next.weight) };
  }
  return joined;
}

function cut(stretches: readonly Stretch[]): Stretch[] {
  return [...stretches].sort((a, b) => indexWeights.indexOf(a.weight) - indexWeights.indexOf(b.weight) || a.from - b.from).slice(0, locatorLimit);
}

/** Where nothing is defined, one place that says more than all others is the main one. */
function markBest(stretches: readonly Stretch[]): Stretch[] {
  const [first, second] = stretches;
  if (!first || !second || first.main || first.weight === second.weight) return [...stretches];
  return [{ ...first, main: true }, ...stretches.slice(1)];
}

function best(a: IndexWeight, b: IndexWeight): IndexWeight {
  return indexWeights.indexOf(a) <= indexWeights.indexOf(b) ? a : b;
}
