import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { create, type Font } from "fontkit";
import { describe, expect, test } from "vitest";
import { subsetTables } from "../../../src/util/sfnt/subset-tables.js";
import { readTables } from "../../../src/util/sfnt/tables.js";
import { writeWoff } from "../../../src/util/sfnt/write-woff.js";

const folder = (name: string): string => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
const whole = readFileSync(join(folder("dejavu-fonts-ttf"), "ttf/DejaVuSansMono.ttf"));
const packed = readFileSync(join(folder("@fontsource/source-sans-3"), "files/source-sans-3-latin-400-normal.woff"));
// "Ω" has an outline, "é" is composed, "🌀" would be beyond the basic plane.
const characters = [..."é┌─Ωx"].map((character) => character.codePointAt(0)!);

function subset(bytes: Buffer, wanted: readonly number[]): { font: Font; size: number; original: Font } {
  const original = create(bytes) as Font;
  const woff = writeWoff(subsetTables(readTables(bytes), new Map(wanted.map((character) => [character, original.glyphForCodePoint(character).id]))));
  return { font: create(Buffer.from(woff)) as Font, size: woff.length, original };
}

describe("a font cut down to some characters", () => {
  const { font, size, original } = subset(whole, characters);

  test("has those and no others", () => {
    expect([...font.characterSet].sort((a, b) => a - b).filter((character) => character !== 0xffff)).toEqual([...characters].sort((a, b) => a - b));
    expect(size).toBeLessThan(12_000);
  });

  test("draws and spaces them as before", () => {
    for (const character of characters) {
      const [glyph, before] = [font.glyphForCodePoint(character), original.glyphForCodePoint(character)];
      expect(glyph.path.toSVG()).toBe(before.path.toSVG());
      expect(glyph.advanceWidth).toBe(before.advanceWidth);
    }
  });

  test("keeps its names and licence", () => {
    expect(font.familyName).toBe(original.familyName);
    expect(font.copyright).toBe(original.copyright);
  });

  test("comes out of WOFF as well", () => {
    const { font: small, original: before } = subset(packed, [0x41, 0xe9]);
    expect(small.glyphForCodePoint(0x41).path.toSVG()).toBe(before.glyphForCodePoint(0x41).path.toSVG());
    expect(small.hasGlyphForCodePoint(0x42)).toBe(false);
  });
});
