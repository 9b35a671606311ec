import type { Finding } from "../diagnostics/message.js";
import type { Passage } from "../model/facts.js";

// A short passage found this far ahead is likely another occurrence of the same letters.
const nearby = 4000;
const distinctive = 24;

/** Returns the passages that a text does not contain whole, as often as they are given; the text is letters in reading order, with more between the passages than within them. */
export function findLostPassages(passages: readonly Passage[], letters: string): Passage[] {
  let cursor = 0;
  const seen = new Map<string, number>();
  return passages.filter((passage) => {
    const times = (seen.get(passage.letters) ?? 0) + 1;
    seen.set(passage.letters, times);
    const ahead = letters.indexOf(passage.letters, cursor);
    if (ahead >= 0) {
      if (passage.letters.length >= distinctive || ahead - cursor < nearby) cursor = ahead + passage.letters.length;
      return false;
    }
    // Captions and labels may stand before what they follow in the source.
    return countTimes(passage.letters, letters) < times;
  });
}

function countTimes(part: string, whole: string): number {
  let times = 0;
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + part.length)) times++;
  return times;
}

/** Returns the finding for a passage that a format lacks. */
export function toLossFinding({ quote, position }: Passage, file: string, format: "PDF" | "EPUB"): Finding {
  return { rule: "text-lost", file, place: position, what: `Unexpected loss in the ${format}: “${quote}” is not there whole` };
}
