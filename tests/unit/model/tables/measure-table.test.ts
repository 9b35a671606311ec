import { describe, expect, test } from "vitest";
import { countLines, measureTable } from "../../../../src/model/tables/measure-table.js";
import { measureText } from "../../../../src/util/text-width.js";
import { toTable } from "../../../support/parse-table.js";

const plain = { code: false, bold: false };
const code = { code: true, bold: false };
/** Returns the measure of a cell in the second column. */
const cell = (markdown: string) => measureTable(toTable(["", "a"], ["", markdown])).rows[0]![1]!;

describe("measuring tables", () => {
  test("a cell is as wide as its widest word at least", () => {
    expect(cell("one twenty").word).toBeCloseTo(measureText("twenty", plain));
    expect(cell("one twenty").line).toBeCloseTo(measureText("one twenty", plain));
  });

  test("words go over from text into code and emphasis", () => {
    expect(cell("(`f`),").word).toBeCloseTo(measureText("(),", plain) + measureText("f", code));
    expect(cell("un*der*").word).toBeCloseTo(measureText("under", plain));
  });

  test("lines break after hyphens and dashes between letters, not after slashes and commas, and in code at spaces only", () => {
    expect(cell("well-known").words).toHaveLength(2);
    expect(cell("and/or,but -1 --x").words).toHaveLength(3);
    expect(cell("`a-b c`").words).toHaveLength(2);
  });

  test("heads and the names of rows are bold", () => {
    const { heads, rows } = measureTable(toTable(["name", "name"], ["name", "name"]));
    expect([heads[1]!.word, rows[0]![0]!.word, rows[0]![1]!.word]).toEqual([true, true, false].map((bold) => measureText("name", { code: false, bold })));
  });

  test("a reference has its page beside it; a forced break starts a line", () => {
    expect(cell("[here](#there)").word).toBeGreaterThan(measureText("here", plain) + 2);
    expect(cell("one<br>three").line).toBeCloseTo(measureText("three", plain));
  });

  test.each([
    [["1", "2.5", "−3"], true],
    [["10 ms", "2 %", "1,000 KB"], true],
    [["1", "", "–"], true],
    [["", "–"], false],
    [["1", "x"], false],
    [["3.11+"], false],
  ])("%j is a column of numbers: %s", (cells, expected) => {
    expect(measureTable(toTable(["", "a"], ...cells.map((text) => ["", text]))).numeric[1]).toBe(expected);
  });

  test("short rows have empty cells", () => {
    expect(measureTable(toTable(["a", "b"], ["c"])).rows[0]).toHaveLength(2);
  });

  test("lines are counted word by word", () => {
    expect([[3, 3, 3], [3, 3, 3, 3], [25], []].map((words) => countLines(words, 10))).toEqual([1, 2, 3, 1]);
  });
});
