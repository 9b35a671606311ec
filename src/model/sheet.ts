import { mm } from "../util/millimetre.js";
import type { Paper } from "./paper.js";

/** How a page lies on the sheet that it is printed on. */
export interface Sheet {
  readonly paper: Paper;
  /** Pt by which what reaches the page's edge goes on beyond it, on all sides. */
  readonly bleed: number;
  /** True for crop marks and a slug line outside the bleed. */
  readonly marks: boolean;
}

/** A rectangle in pt: left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

/** The boxes of a sheet (ISO 32000-1, 14.11.2); the lower left corner of the media box is 0, 0. */
export interface SheetBoxes {
  readonly media: Box;
  readonly bleed: Box;
  readonly trim: Box;
}

const px = 0.75;

/** Measures of a crop mark in pt: its distance from the bleed, its length, its line, and the white beyond it. */
export const cropMark = { gap: 1 * mm, length: 5 * mm, width: 0.25, beyond: 1 * mm } as const;

/** Returns a sheet of just the page. */
export function createPlainSheet(paper: Paper): Sheet {
  return { paper, bleed: 0, marks: false };
}

/** Returns what lies around the trimmed page on each side, in pt: the bleed, and room for marks. */
export function measureMargin({ bleed, marks }: Sheet): number {
  return marks ? bleed + cropMark.gap + cropMark.length + cropMark.beyond : bleed;
}

/** Returns the boxes of a sheet. */
export function layBoxes(sheet: Sheet): SheetBoxes {
  const margin = measureMargin(sheet);
  const { paper, bleed } = sheet;
  const around = (by: number): Box => [margin - by, margin - by, margin + paper.width + by, margin + paper.height + by];
  return { media: around(margin), bleed: around(bleed), trim: around(0) };
}

/**
 * Rounds a margin up to whole CSS px, and one more: what the browser sets to the edge of a sheet with this margin is sure to reach
 * over the true edge, where the box cuts it. No margin stays none.
 */
export function roundMargin(margin: number): number {
  return margin === 0 ? 0 : (Math.ceil(margin / px) + 1) * px;
}
