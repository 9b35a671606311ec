import type { PdfFacts, PdfPage } from "./read-pdf.js";

/** Returns a text without white space and what prints nothing, curly quotes straightened: what layout cannot change. Not our own function, since it judges ours. */
export function toComparable(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s\u00ad\u200b-\u200d\u2060\ufe0e\ufe0f]/g, "");
}

/** Returns the letters of a PDF's pages without running heads and folios, in the order in which they are drawn and then once more from top to bottom: a text that goes on over a page may be whole in one order only. */
export function joinPages({ pages }: PdfFacts): string {
  return toComparable([...pages.map(({ text }) => text), ...pages.map(readDown)].join("\n"));
}

function readDown({ items }: PdfPage): string {
  const own = items.filter(({ isArtifact }) => !isArtifact);
  return own.toSorted((a, b) => Math.round((b.y - a.y) / 3) || a.x - b.x).map(({ text }) => text).join("");
}

/** Returns how often each word stands in a text. */
export function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.split(/\s+/).map(toComparable).filter(Boolean)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
