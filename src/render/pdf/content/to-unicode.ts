/** Texts of a font's character codes. */
export interface CodeMap {
  /** Bytes of one code. */
  readonly width: 1 | 2;
  readonly texts: readonly (string | undefined)[];
}

/** Reads the `ToUnicode` CMap of a font (ISO 32000-1, 9.10.3): `bfchar` and `bfrange`, also of several characters (ligatures). */
export function readToUnicode(cmap: string): CodeMap {
  const texts: string[] = [];
  for (const [, kind, body] of cmap.matchAll(/begin(bfchar|bfrange)([^]*?)end\1/g)) {
    const reader: HexReader = { body: body ?? "", at: 0 };
    if (kind === "bfchar") readChars(reader, texts);
    else readRanges(reader, texts);
  }
  const width = /begincodespacerange\s*<[0-9a-f]{2}>/i.test(cmap) ? 1 : 2;
  return { width, texts };
}

/** A place among hexadecimal strings; a book's fonts have a hundred thousand of them. */
interface HexReader {
  readonly body: string;
  at: number;
}

const [OPEN, CLOSE, OPEN_ARRAY, CLOSE_ARRAY] = [..."<>[]"].map((char) => char.charCodeAt(0)) as [number, number, number, number];

/** Moves into the next string or array and returns the character that opens it; `NaN` at the end, and that which closes an array. */
function open(reader: HexReader): number {
  for (;;) {
    const code = reader.body.charCodeAt(reader.at++);
    if (code === OPEN || code === OPEN_ARRAY || code === CLOSE_ARRAY || Number.isNaN(code)) return code;
  }
}

/** Reads the string in which a reader stands as one number. */
function readCode(reader: HexReader): number {
  let code = 0;
  for (;;) {
    const char = reader.body.charCodeAt(reader.at++);
    if (char === CLOSE || Number.isNaN(char)) return code;
    const digit = hexDigit(char);
    if (digit >= 0) code = code * 16 + digit;
  }
}

/** Reads it as UTF-16 of four digits a unit. */
function readText(reader: HexReader): string {
  let text = "";
  let unit = 0;
  let count = 0;
  for (;;) {
    const char = reader.body.charCodeAt(reader.at++);
    if (char === CLOSE || Number.isNaN(char)) return text;
    const digit = hexDigit(char);
    if (digit < 0) continue;
    unit = ((unit << 4) | digit) & 0xffff;
    if (++count % 4 === 0) text += String.fromCharCode(unit);
  }
}

/** Returns a digit's value; -1 for white space and all else. */
function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

function readChars(reader: HexReader, texts: string[]): void {
  while (open(reader) === OPEN) {
    const code = readCode(reader);
    if (open(reader) === OPEN) texts[code] = readText(reader);
  }
}

function readRanges(reader: HexReader, texts: string[]): void {
  while (open(reader) === OPEN) {
    const from = readCode(reader);
    open(reader);
    const to = readCode(reader);
    if (open(reader) === OPEN_ARRAY) for (let code = from; open(reader) === OPEN; code++) texts[code] = readText(reader);
    else readShifted(readText(reader), from, to, texts);
  }
}

/** Codes have two bytes at most. */
const LAST_CODE = 0xffff;

/** Gives the codes of a range texts whose last character counts up. */
function readShifted(first: string, from: number, to: number, texts: string[]): void {
  const head = [...first];
  const last = head.pop()?.codePointAt(0);
  const before = head.join("");
  for (let code = from; code <= Math.min(to, LAST_CODE); code++) texts[code] = last === undefined ? "" : before + String.fromCodePoint(last + code - from);
}
