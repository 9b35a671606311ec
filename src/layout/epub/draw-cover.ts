import { type Edition, listChosen } from "../../model/edition.js";
import type { FontFile } from "../../model/fonts.js";
import { addOutline, createSheet, type CoverageSheet, settleSheet } from "../../util/coverage.js";
import { writePng } from "../../util/write-png.js";
import { createTypesetter, type Face, type Typesetter } from "./typeset-line.js";

// Pixels; about what shops ask for, 3:4.
const width = 1200;
const height = 1600;
/** The label column and the text column of the book's pages. */
const label = { left: 90, right: 290 };
const text = { left: 330, right: 1110 };

const bold: Face = { family: "Head", weight: 600, style: "normal" };
const light: Face = { family: "Head", weight: 300, style: "normal" };
const italic: Face = { family: "Text", weight: 400, style: "italic" };

/** Returns the cover as a PNG: the title in the text column under a rule across both columns, white on the accent colour (`#rrggbb`). Drawn here, since not all reading systems show an SVG as cover. */
export function drawCover(edition: Edition, fonts: readonly FontFile[], accent: string): Uint8Array {
  const { config } = edition.book;
  const sheet = createSheet(width, height);
  const typesetter = createTypesetter(fonts);
  const draw = (face: Face, size: number, leading: number, words: string, top: number): number => drawText(sheet, typesetter, { face, size, leading }, words, top);
  const chosen = edition.chosen ? listChosen(edition).map(({ facts }) => facts) : undefined;
  const number = chosen?.length === 1 ? String(chosen[0]!.chapter.number) : "";
  fillBox(sheet, label.left, label.right, 300, 306);
  fillBox(sheet, text.left, text.right, 300, 306);
  if (number) drawNumber(sheet, typesetter, number);
  const heading = chosen?.length === 1 ? chosen[0]!.titleText : config.title;
  const below = draw(bold, fitSize(heading), 1.08, heading, 350);
  const second = chosen ? (chosen.length === 1 ? config.title : `Sections ${chosen.map(({ chapter }) => chapter.number).join(", ")}`) : config.subtitle;
  draw(italic, 52, 1.35, second, below + 40);
  const authors = config.authors.join(", ");
  fillBox(sheet, text.left, text.right, 1400, 1402);
  draw(bold, 38, 1.3, authors, 1420);
  draw(light, 38, 1.3, config.edition, 1470);
  return writePng(width, height, settleSheet(sheet), toRamp(accent));
}

/** Long titles are set smaller. */
function fitSize(title: string): number {
  return title.length > 60 ? 84 : title.length > 36 ? 108 : 132;
}

interface Setting {
  readonly face: Face;
  readonly size: number;
  readonly leading: number;
}

/** Sets words in the text column, down from a height, and returns the height below them. */
function drawText(sheet: CoverageSheet, typesetter: Typesetter, { face, size, leading }: Setting, words: string, top: number): number {
  let line = top;
  for (const part of breakLines(words, (candidate) => typesetter.measure(candidate, face) * size <= text.right - text.left)) {
    for (const outline of typesetter.outline(part, face, size, text.left, line + size)) addWithin(sheet, outline);
    line += size * leading;
  }
  return line;
}

function drawNumber(sheet: CoverageSheet, typesetter: Typesetter, number: string): void {
  const size = 220;
  const left = label.right - typesetter.measure(number, light) * size;
  for (const outline of typesetter.outline(number, light, size, left, 520)) addWithin(sheet, outline);
}

/** What would stand beside the sheet is left out. */
function addWithin(sheet: CoverageSheet, outline: readonly (readonly [number, number])[]): void {
  if (outline.every(([x, y]) => x >= 0 && x < width && y >= 0 && y < height)) addOutline(sheet, outline);
}

function fillBox(sheet: CoverageSheet, left: number, right: number, top: number, bottom: number): void {
  addOutline(sheet, [[left, top], [right, top], [right, bottom], [left, bottom]]);
}

function breakLines(words: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Returns 256 colours from the ground to white. */
function toRamp(ground: string): Uint8Array {
  const from = [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16));
  return Uint8Array.from(Array.from({ length: 256 }, (_, value) => from.map((channel) => Math.round(channel + ((255 - channel) * value) / 255))).flat());
}
