import type { FontFile } from "../../model/fonts.js";
import { inRange } from "../../util/unicode-range.js";

/** Tells whether any family of a list has a glyph for a code point. */
export type Covers = (families: readonly string[], codePoint: number) => boolean;

const mainFamilies: readonly string[] = ["Text", "Head", "Code"];
const latinLetter = 0x41;

/** Returns the faces that a document needs: those of our families that hold its characters, and fallbacks only where one of ours lacks a character. The printer loads every face that is declared, so each one more costs time on every unit. */
export function chooseFaces(fonts: readonly FontFile[], html: string, covers: Covers): FontFile[] {
  const special = [...new Set(html)].map((character) => character.codePointAt(0)!).filter((codePoint) => codePoint > 0xff);
  const lacking = special.filter((codePoint) => !mainFamilies.every((family) => covers([family], codePoint)));
  return fonts.filter(({ family, range }) => {
    if (mainFamilies.includes(family)) return range === undefined || inRange(range, latinLetter) || special.some((codePoint) => inRange(range, codePoint));
    return lacking.some((codePoint) => (range === undefined || inRange(range, codePoint)) && covers([family], codePoint));
  });
}
