import { describe, expect, test } from "vitest";
import { turnOver } from "../../../src/layout/code/turn-over.js";
import { countColumns } from "../../../src/util/count-columns.js";

const cut = (line: string, columns: number): string[] => {
  const { cuts } = turnOver(line, columns);
  return [0, ...cuts].map((start, index) => line.slice(start, cuts[index]));
};

describe("turning over", () => {
  test.each([
    ["after a space", "one two three four five", ["one two three four ", "five"]],
    ["after a sign, where spaces are far back", "a https://example.org/path", ["a https://example.", "org/path"]],
    ["anywhere in a word", "x".repeat(40), ["x".repeat(20), "x".repeat(16), "xxxx"]],
    ["not inside a character", `${"x".repeat(19)}😀e\u0301e\u0301`, ["x".repeat(19), "😀e\u0301e\u0301"]],
    ["with the indentation of the line", `        ${"y".repeat(20)}`, [`        ${"y".repeat(12)}`, "y".repeat(8)]],
  ])("%s", (_name, line, parts) => {
    expect(cut(line, 20)).toEqual(parts);
  });

  test("every stretch fits, whatever the line", () => {
    for (const line of ["a".repeat(300), "ab ".repeat(100), `${" ".repeat(90)}deep`, "漢字".repeat(60), "\t\tindented by tabs and long enough", "a/b,c;d".repeat(30)]) {
      for (const columns of [8, 20, 72]) {
        const { cuts, hang } = turnOver(line, columns);
        expect([0, ...cuts].map((start, index) => line.slice(start, cuts[index])).join("")).toBe(line);
        const widths = [0, ...cuts].map((start, index) => countColumns(line.slice(start, cuts[index]).trimEnd(), index === 0 ? 0 : hang));
        expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
      }
    }
  });
});
