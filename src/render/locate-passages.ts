import type { Passage } from "../model/facts.js";

/** A passage as found in a text. */
export interface LocatedPassage {
  readonly passage: Passage;
  /** False when the text does not contain it whole, as often as it is given. */
  readonly isThere: boolean;
  /** Offset of its first letter; undefined where it is lost, or short and found only far from its neighbours. */
  readonly at: number | undefined;
}

// A short passage found this far ahead is likely another occurrence of the same letters.
const nearby = 4000;
const distinctive = 24;

/** Finds passages in a text of letters in reading order, which has more between the passages than within them. */
export function locatePassages(passages: readonly Passage[], letters: string): LocatedPassage[] {
  let cursor = 0;
  // What the last step ahead left out, in which something short may stand: on narrow paper the comment behind a line is set above it.
  let gap = { from: 0, to: 0 };
  const seen = new Map<string, number>();
  return passages.map((passage) => {
    const times = (seen.get(passage.letters) ?? 0) + 1;
    seen.set(passage.letters, times);
    const ahead = letters.indexOf(passage.letters, cursor);
    const leftOut = letters.slice(gap.from, gap.to).indexOf(passage.letters);
    const isNearer = leftOut >= 0 && (ahead < 0 || ahead - cursor > cursor - gap.to);
    if (isNearer) {
      const at = gap.from + leftOut;
      gap = { ...gap, from: at + passage.letters.length };
      return { passage, isThere: true, at };
    }
    if (ahead >= 0) {
      const isSure = passage.letters.length >= distinctive || ahead - cursor < nearby;
      if (isSure) {
        gap = { from: cursor, to: ahead };
        cursor = ahead + passage.letters.length;
      }
      return { passage, isThere: true, at: isSure ? ahead : undefined };
    }
    // Captions and labels may stand before what they follow in the source.
    if (countTimes(passage.letters, letters) < times) return { passage, isThere: false, at: undefined };
    return { passage, isThere: true, at: letters.lastIndexOf(passage.letters, cursor) };
  });
}

function countTimes(part: string, whole: string): number {
  let times = 0;
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + part.length)) times++;
  return times;
}
