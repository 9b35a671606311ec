import { describe, expect, it } from "vitest";
import { readToUnicode } from "../../../../../src/render/pdf/content/to-unicode.js";

describe("readToUnicode", () => {
  it("reads characters, ranges, ligatures and characters beyond the first plane", () => {
    const { width, texts } = readToUnicode(`1 begincodespacerange <0000> <FFFF> endcodespacerange
      2 beginbfchar <0001> <0020> <007D> <006600660069> endbfchar
      1 beginbfchar
      <0002> <D83DDC0D>
      endbfchar
      2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<0058> <00590059>] endbfrange`);
    expect(width).toBe(2);
    expect([texts[1], texts[0x7d], texts[2], texts[0x10], texts[0x12], texts[0x20], texts[0x21], texts[3]]).toEqual([" ", "ffi", "🐍", "a", "c", "X", "YY", undefined]);
  });
  it("knows codes of one byte", () => {
    expect(readToUnicode("begincodespacerange <00> <FF> endcodespacerange beginbfchar <41> <0042> endbfchar")).toEqual({
      width: 1,
      texts: Object.assign([], { [0x41]: "B" }),
    });
  });
});
