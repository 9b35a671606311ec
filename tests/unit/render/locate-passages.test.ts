import { describe, expect, test } from "vitest";
import type { Passage } from "../../../src/model/facts.js";
import { locatePassages } from "../../../src/render/locate-passages.js";

const passages = (...texts: string[]): Passage[] => texts.map((letters): Passage => ({ letters, quote: letters, role: "code", part: "chapter", path: [], position: undefined }));
const find = (letters: string, ...texts: string[]) => locatePassages(passages(...texts), letters).map(({ at }) => at);

describe("passages in a text", () => {
  test("are found in order", () => {
    expect(find("onetwothree", "one", "two", "three")).toEqual([0, 3, 6]);
  });

  test("a comment that was set above its line is found there, and not at the same words further on", () => {
    expect(find("asetprint()acellofthetableasettext", "print()", "aset", "acellofthetable", "aset", "text")).toEqual([4, 0, 11, 26, 30]);
  });
});
