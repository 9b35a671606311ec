import { expect, test } from "vitest";
import { resolveImage } from "../../../src/model/images.js";

// What leads out of the book's folder is tested where pictures are loaded.
test.each([
  ["figures/a.svg", "chapters/figures/a.svg"],
  ["./figures/../figures/a%20b.svg", "chapters/figures/a b.svg"],
  ["../shared/a.svg", "shared/a.svg"],
  ["..", "."],
  ["a.svg#part", "chapters/a.svg#part"],
  ["gr%C3%B6%C3%9Fe.svg", "chapters/größe.svg"],
  ["../../a.svg", undefined],
  ["../..", undefined],
  ["", undefined],
])("%j is %s", (url, path) => {
  expect(resolveImage(url)).toBe(path);
});
