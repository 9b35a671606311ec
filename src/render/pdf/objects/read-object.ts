import { type Cursor, readValue, skipSpace } from "./cursor.js";
import { asNumber, type Dict, type PdfValue, Stream } from "./object.js";
import { PdfProblem } from "./pdf-problem.js";

/** A file that is being parsed. */
export interface PdfSource {
  readonly bytes: Uint8Array;
  readonly cursor: Cursor;
}

/** Reads the object that begins at an offset. */
export function readObject({ cursor, bytes }: PdfSource, offset: number): PdfValue {
  const head = /^\s*\d+ \d+ obj/.exec(cursor.text.slice(offset, offset + 32));
  if (head === null) throw new PdfProblem(`PDF syntax: no object at ${offset}`);
  cursor.at = offset + head[0].length;
  const value = readValue(cursor);
  skipSpace(cursor);
  return value instanceof Map && cursor.text.startsWith("stream", cursor.at) ? readStream(cursor, bytes, value) : value;
}

function readStream(cursor: Cursor, bytes: Uint8Array, dict: Dict): Stream {
  let from = cursor.at + "stream".length;
  if (cursor.text[from] === "\r") from++;
  if (cursor.text[from] === "\n") from++;
  const length = asNumber(dict.get("Length")) ?? cursor.text.indexOf("endstream", from) - from;
  if (length < 0 || from + length > bytes.length) throw new PdfProblem(`PDF syntax: a stream at ${from} that does not end`);
  return new Stream(dict, bytes.subarray(from, from + length));
}
