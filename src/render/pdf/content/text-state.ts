import { type ContentTokens, numberAt, type Operator, operator } from "./content-tokens.js";
import { IDENTITY } from "./matrix.js";
import type { Font } from "./fonts.js";

/** The part of the text state (ISO 32000-1, 9.3) that texts and their places need; advances of glyphs do not count. */
export interface TextState {
  font: Font | undefined;
  /** The font's name among the resources. */
  fontName: string;
  size: number;
  leading: number;
  /** Start of the line in text space, as a matrix. */
  readonly line: [number, number, number, number, number, number];
  /** True when another line, or a place of its own, begins with the next glyph. */
  moved: boolean;
}

/** Starts with no font. */
export function startText(): TextState {
  return { font: undefined, fontName: "", size: 0, leading: 0, line: [...IDENTITY], moved: true };
}

/** Enters a text object (`BT`). */
export function beginText(state: TextState): void {
  setLine(state, IDENTITY);
}

function setLine(state: TextState, matrix: ArrayLike<number>): void {
  for (let part = 0; part < 6; part++) state.line[part] = matrix[part]!;
  state.moved = true;
}

function moveLine(state: TextState, x: number, y: number): void {
  const { line } = state;
  line[4] += x * line[0] + y * line[2];
  line[5] += x * line[1] + y * line[3];
  if (y !== 0) state.moved = true;
}

const [Td, TD, Tm, TL, NEXT_LINE, QUOTE, DOUBLE_QUOTE] = ["Td", "TD", "Tm", "TL", "T*", "'", '"'].map(operator);

/** Applies an operator that moves the text position, if it is one. */
export function applyTextMove(state: TextState, op: Operator, tokens: ContentTokens): void {
  if (op === Td) moveLine(state, numberAt(tokens, 0), numberAt(tokens, 1));
  else if (op === Tm) setLine(state, tokens.numbers);
  else if (op === NEXT_LINE || op === QUOTE || op === DOUBLE_QUOTE) moveLine(state, 0, -state.leading);
  else if (op === TL) state.leading = numberAt(tokens, 0);
  else if (op === TD) {
    state.leading = -numberAt(tokens, 1);
    moveLine(state, numberAt(tokens, 0), numberAt(tokens, 1));
  }
}
