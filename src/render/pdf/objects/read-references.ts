import { readValue, readWord, skipSpace } from "./cursor.js";
import { decodeStream } from "./flate.js";
import { asArray, asNumber, type Dict, Stream } from "./object.js";
import { PdfProblem } from "./pdf-problem.js";
import { type PdfSource, readObject } from "./read-object.js";

/** Where the objects of a file are, and its trailer. */
export interface CrossReferences {
  readonly trailer: Dict;
  /** Byte offsets by object number; sparse. */
  readonly offsets: readonly number[];
  /** The numbers of the objects in each object stream, by that stream's number; sparse. */
  readonly packed: readonly ReadonlySet<number>[];
}

/** Most objects that a file may have (ISO 32000-1, table C.1). */
const MOST_OBJECTS = 8_388_607;

/** Reads the cross-references at the place that the end of the file names: a classic table or a stream. */
export function readCrossReferences(source: PdfSource): CrossReferences {
  const { cursor } = source;
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(cursor.text.slice(-64))?.[1];
  if (start === undefined) throw new PdfProblem("PDF syntax: no cross-reference table; the file is cut off, or no PDF");
  cursor.at = Number(start);
  return cursor.text.startsWith("xref", cursor.at) ? readTable(source) : readReferenceStream(source);
}

function readTable({ cursor }: PdfSource): CrossReferences {
  const offsets: number[] = [];
  cursor.at += "xref".length;
  for (;;) {
    skipSpace(cursor);
    const section = /^(\d+) (\d+)\s+/.exec(cursor.text.slice(cursor.at, cursor.at + 32));
    if (section === null) break;
    cursor.at += section[0].length;
    readSection(cursor, Number(section[1]), Number(section[2]), offsets);
  }
  if (readWord(cursor) !== "trailer") throw new PdfProblem("PDF syntax: no trailer after the cross-reference table");
  return { trailer: asTrailer(readValue(cursor)), offsets, packed: [] };
}

/** Reads entries of 20 bytes each: `0000000016 00000 n` and a line end of two bytes (ISO 32000-1, 7.5.4). */
function readSection(cursor: PdfSource["cursor"], first: number, count: number, offsets: number[]): void {
  if (first + count > MOST_OBJECTS || cursor.at + 20 * count > cursor.text.length) throw new PdfProblem("PDF syntax: a cross-reference table that does not end");
  for (let index = 0; index < count; index++, cursor.at += 20) {
    if (cursor.text.charCodeAt(cursor.at + 17) === IN_USE) offsets[first + index] = readOffset(cursor);
  }
}

const IN_USE = "n".charCodeAt(0);

function readOffset({ text, at }: PdfSource["cursor"]): number {
  let offset = 0;
  for (let place = at; place < at + 10; place++) offset = offset * 10 + text.charCodeAt(place) - 0x30;
  return offset;
}

/** Reads a cross-reference stream (ISO 32000-1, 7.5.8): rows of a kind, an offset or an object stream, and an index. */
function readReferenceStream(source: PdfSource): CrossReferences {
  const stream = readObject(source, source.cursor.at);
  if (!(stream instanceof Stream) || stream.dict.get("Type") !== "XRef") throw new PdfProblem("PDF syntax: no cross-reference table");
  const rows = Buffer.from(decodeStream(stream));
  const widths = asArray(stream.dict.get("W")).map((width) => asNumber(width) ?? 0);
  const [kindWidth = 0, placeWidth = 0, indexWidth = 0] = widths;
  if (widths.length !== 3 || !widths.every((width) => width <= 6) || stream.dict.has("Index") || placeWidth === 0) throw new PdfProblem("PDF syntax: cross-references of another shape than ours");
  const size = kindWidth + placeWidth + indexWidth;
  const offsets: number[] = [];
  const packed: Set<number>[] = [];
  for (let objectNumber = 0; (objectNumber + 1) * size <= rows.length; objectNumber++) {
    const at = objectNumber * size;
    const kind = kindWidth === 0 ? 1 : rows.readUIntBE(at, kindWidth);
    const place = rows.readUIntBE(at + kindWidth, placeWidth);
    if (kind === 1) offsets[objectNumber] = place;
    else if (kind === 2) (packed[checkNumber(place)] ??= new Set()).add(objectNumber);
  }
  return { trailer: stream.dict, offsets, packed };
}

function checkNumber(objectNumber: number): number {
  if (objectNumber > MOST_OBJECTS) throw new PdfProblem(`PDF syntax: no object has the number ${objectNumber}`);
  return objectNumber;
}

function asTrailer(value: unknown): Dict {
  if (value instanceof Map) return value as Dict;
  throw new PdfProblem("PDF syntax: a trailer that is no dictionary");
}
