import { type Dict, type Indirect, PdfString, type PdfValue } from "./object.js";
import { PdfProblem } from "./pdf-problem.js";

/** A place in PDF syntax: the file's bytes as Latin-1 text, and the offset of the next character. */
export interface Cursor {
  readonly text: string;
  at: number;
  /** Finds the object that `12 0 R` stands for. */
  readonly reference: (objectNumber: number) => Indirect;
}

const REGULAR = 0;
const SPACE = 1;
const DELIMITER = 2;

/** Character classes of PDF syntax (ISO 32000-1, 7.2.2). */
const CLASS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) CLASS[code] = SPACE;
for (const char of "()<>[]{}/%") CLASS[char.charCodeAt(0)] = DELIMITER;

/** Moves over white space and comments. */
export function skipSpace(cursor: Cursor): void {
  const { text } = cursor;
  let { at } = cursor;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 0x25) at = endOfLine(text, at);
    else if (CLASS[code] === SPACE) at++;
    else break;
  }
  cursor.at = at;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

/** Reads the regular characters up to the next space or delimiter: a keyword, a number. */
export function readWord(cursor: Cursor): string {
  const from = cursor.at;
  const { text } = cursor;
  let at = from;
  while (at < text.length && CLASS[text.charCodeAt(at)] === REGULAR) at++;
  cursor.at = at;
  return text.slice(from, at);
}

/** How deep arrays and dictionaries may nest: ours go five deep, and a file made to nest for ever must not overflow the stack. */
const MOST_NESTING = 100;

/** Reads one value; throws a `PdfProblem` where there is none. */
export function readValue(cursor: Cursor, depth = 0): PdfValue {
  if (depth > MOST_NESTING) throw new PdfProblem(`PDF syntax: values nest too deep at ${cursor.at}`);
  skipSpace(cursor);
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === 0x2f) return readName(cursor);
  if (code === 0x3c) return cursor.text.charCodeAt(cursor.at + 1) === 0x3c ? readDict(cursor, depth + 1) : readHexString(cursor);
  if (code === 0x5b) return readArray(cursor, depth + 1);
  if (code === 0x28) return readLiteralString(cursor);
  return readWordValue(cursor);
}

function readWordValue(cursor: Cursor): PdfValue {
  const word = readWord(cursor);
  if (word === "true") return true;
  if (word === "false") return false;
  if (word === "null") return null;
  const number = Number(word);
  if (word === "" || Number.isNaN(number)) throw new PdfProblem(`PDF syntax: no value at ${cursor.at}`);
  return isReference(cursor) ? readReference(cursor, number) : number;
}

/** Looks for ` 0 R` after a number: object numbers stand with generation 0 in a file that was never changed. */
function isReference({ text, at }: Cursor): boolean {
  return (
    text.charCodeAt(at) === 0x20 &&
    text.charCodeAt(at + 1) === 0x30 &&
    text.charCodeAt(at + 2) === 0x20 &&
    text.charCodeAt(at + 3) === 0x52 &&
    CLASS[text.charCodeAt(at + 4)] !== REGULAR
  );
}

function readReference(cursor: Cursor, objectNumber: number): Indirect {
  cursor.at += 4;
  return cursor.reference(objectNumber);
}

function readName(cursor: Cursor): string {
  cursor.at++;
  const name = detach(readWord(cursor));
  return name.includes("#") ? name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : name;
}

function readDict(cursor: Cursor, depth: number): Dict {
  cursor.at += 2;
  const dict: Dict = new Map();
  for (;;) {
    skipSpace(cursor);
    if (cursor.text.startsWith(">>", cursor.at)) break;
    if (cursor.text.charCodeAt(cursor.at) !== 0x2f) throw new PdfProblem(`PDF syntax: no dictionary key at ${cursor.at}`);
    const key = readName(cursor);
    dict.set(key, readValue(cursor, depth));
  }
  cursor.at += 2;
  return dict;
}

function readArray(cursor: Cursor, depth: number): PdfValue[] {
  cursor.at++;
  const array: PdfValue[] = [];
  for (;;) {
    skipSpace(cursor);
    if (cursor.text.charCodeAt(cursor.at) === 0x5d) break;
    array.push(readValue(cursor, depth));
  }
  cursor.at++;
  return array;
}

function readHexString(cursor: Cursor): PdfString {
  const end = cursor.text.indexOf(">", cursor.at);
  if (end < 0) throw new PdfProblem(`PDF syntax: unclosed string at ${cursor.at}`);
  const digits = cursor.text.slice(cursor.at + 1, end).replace(/\s+/g, "");
  cursor.at = end + 1;
  return new PdfString(Buffer.from(digits.length % 2 ? `${digits}0` : digits, "hex").toString("latin1"));
}

function readLiteralString(cursor: Cursor): PdfString {
  const from = cursor.at + 1;
  let depth = 1;
  let at = from;
  for (; depth > 0; at++) {
    const code = cursor.text.charCodeAt(at);
    if (Number.isNaN(code)) throw new PdfProblem(`PDF syntax: unclosed string at ${from}`);
    if (code === 0x5c) at++;
    else if (code === 0x28) depth++;
    else if (code === 0x29) depth--;
  }
  cursor.at = at;
  return new PdfString(unescape(detach(cursor.text.slice(from, at - 1))));
}

/** V8 keeps a longer part of a string as a view on the whole, which here is a file. */
const LONGEST_COPY = 12;

/** Returns a string that does not keep the text it is part of. */
function detach(part: string): string {
  return part.length > LONGEST_COPY ? Buffer.from(part, "latin1").toString("latin1") : part;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Resolves the escapes of a literal string (ISO 32000-1, table 3). */
function unescape(literal: string): string {
  if (!literal.includes("\\")) return literal;
  return literal.replace(/\\(?:([0-7]{1,3})|(\r\n?|\n)|([^]))/g, (_, octal?: string, end?: string, char?: string) =>
    octal !== undefined ? String.fromCharCode(parseInt(octal, 8) & 0xff) : end !== undefined ? "" : (ESCAPES[char ?? ""] ?? char ?? ""),
  );
}
