import { describe, expect, test } from "vitest";
import { type ColumnWish, spreadColumns, toPercents } from "../../../../src/model/tables/spread-columns.js";

const wish = (least: number, most = least, numeric = false): ColumnWish => ({ least, most, numeric });
const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

describe("spreading columns", () => {
  test("they fill the width", () => {
    for (const columns of [[wish(2)], [wish(2, 50), wish(9)], Array(6).fill(wish(3, 30)) as ColumnWish[]]) expect(sum(spreadColumns(columns, 1, 40))).toBeCloseTo(40);
  });

  test("what is left goes to the columns that would like it", () => {
    expect(spreadColumns([wish(4), wish(4, 40)], 1, 30)).toEqual([5, 25]);
  });

  test("columns of short values are not stretched: what nobody asked for stands at the right", () => {
    expect(spreadColumns([wish(4), wish(4), wish(4)], 1, 40)).toEqual([7, 7, 26]);
  });

  test("before a last column of numbers it is shared", () => {
    expect(spreadColumns([wish(4), wish(3), wish(4, 4, true)], 1, 40)).toEqual([5 + 9, 4 + 9, 4 + 9]);
  });

  test("percents sum to 100", () => {
    expect(sum(toPercents([1, 1, 1]))).toBeCloseTo(100, 1);
    expect(toPercents([])).toEqual([]);
  });
});
