import { type Cursor, readValue } from "./cursor.js";
import { decodeStream } from "./flate.js";
import { asNumber, type Dict, Indirect, Stream } from "./object.js";
import { PdfProblem } from "./pdf-problem.js";
import { type PdfSource, readObject } from "./read-object.js";
import { type CrossReferences, readCrossReferences } from "./read-references.js";

/**
 * Parses a PDF as Chromium writes it, with a classic cross-reference table, or as we write it, with object streams and a
 * cross-reference stream, and returns its trailer.
 *
 * pdf-lib can do this too, but takes 3 to 6 times as long on the thousands of structure elements of a tagged book.
 * Throws a `PdfProblem` for damaged files and those of other make (encryption, later changes appended, other filters).
 */
export function parsePdf(bytes: Uint8Array): Dict {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const objects: Indirect[] = [];
  const reference = (objectNumber: number): Indirect => (objects[objectNumber] ??= new Indirect());
  const source: PdfSource = { bytes, cursor: { text, at: 0, reference } };
  const references = readCrossReferences(source);
  const { trailer } = references;
  if (trailer.has("Encrypt")) throw new PdfProblem("PDF syntax: encrypted files are not read");
  if (trailer.has("Prev")) throw new PdfProblem("PDF syntax: files that were changed afterwards are not read");
  readObjects(source, references);
  return trailer;
}

function readObjects(source: PdfSource, { offsets, packed }: CrossReferences): void {
  const { reference } = source.cursor;
  offsets.forEach((offset, objectNumber) => {
    reference(objectNumber).value = readObject(source, offset);
  });
  packed.forEach((pack, objectNumber) => {
    const stream = reference(objectNumber).value;
    if (!(stream instanceof Stream)) throw new PdfProblem(`PDF syntax: object ${objectNumber} is no object stream`);
    readPack(stream, pack, reference);
  });
}

/** Reads those objects of an object stream (ISO 32000-1, 7.5.7) that the cross-reference stream looks for there. */
function readPack(stream: Stream, wanted: ReadonlySet<number>, reference: Cursor["reference"]): void {
  const text = Buffer.from(decodeStream(stream)).toString("latin1");
  const first = asNumber(stream.dict.get("First")) ?? 0;
  for (const [, objectNumber, at] of text.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)) {
    if (wanted.has(Number(objectNumber))) reference(Number(objectNumber)).value = readValue({ text, at: first + Number(at), reference });
  }
}
