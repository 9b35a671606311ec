import { describe, expect, test } from "vitest";
import { parseLength } from "../../../src/config/lengths.js";
import { findDoubleSheet, findPaper, findSheet, paperNames, sheetNames } from "../../../src/config/papers.js";

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

describe("sheets", () => {
  test("are all papers and larger ones, and sizes", () => {
    expect(sheetNames).toEqual(expect.arrayContaining([...paperNames, "a3", "tabloid"]));
    expect(sheetNames.filter((name) => !findSheet(name))).toEqual([]);
    expect(findSheet("A3")).toMatchObject({ name: "a3", width: expect.closeTo((297 * 72) / 25.4) as number });
    expect(findSheet("320x450mm")).toBeDefined();
    expect(findPaper("a3")).toBeUndefined();
  });
  test.each([
    ["a5", "a4"],
    ["a4", "a3"],
    ["b5", "b4"],
    ["letter", "tabloid"],
    ["6x9", undefined],
    ["140x210mm", undefined],
  ])("pages of %s are the halves of %s", (paper, sheet) => {
    expect(findDoubleSheet(findPaper(paper)!)?.name).toBe(sheet);
  });
});

describe("lengths", () => {
  test.each([
    ["25.4mm", 72],
    ["1 in", 72],
    [".5IN", 36],
    ["2.54cm", 72],
    ["3pt", 3],
  ])("%s are %d pt", (text, points) => {
    expect(parseLength(text)).toBeCloseTo(points, 6);
  });
  test.each(["", "3", "mm", "-1mm", "1e2mm", "1.mm", "3mm 4mm"])("are not %j", (text) => {
    expect(parseLength(text)).toBeUndefined();
  });
});
