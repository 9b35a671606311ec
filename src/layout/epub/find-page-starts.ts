import type { PrintedPage } from "../../model/printed-page.js";
import type { LetterStream } from "./read-letters.js";

/** Page numbers after references are only in print, so numbers say nothing about a place. */
const unsteady = /[\d.,]/;
/** Lengths of the opening that are tried, from safe to risky, and letters that are skipped when its start differs. */
const lengths = [80, 50, 32, 20, 12, 7];
const skips = [4, 8, 14, 22, 32, 44];
const skippedLength = 24;

/** Letters without the unsteady ones, and the way back. */
interface Key {
  readonly text: string;
  /** Offset in the letters of each character of `text`. */
  readonly offsets: Uint32Array;
}

/**
 * Returns the offset at which each printed page of one unit starts in the letters of its documents, in order: where its opening letters stand, else a shorter
 * opening, else at the first of its ids, else where the page before it starts. Ids bound the search, so that a short opening is not taken for another place.
 */
export function findPageStarts(pages: readonly PrintedPage[], stream: LetterStream): number[] {
  const key = toKey(stream.letters);
  const bounds = pages.map(({ fragments }) => boundFragments(fragments, stream));
  let cursor = 0;
  return pages.map((page, index) => {
    if (index === 0) return 0;
    const least = Math.max(cursor, bounds[index - 1]!.last);
    const most = Math.min(...bounds.slice(index).map(({ first }) => first));
    const found = findOpening(page.opening, key, stream.letters, least, most);
    const own = bounds[index]!.first;
    const start = found ?? (Number.isFinite(own) ? Math.max(own, cursor) : least);
    cursor = start;
    return start;
  });
}

/** Returns where the first and the last of a page's ids stand; infinite where it has none. */
function boundFragments(fragments: readonly string[], { fragments: offsets }: LetterStream): { first: number; last: number } {
  const known = fragments.flatMap((id) => offsets.get(id) ?? []);
  return { first: Math.min(...known), last: Math.max(...known) };
}

function toKey(letters: string): Key {
  const offsets = new Uint32Array(letters.length);
  let text = "";
  for (let offset = 0; offset < letters.length; offset++) {
    if (unsteady.test(letters[offset]!)) continue;
    offsets[text.length] = offset;
    text += letters[offset];
  }
  return { text, offsets };
}

function findOpening(opening: string, key: Key, letters: string, least: number, most: number): number | undefined {
  const wanted = toKey(opening).text;
  const from = key.offsets.subarray(0, key.text.length).findIndex((offset) => offset >= least);
  if (from < 0 || wanted === "") return undefined;
  const tries = [...lengths.filter((length, index) => index === 0 || length < wanted.length).map((length) => ({ skip: 0, part: wanted.slice(0, length) })), ...skips.map((skip) => ({ skip, part: wanted.slice(skip, skip + skippedLength) }))];
  for (const { skip, part } of tries) {
    if (part.length < Math.min(7, wanted.length)) continue;
    const at = key.text.indexOf(part, from);
    if (at < 0 || key.offsets[at]! > most) continue;
    return Math.max(least, stepBack(opening, key.offsets[Math.max(0, at - skip)]!, letters));
  }
  return undefined;
}

/** A page may open with a number, such as a heading's: goes back over those letters of the opening that the key leaves out. */
function stepBack(opening: string, offset: number, letters: string): number {
  const lead = /^[\d.,]*/.exec(opening)![0];
  return lead !== "" && letters.endsWith(lead, offset) ? offset - lead.length : offset;
}
