import { type BookIndex, type ChapterFacts, type IndexEntry, type IndexPlace, type IndexSee, indexWeights } from "../../model/facts.js";
import { groupBy } from "../../util/group-by.js";
import { foldEntry } from "./fold-entry.js";
import { isMention, joinDoubles } from "./join-doubles.js";

/** Returns a book's index: what readers take for one entry is one, in the form of its best place. */
export function compileIndex(chapters: readonly ChapterFacts[]): BookIndex {
  const places = groupBy(chapters.flatMap((facts) => facts.terms.map((term): IndexPlace => ({ facts, term }))), ({ term }) => foldEntry(term.entry));
  const joined = joinDoubles(places);
  const sees = chapters.flatMap((facts) => facts.sees);
  const groups = followSees(joined, sees.filter(({ also }) => !also));
  const texts = new Map([...groups].map(([key, group]) => [key, markModule(chooseText(group, ({ entry }) => entry), groups)]));
  const entries = [...groups].map(([key, group]): IndexEntry => {
    const subs = [...groupBy(group.filter(({ term }) => term.sub), ({ term }) => foldEntry(term.sub!)).values()];
    return {
      text: texts.get(key)!,
      places: keepBest(group.filter(({ term }) => !term.sub)),
      subs: subs.map((same) => ({ text: chooseText(same, ({ sub }) => sub!), places: keepBest(same) })),
      see: [],
      seeAlso: listTargets(sees.filter(({ entry, also }) => also && findKey(entry, groups) === key), groups, texts),
    };
  });
  const synonyms = groupBy(sees.filter(({ also }) => !also), ({ entry }) => foldEntry(entry));
  const others = [...synonyms.values()].map((same): IndexEntry => ({ text: same[0]!.entry, places: [], subs: [], see: listTargets(same, groups, texts), seeAlso: [] }));
  return { entries: [...entries, ...others], brokenSees: sees.filter(({ entry, to, also }) => !groups.has(findKey(to, groups)) || (also && !groups.has(findKey(entry, groups)))) };
}

/** What stands under a synonym goes to the entry that it sends readers to: the pages of "The GIL and free threading" to "global interpreter lock". */
function followSees(groups: ReadonlyMap<string, readonly IndexPlace[]>, sees: readonly IndexSee[]): Map<string, IndexPlace[]> {
  const homes = new Map(sees.map(({ entry, to }) => [findKey(entry, groups), findKey(to, groups)]));
  const followed = new Map<string, IndexPlace[]>();
  for (const [key, places] of groups) {
    const home = groups.has(homes.get(key) ?? "") ? homes.get(key)! : key;
    followed.set(home, [...(followed.get(home) ?? []), ...places]);
  }
  return followed;
}

/** Returns the entries that cross references lead to, as they stand in the index; one that is not there stays as written. */
function listTargets(sees: readonly IndexSee[], groups: ReadonlyMap<string, unknown>, texts: ReadonlyMap<string, string>): string[] {
  return [...new Set(sees.map(({ to }) => texts.get(findKey(to, groups)) ?? to))];
}

/** Returns the key of the entry that a cross reference names: a module may be told from its function, and code be written as plain words. */
function findKey(entry: string, groups: ReadonlyMap<string, unknown>): string {
  return [foldEntry(entry), entry.replace(/ \(module\)$/, ""), `\`${entry}\``].find((key) => groups.has(key)) ?? foldEntry(entry);
}

/** A module that has something of its own name is told from it: `glob` (module), `glob` (glob). */
function markModule(text: string, groups: ReadonlyMap<string, unknown>): string {
  const name = /^`([\w.]+)`$/.exec(text)?.[1];
  return name && groups.has(`${text} (${name})`) ? `${text} (module)` : text;
}

/** A form with code comes first, then that of the place which says most. */
function chooseText(places: readonly IndexPlace[], read: (term: IndexPlace["term"]) => string): string {
  const forms = places.map(({ term }) => ({ text: read(term), rank: indexWeights.indexOf(term.weight) - (read(term).includes("`") ? indexWeights.length : 0) }));
  return forms.sort((a, b) => a.rank - b.rank)[0]!.text;
}

/** Mentions in passing count only where nothing says more. */
function keepBest(places: readonly IndexPlace[]): IndexPlace[] {
  const more = places.filter((place) => !isMention(place));
  return more.length > 0 ? more : places.slice(0, 1);
}
