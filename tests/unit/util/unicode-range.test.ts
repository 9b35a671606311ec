import { expect, test } from "vitest";
import { inRange, toRange } from "../../../src/util/unicode-range.js";

test("unicode ranges go both ways", () => {
  expect(toRange([0x41, 0x42, 0x43, 0x2192])).toBe("U+41-43,U+2192");
  expect([0x40, 0x42, 0x2192, 0x2193].map((codePoint) => inRange("U+41-43, U+2192", codePoint))).toEqual([false, true, true, false]);
});
