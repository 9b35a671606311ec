import { describe, expect, test } from "vitest";
import { findPaper, paperNames } from "../../../src/config/papers.js";
import { createPageGrid } from "../../../src/model/page-grid.js";

const mm = 72 / 25.4;
const grid = (paper: string, scale?: number) => createPageGrid(findPaper(paper)!, scale);
const papers = [...paperNames, "170x240mm", "90x600mm", "600x600mm"];
const cases = papers.flatMap((paper) => [1, 1.55].map((scale) => [paper, scale] as const));

describe("the page grid", () => {
  test.each(cases)("%s, ×%d: what stands side by side fills the sheet, and what stands above each other", (paper, wanted) => {
    const { paper: sheet, scale, margins, label, gap, measure, lines, lineHeight } = grid(paper, wanted);
    expect(sheet.width * scale).toBeCloseTo(findPaper(paper)!.width, 6);
    expect(margins.inner + label + gap + measure + margins.outer).toBeCloseTo(sheet.width, 6);
    const area = sheet.height - margins.top - margins.bottom;
    // A page is whole lines high, and less than a px higher, so that it is whole CSS px.
    expect(area).toBeGreaterThanOrEqual(lines * lineHeight - 1e-6);
    const pixels = (area * scale) / 0.75;
    expect(pixels - (lines * lineHeight * scale) / 0.75).toBeLessThan(1);
    expect(Math.abs(pixels - Math.round(pixels))).toBeLessThan(1e-6);
  });

  test.each(cases)("%s, ×%d: hands, binding and furniture have their room", (paper, wanted) => {
    const { margins, scale } = grid(paper, wanted);
    expect(margins.inner * scale).toBeGreaterThanOrEqual(17 * mm - 1e-6);
    expect(margins.outer * scale).toBeGreaterThanOrEqual(13.5 * mm - 1e-6);
    expect(margins.top * scale).toBeGreaterThanOrEqual(18.5 * mm - 1e-6);
    expect(margins.bottom).toBeGreaterThan(margins.top);
  });

  test.each([["a4", 1], ["letter", 1], ["b5", 1], ["6x9", 1], ["a5", 1], ["a4", 1.55], ["letter", 1.55]] as const)("%s, ×%d: 62 to 75 characters a line, and 72 columns of code", (paper, scale) => {
    const { measure, textSize, codeColumns, codeSize } = grid(paper, scale);
    // Measured on the handbook's pages: 0.489 em a character, spaces included.
    const characters = measure / (textSize * 0.489);
    expect(characters).toBeGreaterThan(62);
    expect(characters).toBeLessThan(75.5);
    expect(codeColumns).toBeGreaterThanOrEqual(72);
    expect(codeSize).toBeGreaterThanOrEqual(7);
  });

  test.each(cases)("%s, ×%d: columns of code fit the measure", (paper, scale) => {
    const { codeColumns, codeSize, measure } = grid(paper, scale);
    // Source Code Pro advances 0.6 em; 6 mm are padding.
    expect(codeColumns * codeSize * 0.6).toBeLessThanOrEqual(measure - 6 * mm + 1e-3);
    expect(codeSize).toBeLessThanOrEqual(8.3);
    expect(codeSize).toBeGreaterThanOrEqual(7);
  });

  test.each([["a4", 1, true], ["letter", 1, true], ["190x250mm", 1, true], ["b5", 1, false], ["170x240mm", 1, false], ["6x9", 1, false], ["a5", 1, false], ["a4", 1.55, false], ["300x400mm", 1.55, true]] as const)("%s, ×%d has a label column: %s", (paper, scale, has) => {
    const { label, gap } = grid(paper, scale);
    expect([label > 0, gap > 0]).toEqual([has, has]);
  });

  test("a larger scale enlarges the grid of a smaller paper: its margins alone stay as they are on paper", () => {
    const { textSize, lineHeight, scale, margins } = grid("a4", 1.55);
    const usual = grid("a4");
    expect([textSize, lineHeight]).toEqual([usual.textSize, usual.lineHeight]);
    expect(textSize * scale).toBeGreaterThan(16);
    expect(margins.inner).toBeLessThan(usual.margins.inner);
  });

  test.each([["a4", 1.55], ["letter", 1.55], ["b5", 1.55], ["170x240mm", 1.51], ["6x9", 1.32], ["a5", 1.27], ["90x600mm", 1]] as const)("%s enlarges by 1.55 as far as 58 columns of code leave room: ×%d", (paper, expected) => {
    const { scale, codeColumns } = grid(paper, 1.55);
    expect(scale).toBe(expected);
    if (scale > 1) expect(codeColumns).toBeGreaterThanOrEqual(58);
    expect(grid(paper, 0.9).scale).toBe(0.9);
  });

  test.each([1, 1.55])("lines have room, ×%d", (scale) => {
    for (const paper of paperNames) {
      const { textSize, lineHeight, codeSize, codeLineHeight } = grid(paper, scale);
      expect(lineHeight / textSize).toBeGreaterThanOrEqual(1.25);
      expect(codeLineHeight / codeSize).toBeGreaterThanOrEqual(1.25);
    }
  });
});
