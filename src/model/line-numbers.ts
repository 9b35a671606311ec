import type { ListingMeta } from "./listing.js";

// Terminal sessions and plain text have no lines that anybody counts.
const unnumbered = new Set(["console", "pycon", "text", "output"]);

/** The numbers of a listing's lines: that of the first, and room for the digits of the last. */
export interface LineNumbers {
  readonly first: number;
  readonly digits: number;
  /** Columns that they take from the code. */
  readonly columns: number;
}

/** Returns the numbers that a listing's lines get; undefined for none. The fence's own braces rule, then the book. */
export function numberLines({ lang, meta, lineCount }: { readonly lang: string; readonly meta: ListingMeta; readonly lineCount: number }, from: number | false): LineNumbers | undefined {
  const wanted = meta.numbers ?? (meta.start !== undefined || (from !== false && lineCount >= from && !unnumbered.has(lang)));
  const first = meta.start ?? 1;
  const digits = String(first + lineCount - 1).length;
  // The space between numbers and code is a column wide (print/listings.css).
  return wanted ? { first, digits, columns: digits + 1 } : undefined;
}
