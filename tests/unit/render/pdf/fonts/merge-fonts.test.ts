import { create, type Font as Face } from "fontkit";
import { describe, expect, it } from "vitest";
import { createFontCache } from "../../../../../src/render/pdf/content/fonts.js";
import { readToUnicode } from "../../../../../src/render/pdf/content/to-unicode.js";
import { mergeFonts } from "../../../../../src/render/pdf/fonts/merge-fonts.js";
import { readSubset } from "../../../../../src/render/pdf/fonts/read-subset.js";
import { decodeStream } from "../../../../../src/render/pdf/objects/flate.js";
import { asArray, asDict, asName, type Dict, type Indirect, resolve, type Stream } from "../../../../../src/render/pdf/objects/object.js";
import { openUnit } from "../../../../../src/render/pdf/read/open-unit.js";
import { sumWords } from "../../../../../src/util/sfnt/tables.js";
import { fixture } from "../support/fixtures.js";

const caches = (["unit-a", "unit-b", "furniture"] as const).map((name) => openUnit(fixture(name)).fonts);
const embedded = caches.flatMap(({ fonts }) => [...fonts]);
const replaced = mergeFonts(caches);
const fonts = [...new Set(replaced.values())].map((font) => asDict(font) ?? new Map());

function descendantOf(font: Dict | undefined): Dict | undefined {
  return asDict(asArray(font?.get("DescendantFonts"))[0]);
}

function fileOf(font: Dict | undefined): Uint8Array {
  return decodeStream(resolve(asDict(descendantOf(font)?.get("FontDescriptor"))?.get("FontFile2")) as Stream);
}

describe("mergeFonts", () => {
  it("makes one font of each face, whatever the documents and lightnesses that it was embedded for", () => {
    expect(embedded.filter(([font]) => asDict(font)?.get("Subtype") === "Type0").length).toBe(replaced.size);
    expect(replaced.size).toBeGreaterThan(fonts.length);
    expect(fonts.map((font) => font.get("BaseFont"))).toEqual(["AAAAAA+SourceSerif4-Regular", "AAAAAB+SourceCodeProExtraLight-Regular"]);
  });

  it("leaves fonts of other kinds alone", () => {
    const others = embedded.filter(([font]) => !replaced.has(font));
    expect(others.map(([font]) => asDict(font)?.get("Subtype"))).toEqual(["Type3"]);
  });

  it("writes TrueType files whose glyphs are those of all subsets, at the same numbers", () => {
    for (const [handle, font] of embedded) {
      const subset = readSubset(asDict(handle) ?? new Map(), font);
      const merged = asDict(replaced.get(handle));
      if (subset === undefined) continue;
      const before = create(Buffer.from(fileOf(asDict(handle)))) as Face;
      const after = create(Buffer.from(fileOf(merged))) as Face;
      expect(after.unitsPerEm).toBe(before.unitsPerEm);
      for (const [number, glyph] of subset.glyphs) {
        if (!glyph.isThere) continue;
        expect(after.getGlyph(number).advanceWidth).toBe(before.getGlyph(number).advanceWidth);
        expect(after.getGlyph(number).path.toSVG()).toBe(before.getGlyph(number).path.toSVG());
      }
    }
  });

  it("keeps widths and texts", () => {
    for (const [handle, font] of embedded) {
      const subset = readSubset(asDict(handle) ?? new Map(), font);
      const merged = asDict(replaced.get(handle));
      if (subset === undefined || merged === undefined) continue;
      const map = readToUnicode(Buffer.from(decodeStream(resolve(merged.get("ToUnicode")) as Stream)).toString("latin1"));
      const again = readSubset(merged, map);
      for (const [number, { isThere, text, width }] of subset.glyphs) {
        if (isThere) expect(again?.glyphs.get(number)).toMatchObject({ width, ...(text !== undefined && { text }) });
      }
    }
  });

  it("settles the checksum of a file", () => {
    for (const font of fonts) expect(sumWords(fileOf(font))).toBe(0xb1b0afba);
  });

  it("keeps faces apart that have one name but other glyphs at a number", () => {
    const [handle, font] = embedded[0] ?? [];
    if (handle === undefined || font === undefined) throw new Error("the fixture has fonts");
    const shifted = { ...font, texts: font.texts.map((text) => (text === "e" ? "x" : text)) };
    const other: Indirect = Object.assign(Object.create(Object.getPrototypeOf(handle) as object) as Indirect, { value: handle.value });
    const merged = mergeFonts([{ ...createFontCache(), fonts: new Map([[handle, font], [other, shifted]]) }]);
    expect(merged.get(handle)).not.toBe(merged.get(other));
    expect([handle, other].map((each) => asName(asDict(merged.get(each))?.get("BaseFont")))).toEqual(["AAAAAA+SourceSerif4-Regular", "AAAAAB+SourceSerif4-Regular"]);
  });
});
