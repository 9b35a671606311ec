import { type PageGrid, smallestType } from "../page-grid.js";

/** What may stand around a table and take room from it. */
export type Surrounding = "bullet" | "number" | "quote" | "callout" | "tinted-callout" | "question" | "note" | "revision";

/** How much room a table has; lengths in pt. */
export interface TableRoom {
  /** The width in its place. */
  readonly column: number;
  /** The width when it may reach into the label column. */
  readonly full: number;
  /** The text block of a page turned landscape, for a table that may leave its place. */
  readonly landscape?: { readonly width: number; readonly height: number } | undefined;
  /** Height of the text block of an upright page. */
  readonly height: number;
  /** The usual type size, and the smallest that is printed. */
  readonly size: number;
  readonly smallest: number;
}

const mm = 72 / 25.4;
// Of the text size, as styles/print has it: 8.9 pt and 7 pt for a text of 10.2 pt.
const usualPart = 8.9 / 10.2;
const revisionPart = 8.4 / 10.2;
const smallestPart = 7 / 10.2;
// The frame, padding and column gap of the quick revision (print/callouts.css).
const revisionFrame = 14 * mm + 1.8;
const revisionGap = 8 * mm;

/** What each surrounding takes from the width, in em of the text and in pt (book.css, print/callouts.css). */
const insets: Readonly<Record<Surrounding, { readonly em: number; readonly pt: number }>> = {
  bullet: { em: 1.15, pt: 0 },
  number: { em: 1.5, pt: 0 },
  quote: { em: 1.14, pt: 0 },
  callout: { em: 0, pt: 0 },
  "tinted-callout": { em: 0, pt: 6 * mm },
  question: { em: 0, pt: 0 },
  note: { em: 1.5, pt: 0 },
  revision: { em: 0, pt: 0 },
};

/** Returns the room of a table on a page grid, by what stands around it; only a table on its own may reach into the label column or get a page of its own. */
export function roomIn(grid: PageGrid, around: readonly Surrounding[]): TableRoom {
  const { paper, margins, textSize } = grid;
  const full = grid.measure + grid.label + grid.gap;
  const isRevision = around.includes("revision");
  const inset = around.reduce((sum, each) => sum + insets[each].em * textSize + insets[each].pt, 0);
  const column = (isRevision ? (full - revisionFrame - revisionGap) / 2 : grid.measure) - inset;
  const isAlone = around.length === 0;
  return {
    column,
    full: isAlone ? full : column,
    ...(isAlone && { landscape: { width: paper.height - margins.top - margins.bottom, height: paper.width - margins.inner - margins.outer } }),
    height: paper.height - margins.top - margins.bottom,
    size: textSize * (isRevision ? revisionPart : usualPart),
    smallest: Math.max(smallestType, textSize * smallestPart),
  };
}
