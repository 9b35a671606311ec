import { nameAt, numberAt } from "../content-tokens.js";
import { IDENTITY, toMatrix } from "../matrix.js";
import { hexValue } from "../shown-text.js";
import { type Compaction, copy, endStretch } from "./compaction.js";
import { widthOf } from "./measure-font.js";
import { addGlyph, moveLine, placeLine } from "./text-stretch.js";

/** Enters a text object (`BT`). */
export function beginText(compaction: Compaction): void {
  copy(compaction);
  placeLine(compaction.stretch, IDENTITY);
}

/** Notes how text is set from here on (`Tf`). */
export function setFont(compaction: Compaction): void {
  endStretch(compaction);
  const { tokens, measure, resources } = compaction;
  const name = nameAt(tokens, 0);
  const font = measure(resources, name);
  compaction.setting = font && { font, name, size: numberAt(tokens, 0) };
}

/** Goes on at a place (`Tm`). */
export function setPlace(compaction: Compaction): void {
  endStretch(compaction);
  placeLine(compaction.stretch, toMatrix(compaction.tokens.numbers));
}

/** Goes on so far from the start of the line (`Td`). */
export function move(compaction: Compaction): void {
  const y = numberAt(compaction.tokens, 1);
  if (y !== 0) endStretch(compaction);
  moveLine(compaction.stretch, numberAt(compaction.tokens, 0), y);
}

/** Collects the codes of a hexadecimal string. */
export function show(compaction: Compaction): void {
  const { tokens: { bytes, others }, stretch, setting } = compaction;
  const from = others[0]!;
  const to = others[1]!;
  if (setting === undefined || setting.size === 0 || bytes[from] !== OPEN || (to - from) % 4 !== 2) return refuse(compaction);
  for (let at = from + 1; at < to - 1; at += 4) {
    const code = (hexValue(bytes[at]!) << 12) | (hexValue(bytes[at + 1]!) << 8) | (hexValue(bytes[at + 2]!) << 4) | hexValue(bytes[at + 3]!);
    addGlyph(stretch, code, widthOf(setting.font, code, setting.size));
  }
}

const OPEN = 0x3c;

/** Gives the stream up. */
export function refuse(compaction: Compaction): void {
  compaction.isForeign = true;
}
