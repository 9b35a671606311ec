import { readValue } from "../objects/cursor.js";
import { Indirect, PdfString } from "../objects/object.js";
import { type ContentTokens, hexEnd, literalEnd } from "./content-tokens.js";
import type { CodeMap } from "./to-unicode.js";

/** UTF-16 code units of text that is being put together: a string grown glyph by glyph would cost more than all else. */
export interface ShownText {
  units: Uint16Array;
  /** The same memory, for decoding. */
  view: Buffer;
  length: number;
}

/** Stands for a glyph whose font does not tell its text. */
const UNKNOWN = "\ufffd";

/** Starts with no text. */
export function startShown(): ShownText {
  return { ...room(1024), length: 0 };
}

function room(length: number): Pick<ShownText, "units" | "view"> {
  const units = new Uint16Array(length);
  return { units, view: Buffer.from(units.buffer) };
}

/** Adds the strings among an operator's operands, those of a `TJ` array included. */
export function addShown(shown: ShownText, font: CodeMap, { bytes, others, otherCount }: ContentTokens): void {
  const from = others[0] ?? 0;
  const to = others[1] ?? 0;
  if (otherCount === 0) return;
  if (bytes[from] === 0x5b) addArray(shown, font, bytes, from + 1, to);
  else addString(shown, font, bytes, from, to);
}

/** Takes all text out. */
export function takeShown(shown: ShownText): string {
  const { view, length } = shown;
  shown.length = 0;
  return view.toString("utf16le", 0, length * 2);
}

/** Returns the text that one operator shows. */
export function readShown(font: CodeMap, tokens: ContentTokens): string {
  const shown = startShown();
  addShown(shown, font, tokens);
  return takeShown(shown);
}

function addArray(shown: ShownText, font: CodeMap, bytes: Uint8Array, from: number, to: number): void {
  for (let at = from; at < to; ) {
    const isString = bytes[at] === 0x3c || bytes[at] === 0x28;
    const end = isString ? stringEnd(bytes, at) : at + 1;
    if (isString) addString(shown, font, bytes, at, end);
    at = end;
  }
}

function stringEnd(bytes: Uint8Array, from: number): number {
  return bytes[from] === 0x3c ? hexEnd(bytes, from) : literalEnd(bytes, from + 1);
}

function addString(shown: ShownText, font: CodeMap, bytes: Uint8Array, from: number, to: number): void {
  if (bytes[from] === 0x3c) addHex(shown, font, bytes, from + 1, to - 1);
  else addLiteral(shown, font, bytes, from, to);
}

/** Adds a hexadecimal string without white space in it, as Chromium writes them. */
function addHex(shown: ShownText, font: CodeMap, bytes: Uint8Array, from: number, to: number): void {
  const step = font.width * 2;
  for (let at = from; at + step <= to; at += step) {
    let code = 0;
    for (let digit = 0; digit < step; digit++) code = code * 16 + hexValue(bytes[at + digit] as number);
    addText(shown, font.texts[code] ?? UNKNOWN);
  }
}

/** Returns the value of a hexadecimal digit. */
export function hexValue(code: number): number {
  return code <= 0x39 ? code - 0x30 : (code | 0x20) - 0x57;
}

function addLiteral(shown: ShownText, { width, texts }: CodeMap, bytes: Uint8Array, from: number, to: number): void {
  const source = Buffer.from(bytes.subarray(from, to)).toString("latin1");
  const string = readValue({ text: source, at: 0, reference: () => new Indirect() });
  if (!(string instanceof PdfString)) return;
  for (let at = 0; at + width <= string.bytes.length; at += width) {
    const high = width === 2 ? string.bytes.charCodeAt(at) << 8 : 0;
    addText(shown, texts[high | string.bytes.charCodeAt(at + width - 1)] ?? UNKNOWN);
  }
}

/** Adds text, making room for it. */
export function addText(shown: ShownText, text: string): void {
  if (shown.length + text.length > shown.units.length) {
    const larger = room(2 * shown.units.length + text.length);
    larger.units.set(shown.units);
    Object.assign(shown, larger);
  }
  for (let at = 0; at < text.length; at++) shown.units[shown.length++] = text.charCodeAt(at);
}
