import { findSpace } from "../../content/space-glyph.js";
import type { TextRun } from "../../content/text-runs.js";
import { printNumber } from "../../objects/print-number.js";
import type { OpenUnit } from "../../read/open-unit.js";
import type { ContentKid } from "../../read/structure.js";
import { type ContentEdits, listEdits, takeId } from "../content-edits.js";
import type { CodeRun } from "./code-block.js";

/** Ends the mark in which a stretch stands and begins another one before it; returns the new content. */
export function markLine({ kid: { page }, from }: CodeRun, unit: OpenUnit, edits: ContentEdits): ContentKid {
  const mcid = takeId(page, unit, edits);
  insert(edits, page, from, `EMC\n/Code <</MCID ${mcid}>>BDC\n`);
  return { kind: "content", page, mcid };
}

/** Takes out a stretch of white space, which stands at the end of the line before the one that it begins. */
export function removeRun({ kid: { page }, from, to }: CodeRun, edits: ContentEdits): void {
  listEdits(edits, page).push({ from, to, insert: "" });
}

/** How a space is shown on a page of a listing: in a font that has one, and as wide as a column. */
export interface CodeSpace {
  readonly fontName: string;
  readonly size: number;
  readonly code: string;
  /** Width in text space. */
  readonly width: number;
}

/** Finds how to show a space beside a stretch: in its own font, else in one that the listing has on the same page; undefined where there is none. */
export function findCodeSpace(run: CodeRun, runs: readonly CodeRun[], { fonts }: OpenUnit): CodeSpace | undefined {
  const hasSpace = ({ font, kid }: CodeRun): boolean => kid.page === run.kid.page && font !== undefined && findSpace(font, fonts) !== undefined;
  const model = hasSpace(run) ? run : runs.find(hasSpace);
  const space = model?.font && findSpace(model.font, fonts);
  return model && space && { fontName: model.fontName, size: model.size, code: space.code, width: (space.width * model.size) / 1000 };
}

/** Shows spaces before a stretch, up to where it begins. */
export function showSpaces(run: CodeRun, count: number, space: CodeSpace, edits: ContentEdits): void {
  if (count === 0) return;
  const [, , , , x, y] = run.place;
  const shown = showAt(run, space, count, x - count * space.width, y);
  insert(edits, run.kid.page, run.from, count > 1 ? `${sayAsOne(count)}${shown}${END_ONE}` : shown);
}

/** Makes the stretches of spaces that are shown in a text object count as they are. */
export function keepSpaces({ spaces, kid: { page } }: CodeRun, edits: ContentEdits): void {
  for (const { length, from, to } of spaces) {
    if (length < 2) continue;
    insert(edits, page, from, `\n${sayAsOne(length)}`);
    insert(edits, page, to, `\n${END_ONE}`);
  }
}

/**
 * Begins a mark that says of the spaces in it that they are a text.
 *
 * Poppler takes single spaces for nothing but gaps between words, and shows one for as many as there are; a text of several it keeps.
 */
function sayAsOne(spaces: number): string {
  return `/Span <</ActualText(${" ".repeat(spaces)})>>BDC\n`;
}

const END_ONE = "EMC\n";

/** Shows a space in each of the blank lines between two stretches of one page and returns their content. */
export function showBlankLines(previous: CodeRun, run: CodeRun, count: number, spaces: number, space: CodeSpace, unit: OpenUnit, edits: ContentEdits): ContentKid[] {
  const { page } = run.kid;
  const [, , , , x, y] = run.place;
  return Array.from({ length: Math.max(0, count) }, (_, index): ContentKid => {
    const mcid = takeId(page, unit, edits);
    const lineY = previous.place[5] + ((y - previous.place[5]) * (index + 1)) / (count + 1);
    insert(edits, page, run.from, `EMC\n/Code <</MCID ${mcid}>>BDC\n${sayAsOne(2)}${showAt(run, space, 1, x - spaces * space.width, lineY)}${END_ONE}`);
    return { kind: "content", page, mcid };
  });
}

function showAt({ place: [a, b, c, d] }: TextRun, { fontName, size, code }: CodeSpace, count: number, x: number, y: number): string {
  return `BT\n/${fontName} ${printNumber(size)} Tf\n${[a, b, c, d, x, y].map(printNumber).join(" ")} Tm\n<${code.repeat(count)}> Tj\nET\n`;
}

function insert(edits: ContentEdits, page: number, at: number, text: string): void {
  listEdits(edits, page).push({ from: at, to: at, insert: text });
}
