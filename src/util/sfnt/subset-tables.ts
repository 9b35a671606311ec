import { createCmap } from "./create-cmap.js";
import { type FontTables, joinBytes, toLongs, toWords, viewOf } from "./tables.js";

/** Tables that stay as they are; layout tables (kerning, ligatures) go with the glyphs that they name. */
const kept = ["OS/2", "cvt ", "fpgm", "prep", "gasp"];

/**
 * Returns a TrueType font with the glyphs of some characters only; `glyphs` is character → glyph number. Glyph 0 (the missing character) and the parts of composed
 * glyphs come along; the numbers change.
 */
export function subsetTables(tables: FontTables, glyphs: ReadonlyMap<number, number>): FontTables {
  const source = readGlyphs(tables);
  const chosen = closeOver(source, [0, ...glyphs.values()]);
  const numberOf = new Map(chosen.map((glyph, index) => [glyph, index]));
  const outlines = chosen.map((glyph) => renumberParts(source(glyph), numberOf));
  const offsets = [0];
  for (const outline of outlines) offsets.push(offsets.at(-1)! + outline.length);
  const head = copy(tables, "head");
  viewOf(head).setInt16(50, 1);
  viewOf(head).setUint32(8, 0);
  const maxp = copy(tables, "maxp");
  viewOf(maxp).setUint16(4, chosen.length);
  const hhea = copy(tables, "hhea");
  viewOf(hhea).setUint16(34, chosen.length);
  const post = joinBytes([toLongs([0x00030000]), tables.get("post")!.subarray(4, 32)]);
  return new Map([
    ...kept.flatMap((tag) => (tables.has(tag) ? [[tag, tables.get(tag)!] as const] : [])),
    ["cmap", createCmap(new Map([...glyphs].map(([character, glyph]) => [character, numberOf.get(glyph)!])))],
    ["glyf", joinBytes(outlines)],
    ["head", head],
    ["hhea", hhea],
    ["hmtx", joinBytes(chosen.map((glyph) => readMetrics(tables, glyph)))],
    ["loca", toLongs(offsets)],
    ["maxp", maxp],
    ["name", keepNames(tables.get("name")!)],
    ["post", post],
  ]);
}

function copy(tables: FontTables, tag: string): Uint8Array {
  return Uint8Array.from(tables.get(tag)!);
}

/** Returns the function that gives a glyph's outline, padded to a multiple of 4 bytes. */
function readGlyphs(tables: FontTables): (glyph: number) => Uint8Array {
  const [glyf, loca] = [tables.get("glyf")!, viewOf(tables.get("loca")!)];
  const long = viewOf(tables.get("head")!).getInt16(50) === 1;
  const offset = (glyph: number): number => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  return (glyph) => {
    const outline = glyf.subarray(offset(glyph), offset(glyph + 1));
    return joinBytes([outline, new Uint8Array((4 - (outline.length % 4)) % 4)]);
  };
}

function readMetrics(tables: FontTables, glyph: number): Uint8Array {
  const hmtx = tables.get("hmtx")!;
  const count = viewOf(tables.get("hhea")!).getUint16(34);
  if (glyph < count) return hmtx.subarray(glyph * 4, glyph * 4 + 4);
  // Glyphs after the last full metric share its width.
  return joinBytes([hmtx.subarray(count * 4 - 4, count * 4 - 2), hmtx.subarray(count * 4 + (glyph - count) * 2, count * 4 + (glyph - count) * 2 + 2)]);
}

/** Returns glyphs and the parts of the composed ones among them, in ascending order. */
function closeOver(source: (glyph: number) => Uint8Array, glyphs: readonly number[]): number[] {
  const chosen = new Set<number>();
  const add = (glyph: number): void => {
    if (chosen.has(glyph)) return;
    chosen.add(glyph);
    for (const { glyph: part } of listParts(source(glyph))) add(part);
  };
  glyphs.forEach(add);
  return [...chosen].sort((a, b) => a - b);
}

/** Returns the parts of a composed glyph, and where their numbers stand (OpenType 1.9, "glyf": flags 1, 8, 0x20, 0x40, 0x80). */
function listParts(outline: Uint8Array): { glyph: number; offset: number }[] {
  const view = viewOf(outline);
  if (outline.length === 0 || view.getInt16(0) >= 0) return [];
  const parts: { glyph: number; offset: number }[] = [];
  for (let offset = 10, more = true; more; ) {
    const flags = view.getUint16(offset);
    parts.push({ glyph: view.getUint16(offset + 2), offset: offset + 2 });
    offset += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    more = (flags & 0x20) !== 0;
  }
  return parts;
}

function renumberParts(outline: Uint8Array, numberOf: ReadonlyMap<number, number>): Uint8Array {
  const view = viewOf(outline);
  for (const { glyph, offset } of listParts(outline)) view.setUint16(offset, numberOf.get(glyph)!);
  return outline;
}

/** Keeps the English names for Windows up to the licence (ids 0 to 6, 13, 14): the font's notice must stay with it. */
function keepNames(name: Uint8Array): Uint8Array {
  const view = viewOf(name);
  const storage = view.getUint16(4);
  const records = Array.from({ length: view.getUint16(2) }, (_, index) => Array.from({ length: 6 }, (_unused, field) => view.getUint16(6 + index * 12 + field * 2)));
  const wanted = records.filter(([platform, , language, id]) => platform === 3 && language === 0x409 && (id! <= 6 || id === 13 || id === 14));
  const texts = wanted.map((record) => name.subarray(storage + record[5]!, storage + record[5]! + record[4]!));
  let offset = 0;
  const written = wanted.map((record, index) => {
    const [platform, encoding, language, id] = record as [number, number, number, number];
    const entry = [platform, encoding, language, id, texts[index]!.length, offset];
    offset += texts[index]!.length;
    return entry;
  });
  return joinBytes([toWords([0, wanted.length, 6 + wanted.length * 12, ...written.flat()]), ...texts]);
}
