import { expect, test } from "vitest";
import { countColumns } from "../../../src/util/count-columns.js";

test.each([
  ["", 0],
  ["abc", 3],
  ["\t", 4],
  ["a\tb", 5],
  ["abcd\t", 8],
  ["漢字", 4],
  ["─┐", 2],
  ["😀", 2],
  ["é", 1],
])("%j has %d columns", (line, columns) => {
  expect(countColumns(line)).toBe(columns);
});
