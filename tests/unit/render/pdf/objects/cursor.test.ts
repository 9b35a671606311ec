import { describe, expect, it } from "vitest";
import { type Cursor, readValue } from "../../../../../src/render/pdf/objects/cursor.js";
import { Indirect, PdfString } from "../../../../../src/render/pdf/objects/object.js";

const twelve = new Indirect();

function read(text: string): unknown {
  const cursor: Cursor = { text, at: 0, reference: (number) => (number === 12 ? twelve : new Indirect()) };
  return readValue(cursor);
}

describe("readValue", () => {
  it("reads numbers, booleans, null and names", () => {
    expect(read("[1 -2 +3 .5 -.25 4. true false null /Name /A#20B /]")).toEqual([1, -2, 3, 0.5, -0.25, 4, true, false, null, "Name", "A B", ""]);
  });
  it("tells references from numbers in a row", () => {
    expect(read("[12 0 R 12 0 12 0 R]")).toEqual([twelve, 12, 0, twelve]);
    expect(read("<</K 12 0 R/N 12>>")).toEqual(new Map<string, unknown>([["K", twelve], ["N", 12]]));
  });
  it("reads strings with escapes, nested brackets and line ends", () => {
    expect(read("(a\\(b\\) (c) \\101\\n\\\nd)")).toEqual(new PdfString("a(b) (c) A\nd"));
    expect(read("<48 65 6C6c 6>")).toEqual(new PdfString("Hell`"));
    expect(read("()")).toEqual(new PdfString(""));
  });
  it("skips comments and white space", () => {
    expect(read("% a comment\r\n[ 1 % another\n 2 ]")).toEqual([1, 2]);
  });
  it("throws where no value stands", () => {
    expect(() => read("")).toThrow("no value");
    expect(() => read("(open")).toThrow("unclosed");
    expect(() => read("<</A 1 2>>")).toThrow("no dictionary key");
  });
});
