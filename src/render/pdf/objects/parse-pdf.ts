import { type Cursor, readValue, readWord, skipSpace } from "./cursor.js";
import { asNumber, type Dict, Indirect, type PdfValue, Stream } from "./object.js";

/**
 * Parses a PDF with a classic cross-reference table, as Chromium writes it, and returns its trailer.
 *
 * pdf-lib can do this too, but takes 3 to 6 times as long on the thousands of structure elements of a tagged book.
 * Throws an `Error` for files of other make (cross-reference streams, encryption, later changes appended).
 */
export function parsePdf(bytes: Uint8Array): Dict {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const objects: Indirect[] = [];
  const reference = (objectNumber: number): Indirect => (objects[objectNumber] ??= new Indirect());
  const cursor: Cursor = { text, at: 0, reference };
  const offsets = readTable(cursor);
  skipSpace(cursor);
  if (readWord(cursor) !== "trailer") throw new Error("PDF syntax: no trailer after the cross-reference table");
  const trailer = readValue(cursor) as Dict;
  if (trailer.has("Prev") || trailer.has("Encrypt")) throw new Error("PDF syntax: changed or encrypted files are not read");
  readObjects(cursor, bytes, offsets);
  return trailer;
}

function readTable(cursor: Cursor): number[] {
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(cursor.text.slice(-64))?.[1];
  cursor.at = Number(start);
  if (start === undefined || readWord(cursor) !== "xref") throw new Error("PDF syntax: no classic cross-reference table");
  const offsets: number[] = [];
  for (;;) {
    skipSpace(cursor);
    const section = /^(\d+) (\d+)\s+/.exec(cursor.text.slice(cursor.at, cursor.at + 32));
    if (section === null) return offsets;
    cursor.at += section[0].length;
    readSection(cursor, Number(section[1]), Number(section[2]), offsets);
  }
}

/** Reads entries of 20 bytes each: `0000000016 00000 n` and a line end of two bytes (ISO 32000-1, 7.5.4). */
function readSection(cursor: Cursor, first: number, count: number, offsets: number[]): void {
  for (let index = 0; index < count; index++, cursor.at += 20) {
    if (cursor.text[cursor.at + 17] === "n") offsets[first + index] = Number(cursor.text.slice(cursor.at, cursor.at + 10));
  }
}

function readObjects(cursor: Cursor, bytes: Uint8Array, offsets: readonly number[]): void {
  const readAt = (offset: number): PdfValue => {
    cursor.at = cursor.text.indexOf("obj", offset) + 3;
    const value = readValue(cursor);
    skipSpace(cursor);
    return value instanceof Map && cursor.text.startsWith("stream", cursor.at) ? readStream(cursor, bytes, value) : value;
  };
  offsets.forEach((offset, objectNumber) => {
    cursor.reference(objectNumber).value = readAt(offset);
  });
}

function readStream(cursor: Cursor, bytes: Uint8Array, dict: Dict): Stream {
  let from = cursor.at + "stream".length;
  if (cursor.text[from] === "\r") from++;
  if (cursor.text[from] === "\n") from++;
  const length = asNumber(dict.get("Length")) ?? cursor.text.indexOf("endstream", from) - from;
  return new Stream(dict, bytes.subarray(from, from + length));
}
