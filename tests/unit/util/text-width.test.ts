import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import { describe, expect, test } from "vitest";
import { measureText } from "../../../src/util/text-width.js";

const find = createRequire(import.meta.url).resolve;
const open = (face: string): Font => create(readFileSync(find(`@fontsource/source-sans-3/files/source-sans-3-latin-${face}-normal.woff2`))) as Font;

describe("the width of text", () => {
  test.each([
    ["400", false],
    ["600", true],
  ] as const)("is that of the face of tables, weight %s", (face, bold) => {
    const font = open(face);
    for (let code = 0x20; code < 0x7f; code++) expect([String.fromCharCode(code), measureText(String.fromCharCode(code), { code: false, bold })]).toEqual([String.fromCharCode(code), font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm]);
  });

  test("of a letter with an accent is its letter's; what prints nothing has none", () => {
    const plain = { code: false, bold: false };
    expect(measureText("é", plain)).toBe(measureText("e", plain));
    expect(measureText("a\u00ad\u200bb", plain)).toBe(measureText("ab", plain));
  });

  test("of code goes by the number of characters", () => {
    expect(measureText("il", { code: true, bold: false })).toBeCloseTo(measureText("MW", { code: true, bold: true }));
  });
});
