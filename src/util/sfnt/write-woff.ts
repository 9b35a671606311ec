import { zlibSync } from "fflate";
import { type FontTables, joinBytes, sumWords, toLongs, toWords } from "./tables.js";

const pad = (length: number): number => Math.ceil(length / 4) * 4;
const checksumMagic = 0xb1b0afba;

/** Returns a TrueType font as WOFF 1.0 (W3C, 2012), the one packed font format that every reading system knows; tables are sorted by tag. */
export function writeWoff(tables: FontTables): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const settled = settleChecksum(sorted);
  const packed = settled.map(([, table]) => {
    const small = zlibSync(table, { level: 9 });
    return small.length < table.length ? small : table;
  });
  let offset = 44 + settled.length * 20;
  const entries = settled.map(([tag, table], index) => {
    const entry = joinBytes([new TextEncoder().encode(tag), toLongs([offset, packed[index]!.length, table.length, sumWords(table)])]);
    offset += pad(packed[index]!.length);
    return entry;
  });
  const unpackedSize = 12 + settled.length * 16 + settled.reduce((sum, [, table]) => sum + pad(table.length), 0);
  const header = joinBytes([new TextEncoder().encode("wOFF"), toLongs([0x00010000, offset]), toWords([settled.length, 0]), toLongs([unpackedSize]), toWords([1, 0]), toLongs([0, 0, 0, 0, 0])]);
  return joinBytes([header, ...entries, ...packed.map((table) => joinBytes([table, new Uint8Array(pad(table.length) - table.length)]))]);
}

/** The `head` table holds a checksum of the whole unpacked font, taken with that field at 0. */
function settleChecksum(tables: readonly (readonly [string, Uint8Array])[]): readonly (readonly [string, Uint8Array])[] {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  let offset = 12 + tables.length * 16;
  const directory = tables.map(([tag, table]) => {
    const entry = joinBytes([new TextEncoder().encode(tag), toLongs([sumWords(table), offset, table.length])]);
    offset += pad(table.length);
    return entry;
  });
  const start = joinBytes([toLongs([0x00010000]), toWords([tables.length, power * 16, Math.log2(power), (tables.length - power) * 16]), ...directory]);
  const sum = tables.reduce((total, [, table]) => (total + sumWords(table)) >>> 0, sumWords(start));
  return tables.map(([tag, table]) => (tag === "head" ? [tag, joinBytes([table.subarray(0, 8), toLongs([checksumMagic - sum]), table.subarray(12)])] : [tag, table]));
}
