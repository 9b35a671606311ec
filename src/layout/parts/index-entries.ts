import type { IndexTerm } from "../../model/facts.js";
import { groupBy } from "../../util/group-by.js";
import { escapeHtml } from "../../util/escape-html.js";

/** A place that an index entry leads to. */
export interface IndexPlace {
  /** Position for sorting: the page, or the order in the book. */
  readonly order: number;
  /** What is shown: the folio, or a chapter's number where there are no pages. */
  readonly folio: string;
  readonly href: string;
  readonly main: boolean;
}

/** One line of the index. */
export interface IndexEntry {
  readonly entry: string;
  readonly pages: readonly IndexPlace[];
  readonly subs: readonly IndexEntry[] | null;
}

/** The entries under one letter. */
export interface IndexLetter {
  readonly letter: string;
  readonly entries: readonly IndexEntry[];
}

/** A term and a place that it leads to. */
interface Indexed {
  readonly term: IndexTerm;
  readonly place: IndexPlace;
}

/** Returns the index by letters: entries that differ only in case are one, a page is named once, and the defining page is the main one; signs come first. */
export function sortIndex(terms: readonly Indexed[], language: string): readonly IndexLetter[] {
  const collator = new Intl.Collator(language, { sensitivity: "base", numeric: true });
  const compare = (a: string, b: string): number => collator.compare(strip(a), strip(b)) || collator.compare(a, b);
  const byEntry = [...groupBy(terms, ({ term }) => toKey(term.entry)).values()].sort((a, b) => compare(a[0]!.term.entry, b[0]!.term.entry));
  const toEntry = (group: readonly Indexed[]): IndexEntry => {
    const bySub = [...groupBy(group.filter(({ term }) => term.sub), ({ term }) => toKey(term.sub!)).values()].sort((a, b) => compare(a[0]!.term.sub!, b[0]!.term.sub!));
    const subs = bySub.map((sub): IndexEntry => ({ entry: escapeHtml(sub[0]!.term.sub!), pages: mergePlaces(sub.map(({ place }) => place)), subs: null }));
    return { entry: escapeHtml(group[0]!.term.entry), pages: mergePlaces(group.filter(({ term }) => !term.sub).map(({ place }) => place)), subs: subs.length > 0 ? subs : null };
  };
  return [...groupBy(byEntry, ([first]) => toLetter(first!.term.entry)).entries()].map(([letter, groups]) => ({ letter, entries: groups.map(toEntry) }));
}

function mergePlaces(places: readonly IndexPlace[]): IndexPlace[] {
  const byFolio = groupBy(places, ({ folio }) => folio);
  return [...byFolio.values()].map((group) => group.find(({ main }) => main) ?? group[0]!).sort((a, b) => a.order - b.order);
}

function toKey(entry: string): string {
  return entry.toLowerCase();
}

/** `__init__` is sorted under I, `@decorator` under D. */
function strip(entry: string): string {
  return entry.replace(/^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/u, "");
}

function toLetter(entry: string): string {
  const first = strip(entry).normalize("NFKD").charAt(0).toUpperCase();
  return /\p{L}/u.test(first) ? first : "Signs and numbers";
}
