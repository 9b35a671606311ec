import { mm } from "../util/millimetre.js";
import type { Paper } from "./paper.js";

/** Where things stand on a page; all lengths in pt before the page is enlarged by `scale`. */
export interface PageGrid {
  readonly paper: Paper;
  /** By how much everything is enlarged on paper: the theme's type scale, or as much of it as the paper has room for. */
  readonly scale: number;
  /** What the theme asks for. */
  readonly wantedScale: number;
  readonly margins: { readonly top: number; readonly bottom: number; readonly inner: number; readonly outer: number };
  /** Width of the label column, and the gap to the text; 0 when labels stand above their blocks. */
  readonly label: number;
  readonly gap: number;
  /** Width of the text column. */
  readonly measure: number;
  /** Lines of text that fill a page exactly. */
  readonly lines: number;
  readonly textSize: number;
  readonly lineHeight: number;
  readonly codeSize: number;
  readonly codeLineHeight: number;
  /** Columns of code that fit the measure. */
  readonly codeColumns: number;
}

/** Text of every paper, in pt. */
const textSize = 10.4;
const lineHeight = 13;
/** 74 characters of text, the most that is read with ease; 72 columns of code; and the width that figures are drawn for. */
const widestMeasure = 134 * mm;

/** What the margins are at least, whatever the type: a gutter that shops ask of a bound book of 500 pages, an edge to hold, and room for running heads and folios. */
const leastMargins = { inner: 17 * mm, outer: 13.5 * mm, top: 18.5 * mm, bottom: 20.5 * mm };
/** Share of what is left over that the gutter and the head get; the fore edge, where thumbs and their tabs are, and the foot get twice as much. */
const innerShare = 1 / 3;

/** The area of a page is a whole number of CSS px: else Chromium paints a rule at the head of a page at the foot of the page before as well. */
const pixelsPerPoint = 4 / 3;

/** The column of labels, and the least width of a page that has room for one. */
const labelColumn = { label: 29 * mm, gap: 5 * mm, from: 190 * mm };

/** Width of a character in the code face, in em (Source Code Pro). */
const codeAdvance = 0.6;
/** Padding of a listing on both sides together. */
const codePadding = 6 * mm;
const wantedColumns = 72;
/** Columns of the smallest code that the measure of enlarged pages holds at least: four fifths of what code wants, and 51 characters of text. */
const leastColumns = 58;

/** The smallest type in pt that a book may ask its readers to read: print-on-demand shops refuse smaller (Kindle Direct Publishing), and code is made no smaller to fit. */
export const smallestType = 7;
const largestCode = 8.3;
/** Height of a line of code, in em. */
const codeLeading = 1.28;

/**
 * Returns the page grid for a paper and a theme's type scale.
 *
 * The measure is as wide as the paper allows and the eye likes; what is left goes to the margins. A page is a whole number of lines high. Code is made smaller, so that 72 columns fit.
 * A larger type scale is the grid of a smaller paper, enlarged: its margins alone stay what hands and binding need. On paper with too little room for it the scale is as large as leaves 58 columns, so that 16 pt become 13 pt on A5.
 */
export function createPageGrid(paper: Paper, wantedScale = 1): PageGrid {
  const scale = limitScale(paper, wantedScale);
  const [width, height] = [paper.width / scale, paper.height / scale];
  const { label, gap } = width >= labelColumn.from ? labelColumn : { label: 0, gap: 0 };
  const least = { inner: leastMargins.inner / scale, outer: leastMargins.outer / scale, top: leastMargins.top / scale, bottom: leastMargins.bottom / scale };
  const measure = Math.min(widestMeasure, width - least.inner - least.outer - label - gap);
  const spare = width - least.inner - least.outer - label - gap - measure;
  const toPixels = (length: number, round: (pixels: number) => number): number => round(length * scale * pixelsPerPoint) / pixelsPerPoint / scale;
  const lines = Math.floor(toPixels(height - least.top - least.bottom, Math.floor) / lineHeight + 1e-6);
  const inner = least.inner + spare * innerShare;
  const area = toPixels(lines * lineHeight, (pixels) => Math.ceil(pixels - 1e-6));
  const top = least.top + (height - least.top - least.bottom - area) * innerShare;
  const fitting = (measure - codePadding) / (wantedColumns * codeAdvance);
  const codeSize = Math.max(smallestType, Math.min(largestCode, Math.floor(fitting * 20) / 20));
  return {
    paper: { ...paper, width, height },
    scale,
    wantedScale,
    margins: { top, bottom: height - top - area, inner, outer: width - inner - label - gap - measure },
    label,
    gap,
    measure,
    lines,
    textSize,
    lineHeight,
    codeSize,
    codeLineHeight: codeSize * codeLeading,
    codeColumns: Math.floor((measure - codePadding) / (codeSize * codeAdvance) + 1e-6),
  };
}

/** Returns what a paper has room for of a type scale, in whole hundredths. No paper makes a scale smaller than 1, which stands for the book's own size. */
function limitScale(paper: Paper, scale: number): number {
  const leastMeasure = leastColumns * smallestType * codeAdvance + codePadding;
  const fitting = Math.floor(((paper.width - leastMargins.inner - leastMargins.outer) / leastMeasure) * 100) / 100;
  return Math.min(scale, Math.max(1, fitting));
}
