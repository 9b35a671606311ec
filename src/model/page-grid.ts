import type { Paper } from "./paper.js";

/** Where things stand on a page; all lengths in pt. */
export interface PageGrid {
  readonly paper: Paper;
  readonly margins: { readonly top: number; readonly bottom: number; readonly inner: number; readonly outer: number };
  /** Width of the label column, and the gap to the text; 0 when labels stand above their blocks. */
  readonly label: number;
  readonly gap: number;
  /** Width of the text column. */
  readonly measure: number;
  readonly textSize: number;
  readonly lineHeight: number;
  readonly codeSize: number;
  readonly codeLineHeight: number;
  /** Columns of code that fit the measure. */
  readonly codeColumns: number;
}

const mm = 72 / 25.4;
/** Width of a character in the code face, in em (Source Code Pro). */
const codeAdvance = 0.6;
/** Padding of a listing on both sides together. */
const codePadding = 6 * mm;
const wantedColumns = 72;

/** The smallest type in pt that a book may ask its readers to read: print-on-demand shops refuse smaller (Kindle Direct Publishing), and code is made no smaller to fit. */
export const smallestType = 7;

/** Returns the page grid for a paper: with a label column from 190 mm width on, else with labels folded above their blocks; code is made smaller, down to the smallest type, so that 72 columns fit. */
export function createPageGrid(paper: Paper): PageGrid {
  const roomy = paper.width >= 190 * mm;
  const margins = roomy ? { top: 21 * mm, bottom: 22 * mm, inner: 22 * mm, outer: 20 * mm } : { top: 19 * mm, bottom: 19 * mm, inner: paper.width * 0.115, outer: paper.width * 0.095 };
  const label = roomy ? 29 * mm : 0;
  const gap = roomy ? 5 * mm : 0;
  const measure = paper.width - margins.inner - margins.outer - label - gap;
  const fitting = (measure - codePadding) / (wantedColumns * codeAdvance);
  const codeSize = Math.max(smallestType, Math.min(8.3, Math.floor(fitting * 20) / 20));
  return {
    paper,
    margins,
    label,
    gap,
    measure,
    textSize: roomy ? 10.2 : 9.8,
    lineHeight: (roomy ? 4.65 : 4.55) * mm,
    codeSize,
    codeLineHeight: codeSize * 1.32,
    codeColumns: Math.floor((measure - codePadding) / (codeSize * codeAdvance) + 1e-6),
  };
}
