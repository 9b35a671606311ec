import { create } from "fontkit";
import type { FontFile } from "../model/fonts.js";
import { inRange } from "../util/unicode-range.js";

/** Tells whether any family of a stack has a glyph for a code point. */
export type Coverage = (families: readonly string[], codePoint: number) => boolean;

/** Returns the coverage of the book's regular faces; a font file is parsed only when a character in its range is asked for. */
export function createCoverage(fonts: readonly FontFile[]): Coverage {
  const regular = fonts.filter((font) => font.weight === 400 && font.style === "normal");
  const characters = new Map<FontFile, Set<number>>();
  const known = new Map<string, boolean>();
  const holds = (font: FontFile, codePoint: number): boolean => {
    if (font.range !== undefined && !inRange(font.range, codePoint)) return false;
    if (!characters.has(font)) characters.set(font, readCharacters(font));
    return characters.get(font)!.has(codePoint);
  };
  return (families, codePoint) => {
    const key = `${families.join()} ${codePoint}`;
    if (!known.has(key)) known.set(key, families.some((family) => regular.some((font) => font.family === family && holds(font, codePoint))));
    return known.get(key)!;
  };
}

function readCharacters(font: FontFile): Set<number> {
  const parsed = create(font.bytes as Buffer);
  return new Set("characterSet" in parsed ? parsed.characterSet : []);
}
