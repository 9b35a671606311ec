import { mm } from "../util/millimetre.js";
import type { PageGrid } from "./page-grid.js";

/** What may stand around a table or a listing and take room from it. */
export type Surrounding = "bullet" | "number" | "quote" | "details" | "callout" | "tinted-callout" | "question" | "note" | "listing-note" | "revision";

// The frame (on large paper), padding and column gap of the quick revision, and the size of its text (print/callouts.css).
const revisionFrame = 14 * mm + 1.8;
const revisionGap = 8 * mm;
const revisionSize = 9.2;

/** What each surrounding takes from the width, in em of the text and in pt (book.css, print/callouts.css, print/listings.css). */
const insets: Readonly<Record<Surrounding, { readonly em: number; readonly pt: number }>> = {
  bullet: { em: 1.15, pt: 0 },
  number: { em: 1.5, pt: 0 },
  quote: { em: 1.14, pt: 0 },
  details: { em: 1.14, pt: 0 },
  callout: { em: 0, pt: 0 },
  "tinted-callout": { em: 0, pt: 6 * mm },
  question: { em: 0, pt: 0 },
  note: { em: 1.5, pt: 0 },
  "listing-note": { em: 1.35, pt: 3 * mm },
  revision: { em: 0, pt: 0 },
};

/** Returns the width in pt that a block has on a page grid, by what stands around it. */
export function measureWidth(grid: PageGrid, around: readonly Surrounding[]): number {
  const isRevision = around.includes("revision");
  const em = isRevision ? revisionSize : grid.textSize;
  // On the page of revision callouts have no tint, and so no edges.
  const taken = around.filter((each) => !(isRevision && each === "tinted-callout")).reduce((sum, each) => sum + insets[each].em * em + insets[each].pt, 0);
  const full = grid.measure + grid.label + grid.gap;
  return (isRevision ? (full - (grid.label > 0 ? revisionFrame : 0) - revisionGap) / 2 : grid.measure) - taken;
}
