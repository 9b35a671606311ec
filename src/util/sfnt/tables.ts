import { unzlibSync } from "fflate";

/** The tables of an OpenType font by tag. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

/** Returns a view on bytes, for big-endian numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Returns the tables of a TrueType file (OpenType 1.9, "Table Directory") or of a WOFF 1.0 file (W3C, 2012). */
export function readTables(font: Uint8Array): FontTables {
  const view = viewOf(font);
  const packed = view.getUint32(0) === woffSignature;
  const [start, size] = packed ? [44, 20] : [12, 16];
  return new Map(
    Array.from({ length: view.getUint16(packed ? 12 : 4) }, (_, index) => {
      const entry = start + index * size;
      const tag = String.fromCharCode(...font.subarray(entry, entry + 4));
      return [tag, packed ? unpackTable(font, entry) : cut(font, view.getUint32(entry + 8), view.getUint32(entry + 12))] as const;
    }),
  );
}

const woffSignature = 0x774f4646;

function unpackTable(font: Uint8Array, entry: number): Uint8Array {
  const [offset, length, fullLength] = [4, 8, 12].map((field) => viewOf(font).getUint32(entry + field)) as [number, number, number];
  const table = cut(font, offset, length);
  return length < fullLength ? unzlibSync(table) : table;
}

function cut(font: Uint8Array, offset: number, length: number): Uint8Array {
  return font.subarray(offset, offset + length);
}

/** Returns the checksum of a table: the sum of its 32-bit words. */
export function sumWords(table: Uint8Array): number {
  const padded = new Uint8Array(Math.ceil(table.length / 4) * 4);
  padded.set(table);
  const view = viewOf(padded);
  let sum = 0;
  for (let offset = 0; offset < padded.length; offset += 4) sum = (sum + view.getUint32(offset)) >>> 0;
  return sum;
}

/** Returns numbers as big-endian 16-bit words. */
export function toWords(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 2);
  const view = viewOf(bytes);
  numbers.forEach((number, index) => view.setUint16(index * 2, number & 0xffff));
  return bytes;
}

/** Returns numbers as big-endian 32-bit words. */
export function toLongs(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 4);
  const view = viewOf(bytes);
  numbers.forEach((number, index) => view.setUint32(index * 4, number >>> 0));
  return bytes;
}

/** Returns parts as one. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
