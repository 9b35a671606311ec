import type { IndexEntry } from "../../model/facts.js";
import { escapeHtml } from "../../util/escape-html.js";
import { toFragment } from "../../util/fragment.js";
import { groupBy } from "../../util/group-by.js";
import { type IndexCount, type IndexLocator, listLocators } from "./index-locators.js";

/** One line of the index, as templates show it. */
export interface IndexLine {
  /** HTML. */
  readonly entry: string;
  /** Set for an entry that another one leads to. */
  readonly fragment: string | null;
  readonly pages: readonly IndexLocator[];
  readonly subs: readonly IndexLine[] | null;
  /** Methods of a class, run in: those that follow each other and lead to the same places share them. */
  readonly members: readonly IndexMembers[] | null;
  readonly see: readonly IndexLead[] | null;
  readonly seeAlso: readonly IndexLead[] | null;
}

/** Names that lead to the same places. */
export interface IndexMembers {
  /** HTML. */
  readonly names: readonly string[];
  readonly pages: readonly IndexLocator[];
}

/** The way from one entry to another. */
export interface IndexLead {
  /** HTML. */
  readonly entry: string;
  readonly href: string | null;
}

/** The entries under one letter. */
export interface IndexLetter {
  readonly letter: string;
  readonly entries: readonly IndexLine[];
}

// Fewer methods than these stand on lines of their own.
const memberCount = 4;

/** Returns the index by letters, sorted by words: marks and underscores do not count; signs alone come first. */
export function viewIndex(entries: readonly IndexEntry[], language: string, count: IndexCount): readonly IndexLetter[] {
  const sort = createSort(language);
  const named = new Set(entries.flatMap(({ see, seeAlso }) => [...see, ...seeAlso]).map(toKey));
  const known = new Map(entries.map(({ text }) => [toKey(text), toEntryFragment(text)]));
  const toLead = (text: string): IndexLead => ({ entry: toHtml(text), href: known.has(toKey(text)) ? `#${known.get(toKey(text))}` : null });
  const viewLine = ({ text, places, subs, see, seeAlso }: IndexEntry): IndexLine => {
    const lines = [...subs].sort((a, b) => sort(dropLink(a.text), dropLink(b.text)));
    const isMember = (sub: IndexEntry["subs"][number]): boolean => /^`[^`]+`$/.test(sub.text);
    const members = lines.filter(isMember).length >= memberCount ? lines.filter(isMember) : [];
    return {
      ...viewPlaces(text, places, count),
      fragment: named.has(toKey(text)) ? toEntryFragment(text) : null,
      members: orNull(shareLocators(members.map((sub) => ({ name: toHtml(sub.text), pages: listLocators(sub.places, count) })))),
      subs: orNull(lines.filter((sub) => !members.includes(sub)).map((sub) => viewPlaces(sub.text, sub.places, count))),
      see: orNull(see.map(toLead)),
      seeAlso: orNull(seeAlso.map(toLead)),
    };
  };
  const sorted = [...entries].sort((a, b) => sort(a.text, b.text));
  return [...groupBy(sorted, ({ text }) => toLetter(text)).entries()].map(([letter, group]) => ({ letter, entries: group.map(viewLine) }));
}

function shareLocators(members: readonly { readonly name: string; readonly pages: readonly IndexLocator[] }[]): IndexMembers[] {
  const shared: { names: string[]; pages: readonly IndexLocator[] }[] = [];
  for (const { name, pages } of members) {
    const last = shared.at(-1);
    if (last && toFolios(last.pages) === toFolios(pages)) last.names.push(name);
    else shared.push({ names: [name], pages });
  }
  return shared;
}

function toFolios(pages: readonly IndexLocator[]): string {
  return pages.map(({ folio }) => folio).join();
}

function viewPlaces(text: string, places: IndexEntry["places"], count: IndexCount): IndexLine {
  return { entry: toHtml(text), fragment: null, pages: listLocators(places, count), members: null, subs: null, see: null, seeAlso: null };
}

function createSort(language: string): (a: string, b: string) => number {
  const collator = new Intl.Collator(language, { sensitivity: "base", numeric: true });
  // A word comes before the code that is written alike.
  return (a, b) => collator.compare(toSortText(a), toSortText(b)) || collator.compare(toKey(a), toKey(b)) || (a.startsWith("`") ? 1 : 0) - (b.startsWith("`") ? 1 : 0) || (a < b ? -1 : 1);
}

/** `__init__` is sorted as init, `lru_cache` as lrucache, `*args` as args; a module in parentheses comes last. */
function toSortText(entry: string): string {
  const words = entry.replace(/[^\p{L}\p{N} ]+/gu, "").trim();
  return words || entry;
}

/** Little words that lead a sub-entry do not count: "of classes" is sorted under C. */
function dropLink(sub: string): string {
  return sub.replace(/^(?:and|as|at|by|for|from|in|of|on|to|versus|with) (?=.)/, "");
}

function toLetter(entry: string): string {
  const first = toSortText(entry).normalize("NFKD").charAt(0).toUpperCase();
  return /\p{L}/u.test(first) ? first : "Signs and numbers";
}

/** Code stands between backticks. */
function toHtml(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");
}

function toKey(text: string): string {
  return text.replaceAll("`", "").toLowerCase();
}

function toEntryFragment(text: string): string {
  return toFragment(`entry-${toKey(text).replace(/\s+/g, "-")}`);
}

function orNull<Item>(items: readonly Item[]): readonly Item[] | null {
  return items.length > 0 ? items : null;
}
