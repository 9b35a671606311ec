/** Bytes that grow as they are written. */
export interface ByteOutput {
  bytes: Buffer;
  length: number;
}

/** Starts with none; the memory is used again after `takeBytes`. */
export function startOutput(): ByteOutput {
  return { bytes: Buffer.allocUnsafe(1 << 16), length: 0 };
}

/** Returns a copy of what was written, and starts anew. */
export function takeBytes(output: ByteOutput): Uint8Array {
  const taken = Uint8Array.prototype.slice.call(output.bytes, 0, output.length);
  output.length = 0;
  return taken;
}

function makeRoom(output: ByteOutput, more: number): void {
  if (output.length + more <= output.bytes.length) return;
  const larger = Buffer.allocUnsafe(2 * output.bytes.length + more);
  output.bytes.copy(larger, 0, 0, output.length);
  output.bytes = larger;
}

/** Writes one byte. */
export function writeByte(output: ByteOutput, byte: number): void {
  makeRoom(output, 1);
  output.bytes[output.length++] = byte;
}

/** Writes ASCII text. */
export function writeText(output: ByteOutput, text: string): void {
  makeRoom(output, text.length);
  for (let at = 0; at < text.length; at++) output.bytes[output.length++] = text.charCodeAt(at);
}

/** Writes bytes as they stand elsewhere. */
export function writeBytes(output: ByteOutput, source: Uint8Array, from: number, to: number): void {
  makeRoom(output, to - from);
  for (let at = from; at < to; at++) output.bytes[output.length++] = source[at]!;
}

const HEX_DIGITS = Buffer.from("0123456789abcdef");

/** Writes a code of two bytes as hexadecimal digits. */
export function writeCode(output: ByteOutput, code: number): void {
  makeRoom(output, 4);
  for (let shift = 12; shift >= 0; shift -= 4) output.bytes[output.length++] = HEX_DIGITS[(code >> shift) & 15]!;
}

/** Writes a number with so many decimals at most, none that is zero at its end, and no zero before its point. */
export function writeNumber(output: ByteOutput, value: number, decimals: number): void {
  const steps = 10 ** decimals;
  const scaled = Math.round(Math.abs(value) * steps);
  if (value < 0 && scaled > 0) writeByte(output, 0x2d);
  const whole = Math.floor(scaled / steps);
  const rest = scaled - whole * steps;
  if (whole > 0 || rest === 0) writeWhole(output, whole);
  if (rest > 0) writeFraction(output, rest, decimals);
}

/** Writes a number and a space. */
export function writeOperand(output: ByteOutput, value: number, decimals: number): void {
  writeNumber(output, value, decimals);
  writeByte(output, SPACE);
}

const SPACE = 0x20;

function writeWhole(output: ByteOutput, whole: number): void {
  if (whole >= 10) writeWhole(output, Math.floor(whole / 10));
  writeByte(output, 0x30 + (whole % 10));
}

function writeFraction(output: ByteOutput, fraction: number, decimals: number): void {
  writeByte(output, 0x2e);
  let rest = fraction;
  for (let unit = 10 ** (decimals - 1); rest > 0; unit /= 10) {
    const digit = Math.floor(rest / unit);
    writeByte(output, 0x30 + digit);
    rest -= digit * unit;
  }
}
