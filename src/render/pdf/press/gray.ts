/** A colour as red, green and blue from 0 to 1 (sRGB). */
export type Rgb = readonly [number, number, number];

/**
 * Returns the grey of the same luminance as a colour, from 0 to 1.
 *
 * Luminance is that of WCAG 2.2 ("relative luminance"), with the transfer function of sRGB (IEC 61966-2-1) and the weights of
 * ITU-R BT.709, so that every pair of colours keeps its contrast ratio and what could be read can still be read. (ISO 32000-1,
 * 10.3.3, weighs encoded values instead, 0.3, 0.59 and 0.11, which makes blues up to a third darker.)
 */
export function toGray([red, green, blue]: Rgb): number {
  // Greys stay what they are, to the digit.
  if (red === green && green === blue) return red;
  return encode(weights[0] * decode(red) + weights[1] * decode(green) + weights[2] * decode(blue));
}

/** Parts of red, green and blue in luminance (ITU-R BT.709). */
export const weights: Rgb = [0.2126, 0.7152, 0.0722];

const decoded = Float64Array.from({ length: 256 }, (_, byte) => decode(byte / 255));
const encoded = Uint8Array.from({ length: 65536 }, (_, part) => Math.round(255 * encode(part / 65535)));

/** Does the same for bytes from 0 to 255, by tables, since pictures have millions of samples. */
export function toGrayByte(red: number, green: number, blue: number): number {
  const luminance = weights[0] * decoded[red]! + weights[1] * decoded[green]! + weights[2] * decoded[blue]!;
  return encoded[Math.round(65535 * luminance)]!;
}

function decode(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function encode(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}

/** Decoding and encoding as operators of a PostScript calculator function (ISO 32000-1, 7.10.5), on the value on top of the stack. */
const DECODE = "dup .04045 le{12.92 div}{.055 add 1.055 div 2.4 exp}ifelse";
const ENCODE = "dup .0031308 le{12.92 mul}{.41666667 exp 1.055 mul .055 sub}ifelse";

/** Turns red, green and blue on the stack into their grey, as `toGray` does. */
export const GRAY_OPERATORS = `${DECODE} ${weights[2]} mul exch ${DECODE} ${weights[1]} mul add exch ${DECODE} ${weights[0]} mul add ${ENCODE}`;
