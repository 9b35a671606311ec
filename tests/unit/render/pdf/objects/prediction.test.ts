import { describe, expect, it } from "vitest";
import { PdfProblem } from "../../../../../src/render/pdf/objects/pdf-problem.js";
import { predictUp, undoPrediction, UP } from "../../../../../src/render/pdf/objects/prediction.js";

describe("the up predictor", () => {
  const rows = Uint8Array.from([1, 2, 3, 1, 2, 5, 255, 0, 9]);
  it("writes differences from the row above", () => {
    expect([...predictUp(rows, 3)]).toEqual([2, 1, 2, 3, 2, 0, 0, 2, 2, 254, 254, 4]);
  });
  it("is undone", () => {
    expect(undoPrediction(predictUp(rows, 3), UP, 3)).toEqual(rows);
  });
  it("is the only one that is read", () => {
    expect(() => undoPrediction(predictUp(rows, 3), 15, 3)).toThrow(PdfProblem);
    expect(() => undoPrediction(Uint8Array.of(4, 1, 2, 3), UP, 3)).toThrow(PdfProblem);
  });
});
