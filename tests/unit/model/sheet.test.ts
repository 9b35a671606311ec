import { describe, expect, it } from "vitest";
import { createPlainSheet, layBoxes, measureMargin, roundMargin } from "../../../src/model/sheet.js";

const paper = { name: "6x9", width: 432, height: 648 };
const mm = 72 / 25.4;

describe("a sheet", () => {
  it("is just the page without bleed and marks", () => {
    const page = [0, 0, 432, 648];
    expect(layBoxes(createPlainSheet(paper))).toEqual({ media: page, bleed: page, trim: page });
  });
  it("grows by the bleed on all sides", () => {
    expect(layBoxes({ paper, bleed: 9, marks: false })).toEqual({ media: [0, 0, 450, 666], bleed: [0, 0, 450, 666], trim: [9, 9, 441, 657] });
  });
  it("has marks outside the bleed: 1 mm away, 5 mm long, 1 mm of white", () => {
    const sheet = { paper, bleed: 9, marks: true };
    expect(measureMargin(sheet)).toBeCloseTo(9 + 7 * mm, 9);
    const { media, bleed, trim } = layBoxes(sheet);
    expect(media.map((x) => x.toFixed(4))).toEqual([0, 0, 432 + 18 + 14 * mm, 648 + 18 + 14 * mm].map((x) => x.toFixed(4)));
    expect(trim[0] - bleed[0]).toBeCloseTo(9, 9);
    expect([trim[2] - trim[0], trim[3] - trim[1]]).toEqual([expect.closeTo(432, 9), expect.closeTo(648, 9)]);
  });
  it("rounds a margin for the browser up to whole px and one more, and leaves none at none", () => {
    expect([0, 0.75, 9, 9.1].map(roundMargin)).toEqual([0, 1.5, 9.75, 10.5]);
  });
});
