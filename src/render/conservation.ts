import type { Finding } from "../diagnostics/message.js";
import type { Passage } from "../model/facts.js";
import { type LocatedPassage, locatePassages } from "./locate-passages.js";

/** Returns the passages that a text does not contain whole, as often as they are given; the text is letters in reading order, with more between the passages than within them. */
export function findLostPassages(passages: readonly Passage[], letters: string): Passage[] {
  return listLost(locatePassages(passages, letters));
}

/** Returns the passages that were not found. */
export function listLost(located: readonly LocatedPassage[]): Passage[] {
  return located.filter(({ isThere }) => !isThere).map(({ passage }) => passage);
}

/** Returns the finding for a passage that a format lacks. */
export function toLossFinding({ quote, position }: Passage, file: string, format: "PDF" | "EPUB"): Finding {
  return { rule: "text-lost", file, place: position, what: `Unexpected loss in the ${format}: “${quote}” is not there whole` };
}
