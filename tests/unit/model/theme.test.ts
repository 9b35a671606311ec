import { expect, test } from "vitest";
import { findTypeScale, readTypeScale } from "../../../src/model/theme.js";

test.each([
  ["", 1],
  [":root { --ink: #000; }", 1],
  [":root { --type-scale: 1.55; }", 1.55],
  [":root{--type-scale:2}", 2],
  ["/* --type-scale: 9; */ :root { --type-scale: 1.2 }", 1.2],
  [":root { --type-scale: large; }", undefined],
  [":root { --type-scale: ; }", undefined],
  [":root { --type-scale: 0.5; }", undefined],
  [":root { --type-scale: 3.01; }", undefined],
])("%j sets pages at %s", (css, scale) => expect(readTypeScale(css)).toBe(scale));

test("the scale of a theme is found by its name", () => {
  const styles = new Map([["themes/big.css", ":root { --type-scale: 2; }"], ["themes/odd.css", ":root { --type-scale: odd; }"]]);
  expect(["big", "odd", "none"].map((name) => findTypeScale(styles, name))).toEqual([2, 1, 1]);
});
