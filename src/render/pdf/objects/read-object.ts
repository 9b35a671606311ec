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
  cursor.at = offset;
  skipHead(cursor);
  const value = readValue(cursor);
  skipSpace(cursor);
  return value instanceof Map && cursor.text.startsWith("stream", cursor.at) ? readStream(cursor, bytes, value) : value;
}

/** Moves over `12 0 obj`; throws a `PdfProblem` where there is none. */
function skipHead(cursor: Cursor): void {
  const offset = cursor.at;
  skipSpace(cursor);
  const isNumbered = skipDigits(cursor) && cursor.text[cursor.at++] === " " && skipDigits(cursor);
  if (!isNumbered || !cursor.text.startsWith(" obj", cursor.at)) throw new PdfProblem(`PDF syntax: no object at ${offset}`);
  cursor.at += " obj".length;
}

/** Moves over digits; false when there are none. */
function skipDigits(cursor: Cursor): boolean {
  const from = cursor.at;
  while (isDigit(cursor.text.charCodeAt(cursor.at))) cursor.at++;
  return cursor.at > from;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function readStream(cursor: Cursor, bytes: Uint8Array, dict: Dict): Stream {
  let from = cursor.at + "stream".length;
  if (cursor.text[from] === "\r") from++;
  if (cursor.text[from] === "\n") from++;
  const length = asNumber(dict.get("Length")) ?? cursor.text.indexOf("endstream", from) - from;
  if (length < 0 || from + length > bytes.length) throw new PdfProblem(`PDF syntax: a stream at ${from} that does not end`);
  return new Stream(dict, bytes.subarray(from, from + length));
}
