import { type ByteOutput, writeByte, writeCode, writeNumber, writeOperand, writeText } from "../../objects/byte-output.js";
import { heightScale } from "../matrix.js";
import { decimalsFor } from "./decimals.js";
import { type MeasuredFont, widthOf } from "./measure-font.js";
import type { TextStretch } from "./text-stretch.js";

/** How text is set. */
export interface TextSetting {
  readonly font: MeasuredFont;
  /** The font's name among the resources. */
  readonly name: string;
  readonly size: number;
}

/** How text was set last in what is written. */
export interface WrittenSetting {
  font: MeasuredFont | undefined;
  size: number;
  /** Space after each glyph (`Tc`). */
  spacing: number;
}

/** By how much two sizes of type may differ that are one, written with more digits or fewer. */
const SAME_SIZE = 1e-5;

/** Type in pt of which a thousandth could be seen. */
const LARGE = 16;

/**
 * Shows the glyphs collected; `scale` is how large a unit is shown, in pt.
 *
 * Chromium moves to each glyph on its own (`7.3869934 0 Td <0027> Tj`). Here they follow each other by their widths, with a shift in
 * front of those that would else stand elsewhere. It starts from where the pen is, so that roundings do not add up.
 */
export function showStretch(output: ByteOutput, stretch: TextStretch, setting: TextSetting, written: WrittenSetting, scale: number): void {
  const spacing = chooseSpacing(stretch, setting, written.spacing);
  if (written.font?.key !== setting.font.key || Math.abs(written.size - setting.size) > SAME_SIZE) writeFont(output, setting, written);
  if (written.spacing !== spacing) writeSpacing(output, spacing, written);
  if (Number.isNaN(stretch.pen)) writePlace(output, stretch, scale);
  writeGlyphs(output, stretch, setting, spacing, setting.size * heightScale(stretch.place) * scale > LARGE ? 1 : 0);
  stretch.length = 0;
}

/** Fewer glyphs are not worth a change of spacing. */
const LONG = 8;

/** Chooses the space after each glyph: Chromium sets code in a width that is rounded to a 64th of a CSS px. */
function chooseSpacing({ codes, places, length }: TextStretch, { font, size }: TextSetting, written: number): number {
  if (!font.isFixed) return 0;
  if (length < LONG) return written;
  const advance = (places[length - 1]! - places[0]!) / (length - 1);
  return Math.round((advance - widthOf(font, codes[0]!, size)) * 1e4) / 1e4;
}

function writeFont(output: ByteOutput, { font, name, size }: TextSetting, written: WrittenSetting): void {
  writeText(output, `/${name} `);
  writeNumber(output, size, 7);
  writeText(output, " Tf\n");
  written.font = font;
  written.size = size;
}

/** Sets the space after each glyph. */
export function writeSpacing(output: ByteOutput, spacing: number, written: WrittenSetting): void {
  writeNumber(output, spacing, 4);
  writeText(output, " Tc\n");
  written.spacing = spacing;
}

/** Moves to the first glyph. */
function writePlace(output: ByteOutput, stretch: TextStretch, scale: number): void {
  const { place, y } = stretch;
  const x = stretch.places[0]!;
  const decimals = decimalsFor(scale);
  for (let part = 0; part < 4; part++) writeOperand(output, place[part]!, 8);
  writeOperand(output, place[4] + x * place[0] + y * place[2], decimals);
  writeOperand(output, place[5] + x * place[1] + y * place[3], decimals);
  writeText(output, "Tm\n");
  stretch.pen = x;
}

const [OPEN, CLOSE] = [0x3c, 0x3e] as const;

/** Writes glyphs as strings with the shifts between them, which have so many decimals. */
function writeGlyphs(output: ByteOutput, stretch: TextStretch, { font, size }: TextSetting, spacing: number, decimals: number): void {
  const { codes, places, length } = stretch;
  const steps = 10 ** decimals;
  const unit = size / 1000 / steps;
  let { pen } = stretch;
  let isOpen = false;
  writeText(output, "[");
  for (let index = 0; index < length; index++) {
    const shift = Math.round((pen - places[index]!) / unit);
    if (shift !== 0) {
      if (isOpen) writeByte(output, CLOSE);
      writeNumber(output, shift / steps, decimals);
      pen -= shift * unit;
    }
    if (shift !== 0 || !isOpen) writeByte(output, OPEN);
    isOpen = true;
    writeCode(output, codes[index]!);
    pen += widthOf(font, codes[index]!, size) + spacing;
  }
  writeText(output, ">]TJ\n");
  stretch.pen = pen;
}
