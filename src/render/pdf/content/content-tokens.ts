/** An operator of a content stream as a number: its bytes, the last one lowest, such as 0x5464 for `Td`. */
export type Operator = number;

/** Packs an operator's name, such as `BDC`, into its number. */
export function operator(name: string): Operator {
  let packed = 0;
  for (let at = 0; at < name.length; at++) packed = (packed << 8) | name.charCodeAt(at);
  return packed;
}

/** The operator at which a reader stands, with its operands; the same object is filled again by each `nextOperator`. */
export interface ContentTokens {
  readonly bytes: Uint8Array;
  at: number;
  /** Offset of the first operand, or of the operator when it has none. */
  start: number;
  /** Numbers among the operands, arrays apart, and how many there are. */
  readonly numbers: Float64Array;
  numberCount: number;
  /** Offsets of the other operands by pairs, from the opening character to behind the last one, and how many operands there are. */
  readonly others: Int32Array;
  otherCount: number;
}

/** Most operands of one kind that an operator has: six for `cm`, with room for `scn` in wide colour spaces. */
const MOST_OPERANDS = 40;

/** Starts to read a content stream. A page has thousands of operators, so nothing is allocated for one. */
export function openContent(bytes: Uint8Array): ContentTokens {
  const numbers = new Float64Array(MOST_OPERANDS);
  return { bytes, at: 0, start: 0, numbers, numberCount: 0, others: new Int32Array(2 * MOST_OPERANDS), otherCount: 0 };
}

/** Reads a number among the operands; 0 when it is missing. */
export function numberAt({ numbers, numberCount }: ContentTokens, index: number): number {
  return index < numberCount ? (numbers[index] as number) : 0;
}

/** Reads a name among the operands, without its slash; empty when it is missing. */
export function nameAt({ bytes, others, otherCount }: ContentTokens, index: number): string {
  if (index >= otherCount) return "";
  const to = others[2 * index + 1] as number;
  let name = "";
  for (let at = (others[2 * index] as number) + 1; at < to; at++) name += String.fromCharCode(bytes[at] as number);
  return name;
}

const SPACE = 1;
const DIGIT = 2;
const REGULAR = 3;
const OPENER = 4;

/** What a byte can begin (ISO 32000-1, 7.2.2). */
const CLASS = new Uint8Array(256).fill(REGULAR);
for (const code of [0, 9, 10, 12, 13, 32]) CLASS[code] = SPACE;
for (const char of "0123456789+-.") CLASS[char.charCodeAt(0)] = DIGIT;
for (const char of "()<>[]{}/%") CLASS[char.charCodeAt(0)] = OPENER;

/** Moves to the next operator, collecting its operands; returns 0 at the end. */
export function nextOperator(tokens: ContentTokens): Operator {
  const { bytes } = tokens;
  tokens.numberCount = 0;
  tokens.otherCount = 0;
  tokens.start = -1;
  while (tokens.at < bytes.length) {
    const code = bytes[tokens.at] as number;
    const kind = CLASS[code];
    if (kind === SPACE) {
      tokens.at++;
      continue;
    }
    if (tokens.start < 0) tokens.start = tokens.at;
    if (kind === DIGIT) addNumber(tokens, readNumber(tokens));
    else if (kind === OPENER) skipOperand(tokens, code);
    else return readOperator(tokens);
  }
  return 0;
}

function addNumber(tokens: ContentTokens, value: number): void {
  if (tokens.numberCount < MOST_OPERANDS) tokens.numbers[tokens.numberCount++] = value;
}

function readNumber(tokens: ContentTokens): number {
  const { bytes } = tokens;
  let { at } = tokens;
  const negative = bytes[at] === 0x2d;
  if (negative || bytes[at] === 0x2b) at++;
  let value = 0;
  let divisor = 0;
  for (; at < bytes.length; at++) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      divisor *= 10;
    } else if (digit === -2 && divisor === 0) divisor = 1;
    else break;
  }
  tokens.at = at;
  if (divisor > 1) value /= divisor;
  return negative ? -value : value;
}

function readOperator(tokens: ContentTokens): Operator {
  const { bytes } = tokens;
  let { at } = tokens;
  let packed = 0;
  // Digits end the operators `d0` and `d1`.
  for (; at < bytes.length; at++) {
    const kind = CLASS[bytes[at] as number];
    if (kind === SPACE || kind === OPENER) break;
    packed = (packed << 8) | (bytes[at] as number);
  }
  tokens.at = at;
  return packed;
}

function skipOperand(tokens: ContentTokens, opener: number): void {
  const from = tokens.at;
  if (opener === 0x25) return skipComment(tokens);
  tokens.at = operandEnd(tokens.bytes, from, opener);
  if (tokens.otherCount === MOST_OPERANDS) return;
  tokens.others[2 * tokens.otherCount] = from;
  tokens.others[2 * tokens.otherCount + 1] = tokens.at;
  tokens.otherCount++;
}

function skipComment(tokens: ContentTokens): void {
  while (tokens.at < tokens.bytes.length && tokens.bytes[tokens.at] !== 10 && tokens.bytes[tokens.at] !== 13) tokens.at++;
  tokens.start = -1;
}

function operandEnd(bytes: Uint8Array, from: number, opener: number): number {
  if (opener === 0x2f) return nameEnd(bytes, from + 1);
  if (opener === 0x28) return literalEnd(bytes, from + 1);
  if (opener === 0x3c && bytes[from + 1] !== 0x3c) return hexEnd(bytes, from);
  return nestEnd(bytes, from);
}

function nameEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && CLASS[bytes[at] as number] !== SPACE && CLASS[bytes[at] as number] !== OPENER) at++;
  return at;
}

/** Finds the end of a hexadecimal string. */
export function hexEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0x3e) at++;
  return at + 1;
}

/** Finds the end of a literal string whose opening bracket stands before the offset. */
export function literalEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let depth = 1; depth > 0 && at < bytes.length; at++) {
    const code = bytes[at];
    if (code === 0x5c) at++;
    else if (code === 0x28) depth++;
    else if (code === 0x29) depth--;
  }
  return at;
}

/** Finds the end of an array or a dictionary, with all that nests in it. */
function nestEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  let depth = 0;
  while (at < bytes.length) {
    const code = bytes[at] as number;
    if (code === 0x28) {
      at = literalEnd(bytes, at + 1);
      continue;
    }
    if (code === 0x5b || code === 0x3c) depth++;
    else if (code === 0x5d || code === 0x3e) depth--;
    at++;
    if (depth === 0) break;
  }
  return at;
}
