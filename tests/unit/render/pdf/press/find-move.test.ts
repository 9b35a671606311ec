import { describe, expect, it } from "vitest";
import { findMove } from "../../../../../src/render/pdf/press/find-move.js";
import { createPrinted } from "../create-unit.js";

const before = createPrinted({ pages: [["one", "two"], ["three"]] });
const move = (index: number, x: number) => ({ ...before, runs: before.runs.map((run, at) => (at === index ? { ...run, x } : run)) });

describe("findMove", () => {
  it("finds nothing in what was printed again as it was, or moved by less than a tenth of a point", () => {
    expect(findMove(before, before)).toBeUndefined();
    expect(findMove(before, move(2, 0.05))).toBeUndefined();
  });
  it("finds the first page with text elsewhere, other text, or no text, and another number of pages", () => {
    expect(findMove(before, move(2, 0.5))).toBe(1);
    expect(findMove(before, createPrinted({ pages: [["one", "too"], ["three"]] }))).toBe(0);
    expect(findMove(before, createPrinted({ pages: [["one", "two"]], pageCount: 2 }))).toBe(1);
    expect(findMove(before, { ...before, pageCount: 3 })).toBe(2);
  });
});
