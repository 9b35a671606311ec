import type { PrintedPage } from "../../model/printed-page.js";
import type { LetterStream } from "./read-letters.js";

/** What print says after a reference and no other format does: `§4, p. 61`. Arabic folios are filled in later or left out as unsteady; roman ones look like letters. */
const pageNotes: readonly RegExp[] = [/(?:§\d+)?,[A-Za-z]{0,16}p\./g, /(?:§\d+)?,[A-Za-z]{0,16}p\.[ivxlc]+/g];
/** Numbers may be folios, with signs between them that depend on how many there are, and print has labels in capitals, so neither says anything about a place. */
const unsteady = /[\d.,;–]/;
/** Lengths of the opening that are tried, and letters that are left out where its start differs. */
const tries: readonly { readonly skip: number; readonly length: number }[] = [
  ...[80, 50, 32, 20].map((length) => ({ skip: 0, length })),
  ...[4, 8, 14, 22, 32, 44].map((skip) => ({ skip, length: 24 })),
  ...[12, 7].map((length) => ({ skip: 0, length })),
];
/** Fewer letters than this are looked for only when a page has no more. */
const shortest = 7;
/** Letters at the start of a page that show where it is when some after them differ. */
const sureStart = 6;
/** From here on letters are taken for the place without asking whether they stand elsewhere in reach, too. */
const distinctive = 32;
/** An id in the first line of a page may count for the page before it, so ids bound the search with this many letters to spare. */
const slack = 400;

/** Steady letters of a text, in small type, with the way back. */
interface Key {
  readonly text: string;
  /** Offset in the letters of each character of `text`. */
  readonly offsets: Uint32Array;
}

/** A stretch of letters in which a page starts. */
interface Reach {
  readonly least: number;
  readonly most: number;
}

/**
 * Returns the offset at which each printed page of one unit starts in the letters of its documents, in order: where its opening letters stand, else a part of
 * them, else at the first of its ids, else where the page before it starts. Ids bound the search, so that a short part is not taken for another place.
 */
export function findPageStarts(pages: readonly PrintedPage[], stream: LetterStream): number[] {
  const key = toKey(stream.letters);
  const bounds = pages.map(({ fragments }) => boundFragments(fragments, stream));
  let cursor = 0;
  return pages.map((page, index) => {
    if (index === 0) return 0;
    const own = bounds[index]!.first;
    const most = bounds.slice(index).find(({ first }) => Number.isFinite(first))?.first ?? Infinity;
    const reach = { least: Math.max(cursor, bounds[index - 1]!.last - slack), most: Math.max(most, cursor) + slack };
    const found = findOpening(page.opening, key, stream.letters, reach);
    cursor = found ?? (Number.isFinite(own) ? Math.max(own, cursor) : reach.least);
    return cursor;
  });
}

/** Returns where the first and the last of a page's ids stand; infinite where it has none. */
function boundFragments(fragments: readonly string[], { fragments: offsets }: LetterStream): { first: number; last: number } {
  const known = fragments.flatMap((id) => offsets.get(id) ?? []);
  return { first: Math.min(...known), last: Math.max(...known) };
}

function toKey(letters: string): Key {
  const offsets = new Uint32Array(letters.length);
  const characters: string[] = [];
  for (let offset = 0; offset < letters.length; offset++) {
    const character = letters[offset]!;
    if (unsteady.test(character)) continue;
    offsets[characters.length] = offset;
    const small = character.toLowerCase();
    characters.push(small.length === 1 ? small : character);
  }
  return { text: characters.join(""), offsets };
}

function findOpening(opening: string, key: Key, letters: string, { least, most }: Reach): number | undefined {
  const readings = pageNotes.map((note) => toKey(opening.replace(note, "")).text);
  const from = findFrom(key, least);
  for (const { skip, length } of tries) {
    for (const wanted of readings) {
      const part = wanted.slice(skip, skip + length);
      if (part === "" || part.length < Math.min(wanted.length, skip > 0 ? length : shortest)) continue;
      const at = key.text.indexOf(part, from);
      if (at < 0 || key.offsets[at]! > most) continue;
      const again = part.length < distinctive ? key.text.indexOf(part, at + 1) : -1;
      if (again >= 0 && key.offsets[again]! <= most) continue;
      return Math.max(least, stepBack(opening, key.offsets[findSkipped(key.text, at, wanted, skip)]!, letters));
    }
  }
  return undefined;
}

/** Returns where a text starts whose letters from `skip` on stand at `at`; those before may be a few more or fewer. */
function findSkipped(text: string, at: number, wanted: string, skip: number): number {
  if (skip === 0) return at;
  const first = text.lastIndexOf(wanted.slice(0, Math.min(skip, sureStart)), at);
  return first >= 0 && first >= at - skip - sureStart ? first : Math.max(0, at - skip);
}

/** Returns the index of the first steady letter at or after an offset. */
function findFrom({ text, offsets }: Key, offset: number): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A page may open with a number, such as a heading's: goes back over those letters of the opening that the key leaves out. */
function stepBack(opening: string, offset: number, letters: string): number {
  const lead = /^[\d.,]*/.exec(opening)![0];
  return lead !== "" && letters.endsWith(lead, offset) ? offset - lead.length : offset;
}
