import { describe, expect, test } from "vitest";
import { fitColumns } from "../../../src/layout/fit-columns.js";

const room = { column: 40, full: 60, small: 70 };
const sum = (widths: readonly number[]): number => Math.round(widths.reduce((total, width) => total + width, 0));

describe("fitting columns", () => {
  test("the first room in which no word is broken", () => {
    const fit = (least: number): string => fitColumns(Array(4).fill({ least, most: least * 3 }), room).fit;
    expect([5, 8, 12, 20].map(fit)).toEqual(["column", "column", "full", "small"]);
  });

  test("widths are percents of the whole", () => {
    for (const columns of [[{ least: 2, most: 2 }], [{ least: 2, most: 50 }, { least: 9, most: 9 }], Array(12).fill({ least: 7, most: 30 })]) expect(sum(fitColumns(columns, room).widths)).toBe(100);
  });

  test("what is left goes to the columns that would like it", () => {
    const { widths } = fitColumns([{ least: 4, most: 4 }, { least: 4, most: 40 }], room);
    expect(widths[1]!).toBeGreaterThan(widths[0]! * 4);
    expect(fitColumns([{ least: 4, most: 4 }, { least: 4, most: 4 }], room).widths).toEqual([50, 50]);
  });

  test("a table without columns is none of its business", () => {
    expect(fitColumns([], room).widths).toEqual([]);
  });
});
