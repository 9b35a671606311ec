import { numberAt, nameAt, type Operator, operator } from "../content/content-tokens.js";
import { IDENTITY, movePoint, multiply, toMatrix, type Matrix } from "../content/matrix.js";
import { readCodes } from "./read-codes.js";
import { type Face, findFace } from "./faces.js";
import type { TextSetting } from "./graphics.js";
import { type Drawing, toSteps } from "./tape.js";
import { draw, type Trace } from "./trace.js";

/** Enters a text object (`BT`). */
export function beginText(trace: Trace): void {
  setLine(trace, IDENTITY);
}

/** Sets the text matrix (`Tm`). */
export function placeLine(trace: Trace): void {
  setLine(trace, toMatrix(trace.tokens.numbers));
}

/** Moves to a place from the start of the line (`Td`, `TD`). */
export function moveLine(trace: Trace, op: Operator): void {
  const [x, y] = [numberAt(trace.tokens, 0), numberAt(trace.tokens, 1)];
  if (op === TD) trace.leading = -y;
  shiftLine(trace, x, y);
}

/** Moves to the next line (`T*`). */
export function nextLine(trace: Trace): void {
  shiftLine(trace, 0, -trace.leading);
}

const TD = operator("TD");
const [QUOTE, DOUBLE_QUOTE] = ["'", '"'].map(operator);

function setLine(trace: Trace, line: Matrix): void {
  trace.line = line;
  trace.advance = 0;
}

function shiftLine(trace: Trace, x: number, y: number): void {
  setLine(trace, multiply([1, 0, 0, 1, x, y], trace.line));
}

/** Sets the font and its size (`Tf`). */
export function setFont(trace: Trace): void {
  setText(trace, { face: findFace(trace.resources, nameAt(trace.tokens, 0), trace.faces), size: numberAt(trace.tokens, 0) });
}

/** Sets how text is set otherwise. */
export function setText(trace: Trace, setting: Partial<TextSetting>): void {
  trace.graphics = { ...trace.graphics, text: { ...trace.graphics.text, ...setting } };
}

/** Shows text (`Tj` and its like), glyph by glyph at its place. */
export function showText(trace: Trace, op: Operator): void {
  const { tokens } = trace;
  if (op === DOUBLE_QUOTE) setText(trace, { wordSpace: numberAt(tokens, 0), charSpace: numberAt(tokens, 1) });
  if (op === QUOTE || op === DOUBLE_QUOTE) nextLine(trace);
  const { face, size, stretch, mode } = trace.graphics.text;
  if (face === undefined || tokens.otherCount === 0) return;
  const drawing = { isFilled: mode !== 1, isStroked: mode !== 0, shape: glyphMatrix(trace) };
  for (const part of readCodes(tokens, face.width)) {
    if (part.isShift) trace.advance -= (part.value / 1000) * size * stretch;
    else showGlyph(trace, face, part.value, drawing);
  }
}

/** Where and how large a glyph at the current place is, in one matrix. */
function glyphMatrix({ graphics, line, advance }: Trace): Matrix {
  const { size, stretch, rise } = graphics.text;
  return multiply(multiply([size * stretch, 0, 0, size, advance, rise], line), graphics.matrix);
}

function showGlyph(trace: Trace, face: Face, code: number, drawing: Drawing): void {
  const { page, graphics, line } = trace;
  const { size, charSpace, wordSpace, stretch, rise, mode } = graphics.text;
  const shape = face.shapeOf(code);
  if (shape.number !== 0 && mode !== 3) {
    const [x, y] = movePoint(movePoint([trace.advance, rise], line), graphics.matrix);
    draw(trace, drawing, [shape.number], [toSteps(x), toSteps(y)], shape.isDigit);
    if (trace.furniture.at(-1) !== true) page.text += shape.text;
  }
  // Word space goes with the code 32 of fonts with one byte a code only (ISO 32000-1, 9.3.3).
  const space = charSpace + (face.width === 1 && code === 32 ? wordSpace : 0);
  trace.advance += ((shape.advance / 1000) * size + space) * stretch;
}
