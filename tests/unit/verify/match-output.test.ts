import { describe, expect, it } from "vitest";
import { alignOutput, matchesText, toLines } from "../../../src/verify/match-output.js";

const differs = (stated: string, printed: string): boolean => alignOutput(toLines(stated), toLines(printed)) !== undefined;

describe("alignOutput", () => {
  it.each([
    ["a\nb", "a\nb"],
    ["a\nb", "a  \nb\n\n"],
    ["a\n...\nd", "a\nb\nc\nd"],
    ["a\n...\nd", "a\nd"],
    ["took ... s", "took 0.31 s"],
    ["...", ""],
    ["", ""],
    ["(1, [...])", "(1, [...])"],
    ["a.c", "a.c"],
  ])("takes %j for %j", (stated, printed) => expect(differs(stated, printed)).toBe(false));

  it.each([
    ["a", "b"],
    ["a\nb", "a"],
    ["a", "a\nb"],
    ["a", " a"],
    ["took ... s", "took\n1 s"],
    ["a\n...\nd", "a\nb\nc"],
    ["a.c", "abc"],
  ])("does not take %j for %j", (stated, printed) => expect(differs(stated, printed)).toBe(true));

  it("pairs a slip with the line it stands for", () => {
    const stated = ["one", "twö", "three"];
    expect(alignOutput(stated, ["one", "two", "three"])).toEqual([{ stated: 0, printed: 0 }, { stated: 1, printed: 1 }, { stated: 2, printed: 2 }]);
  });

  it("keeps the line before a stretch apart from it", () => {
    expect(alignOutput(["abc", "...", "end"], ["abd", "x", "y", "end"])).toEqual([{ stated: 0, printed: 0 }, { stated: 1 }, { stated: 2, printed: 3 }]);
  });

  it("is quick on floods", () => {
    const flood = Array.from({ length: 500_000 }, (_, index) => `${index}`).join("\n");
    expect(toLines(flood).length).toBeLessThan(10_000);
    expect(differs("0\n1\n2", flood)).toBe(true);
  });
});

describe("matchesText", () => {
  it("lets a stretch vary, over lines too", () => expect(matchesText("<object ... 0x...>", "<object at\n 0x7f>")).toBe(true));
  it("takes signs of patterns as they are", () => expect(matchesText("[a-z]+", "abc")).toBe(false));
});
