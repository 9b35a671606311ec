import { type FontTables, joinBytes, sumWords, toLongs, toWords, viewOf } from "../../../util/sfnt/tables.js";
import { type Glyph, table } from "./read-subset.js";

/** Makes a TrueType file with the tables that PDF asks for (ISO 32000-1, 9.9) of glyphs at their own numbers; others are empty. */
export function writeTrueType(subsets: readonly FontTables[], glyphs: ReadonlyMap<number, Glyph>): Uint8Array {
  const [first] = subsets;
  if (first === undefined) throw new Error("font: nothing to write");
  const count = Math.max(...glyphs.keys()) + 1;
  const { glyf, loca } = writeOutlines(glyphs, count);
  const tables = new Map([
    ...["cvt ", "fpgm", "prep"].flatMap((tag) => (first.has(tag) ? [[tag, table(first, tag)] as const] : [])),
    ["glyf", glyf],
    ["head", writeHead(subsets)],
    ["hhea", withWords(table(first, "hhea"), [[34, count]])],
    ["hmtx", writeMetrics(glyphs, count)],
    ["loca", loca],
    ["maxp", writeMaxima(subsets, count)],
  ]);
  return settleChecksum(joinTables(new Map([...tables].sort(([a], [b]) => (a < b ? -1 : 1)))), tables.size);
}

function writeOutlines(glyphs: ReadonlyMap<number, Glyph>, count: number): { glyf: Uint8Array; loca: Uint8Array } {
  const parts: Uint8Array[] = [];
  const offsets = [0];
  let length = 0;
  for (let number = 0; number < count; number++) {
    const outline = glyphs.get(number)?.outline ?? new Uint8Array();
    const padding = (4 - (outline.length % 4)) % 4;
    if (outline.length > 0) parts.push(outline, new Uint8Array(padding));
    offsets.push((length += outline.length === 0 ? 0 : outline.length + padding));
  }
  return { glyf: joinBytes(parts), loca: toLongs(offsets) };
}

function writeMetrics(glyphs: ReadonlyMap<number, Glyph>, count: number): Uint8Array {
  const hmtx = new Uint8Array(count * 4);
  for (const [number, { metrics }] of glyphs) hmtx.set(metrics, number * 4);
  return hmtx;
}

/** Widens the bounding box to that of all subsets; offsets are long (OpenType 1.9, "head"). */
function writeHead(subsets: readonly FontTables[]): Uint8Array {
  const read = (offset: number): number[] => subsets.map((tables) => viewOf(table(tables, "head")).getInt16(offset));
  const least = [36, 38].map((offset) => [offset, Math.min(...read(offset))] as const);
  const most = [40, 42].map((offset) => [offset, Math.max(...read(offset))] as const);
  const head = withWords(table(subsets[0] ?? new Map(), "head"), [...least, ...most, [50, 1]]);
  viewOf(head).setUint32(CHECKSUM, 0);
  return head;
}

/** Takes the largest of each of the maxima: they size an interpreter's memory (OpenType 1.9, "maxp"). */
function writeMaxima(subsets: readonly FontTables[], count: number): Uint8Array {
  const all = subsets.map((tables) => viewOf(table(tables, "maxp")));
  const offsets = Array.from({ length: 13 }, (_, index) => 6 + 2 * index);
  const most = offsets.map((offset) => [offset, Math.max(...all.map((view) => view.getUint16(offset)))] as const);
  return withWords(table(subsets[0] ?? new Map(), "maxp"), [[4, count], ...most]);
}

function withWords(source: Uint8Array, words: readonly (readonly [offset: number, value: number])[]): Uint8Array {
  const copy = Uint8Array.from(source);
  for (const [offset, value] of words) viewOf(copy).setInt16(offset, value);
  return copy;
}

/** Lays tables out behind their directory. */
function joinTables(tables: FontTables): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(tables.size));
  const directory = [toLongs([0x00010000]), toWords([tables.size, power * 16, Math.log2(power), (tables.size - power) * 16])];
  const bodies: Uint8Array[] = [];
  let offset = 12 + tables.size * 16;
  for (const [tag, bytes] of tables) {
    const padding = (4 - (bytes.length % 4)) % 4;
    directory.push(Buffer.from(tag, "latin1"), toLongs([sumWords(bytes), offset, bytes.length]));
    bodies.push(bytes, new Uint8Array(padding));
    offset += bytes.length + padding;
  }
  return joinBytes([...directory, ...bodies]);
}

/** Offset of `checkSumAdjustment` in `head`, and what the sum of the file's words is to be with it. */
const CHECKSUM = 8;
const WHOLE_SUM = 0xb1b0afba;

function settleChecksum(font: Uint8Array, tableCount: number): Uint8Array {
  const view = viewOf(font);
  const entry = Array.from({ length: tableCount }, (_, index) => 12 + index * 16).find((at) => view.getUint32(at) === 0x68656164);
  if (entry !== undefined) view.setUint32(view.getUint32(entry + 8) + CHECKSUM, (WHOLE_SUM - sumWords(font)) >>> 0);
  return font;
}
