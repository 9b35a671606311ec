import { expect, test } from "vitest";
import { numberLines } from "../../../src/model/line-numbers.js";

const number = (lang: string, meta: object, lineCount: number, from: number | false) => {
  const numbers = numberLines({ lang, meta, lineCount }, from);
  return numbers && [numbers.first, numbers.digits];
};

test.each([
  ["none, as the book says", ["python", {}, 9, false], undefined],
  ["from so many lines on", ["python", {}, 9, 9], [1, 1]],
  ["fewer lines than that", ["python", {}, 8, 9], undefined],
  ["a terminal session has none", ["console", {}, 20, 1], undefined],
  ["unless it says so", ["console", { numbers: true }, 20, false], [1, 2]],
  ["the fence rules", ["python", { numbers: false }, 20, 1], undefined],
  ["a start asks for numbers", ["python", { start: 95 }, 6, false], [95, 3]],
  ["but not against the fence", ["python", { start: 95, numbers: false }, 6, 1], undefined],
] as const)("%s", (_name, [lang, meta, lineCount, from], expected) => {
  expect(number(lang, meta, lineCount, from)).toEqual(expected);
});
