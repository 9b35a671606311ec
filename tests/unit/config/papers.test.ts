import { describe, expect, test } from "vitest";
import { findPaper, paperNames } from "../../../src/config/papers.js";

const millimetres = (points: number): number => Math.round((points / 72) * 25.4 * 100) / 100;

describe("papers", () => {
  test.each([
    ["a4", 210, 297],
    ["a5", 148, 210],
    ["b5", 176, 250],
    ["letter", 215.9, 279.4],
    ["6x9", 152.4, 228.6],
  ])("%s is %d by %d mm", (name, width, height) => {
    const paper = findPaper(name);
    expect(paper && [millimetres(paper.width), millimetres(paper.height)]).toEqual([width, height]);
  });

  test("every name is a paper", () => {
    expect(paperNames.filter((name) => !findPaper(name))).toEqual([]);
  });

  test.each([
    ["170x240mm", 170, 240],
    ["17 x 24 cm", 170, 240],
    ["170 × 240mm", 170, 240],
    ["6.5x9.25in", 165.1, 234.95],
    ["500x700pt", 176.39, 246.94],
    [" A4 ", 210, 297],
  ])("takes the size %s", (text, width, height) => {
    const paper = findPaper(text);
    expect(paper && [millimetres(paper.width), millimetres(paper.height)]).toEqual([width, height]);
  });

  test.each(["", "a6", "170x240", "x240mm", "170x-240mm", "0x0mm", "89x200mm", "200x601mm", "1e3x200mm", "toString", "constructor", "170x240mm; size: a0"])("refuses %j", (text) => {
    expect(findPaper(text)).toBeUndefined();
  });

  test("takes sizes from 90 to 600 mm", () => {
    expect(findPaper("90x600mm")).toBeDefined();
  });
});
