import { type FontTables, readTables, viewOf } from "../../../util/sfnt/tables.js";
import type { CodeMap } from "../content/to-unicode.js";
import { decodeStream } from "../objects/flate.js";
import { asArray, asDict, asName, type Dict, resolve, Stream } from "../objects/object.js";
import { readWidths } from "./read-widths.js";

/** One glyph of a face, by its number in the face's own file, which Chromium keeps. */
export interface Glyph {
  readonly outline: Uint8Array;
  /** Entry of the `hmtx` table. */
  readonly metrics: Uint8Array;
  /** False for a number whose glyph was left out of the subset: Chromium's ranges of texts run over such. */
  readonly isThere: boolean;
  /** Advance in thousandths of the font size. */
  readonly width: number;
  /** Text; undefined for a glyph that only is part of others. */
  readonly text: string | undefined;
}

/** A TrueType face as far as one document embeds it. */
export interface FontSubset {
  /** The composite font (ISO 32000-1, 9.7), its descendant, and that one's descriptor. */
  readonly font: Dict;
  readonly descendant: Dict;
  readonly descriptor: Dict;
  /** PostScript name without the tag of the subset. */
  readonly name: string;
  readonly tables: FontTables;
  readonly glyphs: ReadonlyMap<number, Glyph>;
}

/** Reads a font whose codes are the glyph numbers of an embedded TrueType file; undefined for any other. */
export function readSubset(font: Dict, { texts }: CodeMap): FontSubset | undefined {
  const descendant = asDict(asArray(font.get("DescendantFonts"))[0]);
  const descriptor = asDict(descendant?.get("FontDescriptor"));
  const file = resolve(descriptor?.get("FontFile2"));
  const isPlain = font.get("Encoding") === "Identity-H" && descendant?.get("CIDToGIDMap") === "Identity";
  if (!isPlain || descendant === undefined || descriptor === undefined || !(file instanceof Stream)) return undefined;
  const tables = readTables(decodeStream(file));
  const name = (asName(font.get("BaseFont")) ?? "").replace(/^[A-Z]{6}\+/, "");
  return { font, descendant, descriptor, name, tables, glyphs: readGlyphs(tables, readWidths(descendant), texts) };
}

function readGlyphs(tables: FontTables, widths: readonly number[], texts: readonly (string | undefined)[]): Map<number, Glyph> {
  const outlineOf = outlines(tables);
  const metricsOf = metrics(tables);
  const units = viewOf(table(tables, "head")).getUint16(18);
  const glyphs = new Map<number, Glyph>();
  const count = viewOf(table(tables, "maxp")).getUint16(4);
  for (let number = 0; number < count; number++) {
    const outline = outlineOf(number);
    const text = texts[number];
    if (outline.length === 0 && text === undefined) continue;
    const metrics = metricsOf(number);
    const advance = viewOf(metrics).getUint16(0);
    // A width of 0 in the list only fills a gap.
    const width = widths[number] || Math.round((advance * 1000) / units);
    glyphs.set(number, { outline, metrics, isThere: outline.length > 0 || advance > 0, width, text });
  }
  return glyphs;
}

/** Finds a table; throws an `Error` when the font has not got it. */
export function table(tables: FontTables, tag: string): Uint8Array {
  const found = tables.get(tag);
  if (found === undefined) throw new Error(`font: no table ${tag}`);
  return found;
}

function outlines(tables: FontTables): (glyph: number) => Uint8Array {
  const [glyf, loca] = [table(tables, "glyf"), viewOf(table(tables, "loca"))];
  const isLong = viewOf(table(tables, "head")).getInt16(50) === 1;
  const offset = (glyph: number): number => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  return (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1));
}

/** Reads entries of four bytes; glyphs after the last full one share its advance and have a bearing of their own. */
function metrics(tables: FontTables): (glyph: number) => Uint8Array {
  const hmtx = table(tables, "hmtx");
  const full = viewOf(table(tables, "hhea")).getUint16(34);
  return (glyph) => {
    if (glyph < full) return hmtx.subarray(glyph * 4, glyph * 4 + 4);
    const bearing = full * 4 + (glyph - full) * 2;
    return Uint8Array.of(...hmtx.subarray(full * 4 - 4, full * 4 - 2), ...hmtx.subarray(bearing, bearing + 2));
  };
}
