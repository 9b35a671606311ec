import { unzlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import { addOutline, createSheet, type Point, settleSheet } from "../../../src/util/coverage.js";
import { inRange, toRange } from "../../../src/util/unicode-range.js";
import { writePng } from "../../../src/util/write-png.js";

const rows = (pixels: Uint8Array, width: number): number[][] => Array.from({ length: pixels.length / width }, (_, row) => [...pixels.subarray(row * width, (row + 1) * width)]);
const box = (left: number, top: number, right: number, bottom: number): Point[] => [[left, top], [right, top], [right, bottom], [left, bottom]];

describe("coverage", () => {
  test("counts parts of pixels", () => {
    const sheet = createSheet(5, 3);
    addOutline(sheet, box(0.5, 0, 3.25, 1.5));
    expect(rows(settleSheet(sheet), 5)).toEqual([[128, 255, 255, 64, 0], [64, 128, 128, 32, 0], [0, 0, 0, 0, 0]]);
  });

  test("is exact for slopes, and leaves holes out", () => {
    const sheet = createSheet(20, 20);
    addOutline(sheet, [[1.3, 1.7], [18.2, 9.1], [3.9, 18.4]]);
    const triangle = Math.abs((18.2 - 1.3) * (18.4 - 1.7) - (3.9 - 1.3) * (9.1 - 1.7)) / 2;
    addOutline(sheet, box(5, 8, 7, 10).toReversed());
    expect(settleSheet(sheet).reduce((sum, value) => sum + value, 0) / 255).toBeCloseTo(triangle - 4, 0);
  });
});

test("a PNG holds its pixels and palette", () => {
  const png = writePng(2, 2, Uint8Array.of(0, 1, 2, 3), Uint8Array.from({ length: 768 }, (_, index) => index % 256));
  const view = new DataView(png.buffer);
  expect([view.getUint32(16), view.getUint32(20), png[24], png[25]]).toEqual([2, 2, 8, 3]);
  const data = 8 + 25 + 12 + 768;
  expect([...unzlibSync(png.subarray(data + 8, data + 8 + view.getUint32(data)))]).toEqual([0, 0, 1, 0, 2, 3]);
  // The CRC of an empty IEND chunk is known.
  expect([...png.subarray(-4)]).toEqual([0xae, 0x42, 0x60, 0x82]);
});

test("unicode ranges go both ways", () => {
  expect(toRange([0x41, 0x42, 0x43, 0x2192])).toBe("U+41-43,U+2192");
  expect([0x40, 0x42, 0x2192, 0x2193].map((codePoint) => inRange("U+41-43, U+2192", codePoint))).toEqual([false, true, true, false]);
});
