import { mm } from "../util/millimetre.js";
import type { PageGrid } from "./page-grid.js";
import { measureWidth, type Surrounding } from "./surroundings.js";

/** Columns that lines may have at a place of the page. */
export interface CodeRoom {
  readonly code: number;
  readonly output: number;
  /** Columns of an output's first line that leave room for the word beside it. */
  readonly besideLabel: number;
}

/** Width of a character in the code face, in em (Source Code Pro). */
const advance = 0.6;
// The lengths below, in pt, are those of print/listings.css and print/callouts.css; a test prints a full line at every place.
const ground = 6 * mm;
const calloutGround = 4.8 * mm;
const calloutFrame = 1;
const revisionGround = 4 * mm;
const revisionSize = 7.9;
const outputEdge = 1.6 + 2.6 * mm;
// The wider one is PRINTS.
const labelWidth = 25.6 + 2 * mm;

/** Returns the columns that code and output have on a page grid, by what stands around them. */
export function measureCodeRoom(grid: PageGrid, around: readonly Surrounding[] = []): CodeRoom {
  const isRevision = around.includes("revision");
  const callout = around.findLast((each) => each === "callout" || each === "tinted-callout");
  // On a tint code has a white ground, without a frame.
  const padding = callout ? calloutGround + (callout === "callout" || isRevision ? calloutFrame : 0) : isRevision ? revisionGround : ground;
  const width = measureWidth(grid, around);
  const column = advance * (isRevision ? Math.min(revisionSize, grid.codeSize) : grid.codeSize);
  const count = (length: number): number => Math.max(1, Math.floor(length / column + 1e-6));
  return { code: count(width - padding), output: count(width - outputEdge), besideLabel: count(width - outputEdge - labelWidth) };
}
