import { type PageGrid, smallestType } from "../page-grid.js";
import { measureWidth, type Surrounding } from "../surroundings.js";

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

// Of the text size, as styles/print has it: 8.9 pt and 7 pt for a text of 10.4 pt.
const usualPart = 8.9 / 10.4;
const revisionPart = 8.4 / 10.4;
const smallestPart = 7 / 10.4;

/** Returns the room of a table on a page grid, by what stands around it; only a table on its own may reach into the label column or get a page of its own. */
export function roomIn(grid: PageGrid, around: readonly Surrounding[]): TableRoom {
  const { paper, margins, textSize } = grid;
  const full = grid.measure + grid.label + grid.gap;
  const isRevision = around.includes("revision");
  const column = measureWidth(grid, around);
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
