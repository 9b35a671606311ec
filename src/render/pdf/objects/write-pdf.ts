import { createHash } from "node:crypto";
import { type ByteOutput, startOutput, takeBytes, writeByte } from "./byte-output.js";
import { flateStream } from "./flate.js";
import { dict, Indirect, PdfString, type PdfValue, Stream } from "./object.js";
import { predictUp, UP } from "./prediction.js";
import { writeValue } from "./write-value.js";

/** Objects that share one object stream: larger packs better, smaller opens sooner. */
const OBJECTS_A_STREAM = 400;

interface Entry {
  /** 1: at a byte offset; 2: in an object stream, at an index (ISO 32000-1, table 18). */
  readonly kind: 1 | 2;
  readonly place: number;
  readonly index: number;
}

/** A file in the making. */
interface Output {
  readonly chunks: Uint8Array[];
  length: number;
  /** Cross-reference entries by object number. */
  readonly entries: Entry[];
  readonly numberOf: (object: Indirect) => number;
  /** Where values are printed before they are appended. */
  readonly print: ByteOutput;
}

/**
 * Writes a PDF 1.7 file of all that the catalog and the Info dictionary reach, with object streams and a cross-reference stream.
 *
 * Objects are numbered in the order in which they are first met, and `/ID` is a hash of the file: same graph, same bytes. What
 * `replaced` holds is written as the object that stands for it; the stream `last` comes after all others, and after it only ASCII.
 */
export function writePdf(root: Indirect, info: Indirect, replaced: ReadonlyMap<Indirect, Indirect> = new Map(), last?: Indirect): Uint8Array {
  const numbers = numberObjects([root, info], replaced);
  const objects = [...numbers.keys()];
  const numberOf = (object: Indirect): number => numbers.get(replaced.get(object) ?? object) ?? 0;
  const output: Output = { chunks: [], length: 0, entries: [], numberOf, print: startOutput() };
  append(output, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
  const packed = objects.filter((object) => !(object.value instanceof Stream));
  for (const object of objects) {
    if (object !== last && object.value instanceof Stream) appendStream(output, output.numberOf(object), object.value);
  }
  for (let from = 0, next = objects.length + 1; from < packed.length; from += OBJECTS_A_STREAM, next++) {
    appendPack(output, next, packed.slice(from, from + OBJECTS_A_STREAM));
  }
  if (last?.value instanceof Stream) appendStream(output, output.numberOf(last), last.value);
  appendTable(output, root, info, last !== undefined);
  return Buffer.concat(output.chunks, output.length);
}

/** Numbers all that can be reached, breadth first, so that objects of one kind lie side by side and pack well. */
function numberObjects(starts: readonly Indirect[], replaced: ReadonlyMap<Indirect, Indirect>): ReadonlyMap<Indirect, number> {
  const numbers = new Map<Indirect, number>();
  const visit = (value: PdfValue): void => {
    if (typeof value !== "object" || value === null) return;
    if (value instanceof Indirect) {
      const object = replaced.get(value) ?? value;
      if (!numbers.has(object)) numbers.set(object, numbers.size + 1);
    } else if (value instanceof Map) for (const entry of value.values()) visit(entry);
    else if (Array.isArray(value)) for (const item of value) visit(item);
    else if (value instanceof Stream) visit(value.dict);
  };
  for (const start of starts) visit(start);
  for (const object of numbers.keys()) visit(object.value);
  return numbers;
}

function append(output: Output, content: string | Uint8Array): void {
  const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : content;
  output.chunks.push(bytes);
  output.length += bytes.length;
}

function printed(value: PdfValue, { print, numberOf }: Output): Uint8Array {
  writeValue(print, value, numberOf);
  return takeBytes(print);
}

function appendStream(output: Output, objectNumber: number, stream: Stream): void {
  output.entries[objectNumber] = { kind: 1, place: output.length, index: 0 };
  const entries = new Map([...stream.dict, ...dict({ Length: stream.bytes.length })]);
  append(output, `${objectNumber} 0 obj\n`);
  append(output, printed(entries, output));
  append(output, "\nstream\n");
  append(output, stream.bytes);
  append(output, "\nendstream\nendobj\n");
}

/** Appends an object stream (ISO 32000-1, 7.5.7). */
function appendPack(output: Output, packNumber: number, objects: readonly Indirect[]): void {
  const { print, numberOf, entries } = output;
  const heads: number[] = [];
  objects.forEach((object, index) => {
    const objectNumber = numberOf(object);
    entries[objectNumber] = { kind: 2, place: packNumber, index };
    heads.push(objectNumber, print.length);
    writeValue(print, object.value, numberOf);
    writeByte(print, LINE_FEED);
  });
  const head = Buffer.from(`${heads.join(" ")} `);
  appendStream(output, packNumber, flateStream(Buffer.concat([head, takeBytes(print)]), dict({ Type: "ObjStm", N: objects.length, First: head.length })));
}

const LINE_FEED = 0x0a;

/** Appends the cross-reference stream with the trailer's entries in it (ISO 32000-1, 7.5.8). */
function appendTable(output: Output, root: Indirect, info: Indirect, isAscii: boolean): void {
  const start = output.length;
  const tableNumber = output.entries.length;
  output.entries[tableNumber] = { kind: 1, place: start, index: 0 };
  const id = new PdfString(hashOf(output.chunks));
  const entries = dict({
    Type: "XRef",
    Size: tableNumber + 1,
    W: [1, 4, 2],
    Root: root,
    Info: info,
    ID: [id, id],
    DecodeParms: dict({ Predictor: UP, Columns: ENTRY_SIZE }),
  });
  const table = flateStream(predictUp(toRows(output.entries), ENTRY_SIZE), entries);
  appendStream(output, tableNumber, isAscii ? toAscii(table) : table);
  append(output, `startxref\n${start}\n%%EOF\n`);
}

function toAscii({ dict: entries, bytes }: Stream): Stream {
  return new Stream(entries.set("Filter", ["ASCIIHexDecode", "FlateDecode"]).set("DecodeParms", [null, entries.get("DecodeParms") ?? null]), Buffer.from(`${Buffer.from(bytes).toString("hex")}>`, "latin1"));
}

function hashOf(chunks: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest("hex").slice(0, 32);
}

const ENTRY_SIZE = 7;

/** Lays the entries out as rows of 1 + 4 + 2 bytes. */
function toRows(entries: readonly (Entry | undefined)[]): Uint8Array {
  const rows = Buffer.alloc(entries.length * ENTRY_SIZE);
  Array.from(entries).forEach((entry, objectNumber) => {
    const at = objectNumber * ENTRY_SIZE;
    rows.writeUInt8(entry?.kind ?? 0, at);
    rows.writeUInt32BE(entry?.place ?? 0, at + 1);
    rows.writeUInt16BE(entry?.index ?? (objectNumber === 0 ? 0xffff : 0), at + 5);
  });
  return rows;
}
