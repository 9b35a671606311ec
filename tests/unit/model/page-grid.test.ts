import { describe, expect, test } from "vitest";
import { findPaper, paperNames } from "../../../src/config/papers.js";
import { createPageGrid } from "../../../src/model/page-grid.js";

const grid = (paper: string) => createPageGrid(findPaper(paper)!);

describe("the page grid", () => {
  test.each([...paperNames, "170x240mm", "90x600mm", "600x600mm"])("%s: what stands side by side fills the sheet", (paper) => {
    const { paper: sheet, margins, label, gap, measure } = grid(paper);
    expect(margins.inner + label + gap + measure + margins.outer).toBeCloseTo(sheet.width, 6);
    expect(measure).toBeGreaterThan(sheet.width / 2);
    expect(margins.inner).toBeGreaterThan(margins.outer);
    expect(sheet.height - margins.top - margins.bottom).toBeGreaterThan(sheet.height / 2);
  });

  test.each([...paperNames, "170x240mm"])("%s: 72 columns of code fit, or the code is as small as may be", (paper) => {
    const { codeColumns, codeSize, measure } = grid(paper);
    expect(codeColumns >= 72 || codeSize === 7).toBe(true);
    // Source Code Pro advances 0.6 em; 6 mm are padding.
    expect(codeColumns * codeSize * 0.6).toBeLessThanOrEqual(measure - (6 * 72) / 25.4 + 1e-3);
    expect(codeSize).toBeLessThanOrEqual(8.3);
  });

  test.each([["a4", true], ["letter", true], ["190x250mm", true], ["b5", false], ["170x240mm", false], ["6x9", false], ["a5", false]])("%s has a label column: %s", (paper, has) => {
    const { label, gap } = grid(paper);
    expect([label > 0, gap > 0]).toEqual([has, has]);
  });

  test("text is never smaller than 9 pt, and lines have room", () => {
    for (const paper of paperNames) {
      const { textSize, lineHeight, codeSize, codeLineHeight } = grid(paper);
      expect(textSize).toBeGreaterThan(9);
      expect(lineHeight / textSize).toBeGreaterThan(1.25);
      expect(codeLineHeight / codeSize).toBeGreaterThan(1.25);
    }
  });
});
