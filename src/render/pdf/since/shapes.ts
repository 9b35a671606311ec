import { viewOf } from "../../../util/sfnt/tables.js";
import type { Font } from "../content/fonts.js";
import { type FontSubset, readSubset, table } from "../fonts/read-subset.js";
import { asArray, asDict, asName, asNumber, type Dict } from "../objects/object.js";
import { type Digests, digestValue } from "./digest-value.js";
import type { NumberThings } from "./number-things.js";

/** What a code of a font shows. */
export interface Shape {
  /** The same in both books for the same outline of the same face; 0 when nothing is to be seen. */
  readonly number: number;
  /** Advance in thousandths of the font size. */
  readonly advance: number;
  readonly text: string;
  readonly isDigit: boolean;
}

/** What shapes are told by. */
export interface ShapeBook {
  readonly digests: Digests;
  readonly numberOf: NumberThings;
}

/** Returns what each code of a font shows, told by outlines, so that a face may be cut down to other glyphs in each book. */
export function readShapes(entries: Dict, font: Font, book: ShapeBook): (code: number) => Shape {
  const subset = readSubset(entries, font);
  if (subset !== undefined) return readOutlines(subset, font, book);
  return entries.get("Subtype") === "Type3" ? readDrawings(entries, font, book) : readNames(entries, font, book);
}

function readOutlines({ name, tables, glyphs }: FontSubset, font: Font, { numberOf }: ShapeBook): (code: number) => Shape {
  const face = `${name} ${viewOf(table(tables, "head")).getUint16(18)}`;
  return (code) => {
    const { outline = new Uint8Array(), width = 0 } = glyphs.get(code) ?? {};
    return toShape(outline.length === 0 ? 0 : numberOf(`${face} ${Buffer.from(outline).toString("latin1")}`), width, font.texts[code]);
  };
}

/** Reads a font whose glyphs are content streams (ISO 32000-1, 9.6.5), as Chromium makes for faces that it cannot embed. */
function readDrawings(entries: Dict, font: Font, { numberOf, digests }: ShapeBook): (code: number) => Shape {
  const names = readEncoding(entries);
  const drawings = asDict(entries.get("CharProcs"));
  const matrix = digestValue(entries.get("FontMatrix") ?? null, digests);
  const scale = asNumber(asArray(entries.get("FontMatrix"))[0]) ?? 0.001;
  const widths = asArray(entries.get("Widths")).map((width) => asNumber(width) ?? 0);
  const first = asNumber(entries.get("FirstChar")) ?? 0;
  return (code) => {
    const drawing = drawings?.get(names[code] ?? "");
    const number = drawing === undefined ? 0 : numberOf(`${matrix} ${digestValue(drawing, digests)}`);
    return toShape(number, (widths[code - first] ?? 0) * scale * 1000, font.texts[code]);
  };
}

/** Reads the names of glyphs by code: numbers set the code for the names after them. */
function readEncoding(entries: Dict): readonly string[] {
  const names: string[] = [];
  let code = 0;
  for (const item of asArray(asDict(entries.get("Encoding"))?.get("Differences"))) {
    const name = asName(item);
    if (name === undefined) code = asNumber(item) ?? code;
    else names[code++] = name;
  }
  return names;
}

/** A font that has no outlines to read is told by what it says of itself, and its glyphs by their text. */
function readNames(entries: Dict, font: Font, { numberOf, digests }: ShapeBook): (code: number) => Shape {
  const face = digestValue(new Map([...entries].filter(([key]) => key !== "ToUnicode")), digests);
  return (code) => toShape(code === font.space ? 0 : numberOf(`${face} ${font.texts[code] ?? code}`), 0, font.texts[code]);
}

const firstPrivate = 0xf0000;

/** A glyph of unknown text stands for itself, by a character of private use. */
function toShape(number: number, advance: number, text = String.fromCodePoint(firstPrivate + (number & 0xffff))): Shape {
  return { number, advance, text, isDigit: /^\d$/.test(text) };
}
