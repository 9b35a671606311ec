import { readValue } from "../objects/cursor.js";
import { Indirect, PdfString, type PdfValue } from "../objects/object.js";
import type { ContentTokens } from "../content/content-tokens.js";

/** A code to show, or a shift in thousandths of the font size against the direction of writing. */
export interface ShownCode {
  readonly value: number;
  readonly isShift: boolean;
}

/** Reads the codes that an operator shows, with the shifts between those of a `TJ` array; `width` is the bytes of a code. */
export function readCodes({ bytes, others }: ContentTokens, width: 1 | 2): ShownCode[] {
  const [from = 0, to = 0] = others;
  return readPlainCode(bytes, from, to, width) ?? listCodes(readOperand(bytes, from, to), width);
}

/** Reads `<0041>`, one glyph, which is nearly all that Chromium writes, without a parser. */
function readPlainCode(bytes: Uint8Array, from: number, to: number, width: 1 | 2): ShownCode[] | undefined {
  if (bytes[from] !== 0x3c || to - from !== 2 + 2 * width) return undefined;
  let value = 0;
  for (let at = from + 1; at < to - 1; at++) value = value * 16 + hexDigit(bytes[at]!);
  return Number.isNaN(value) ? undefined : [{ value, isShift: false }];
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN;
}

function readOperand(bytes: Uint8Array, from: number, to: number): PdfValue {
  return readValue({ text: Buffer.from(bytes.subarray(from, to)).toString("latin1"), at: 0, reference: () => new Indirect() });
}

function listCodes(operand: PdfValue, width: 1 | 2): ShownCode[] {
  if (Array.isArray(operand)) return operand.flatMap((item) => listCodes(item, width));
  if (typeof operand === "number") return [{ value: operand, isShift: true }];
  if (!(operand instanceof PdfString)) return [];
  const codes = Buffer.from(operand.bytes, "latin1");
  return Array.from({ length: Math.floor(codes.length / width) }, (_, index) => ({ value: codes.readUIntBE(index * width, width), isShift: false }));
}
