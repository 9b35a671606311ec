import { PDFName } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { findPaper } from "../../../../../src/config/papers.js";
import { layBoxes, measureMargin, roundMargin, type Sheet } from "../../../../../src/model/sheet.js";
import { bindBook } from "../../../../../src/render/pdf/bind/bind-book.js";
import { isTurned, placeFurniture, placePage } from "../../../../../src/render/pdf/bind/placement.js";
import { movePoint } from "../../../../../src/render/pdf/content/matrix.js";
import { asArray, asDict, asNumber } from "../../../../../src/render/pdf/objects/object.js";
import { readDestinations } from "../../../../../src/render/pdf/read/destinations.js";
import { openUnit } from "../../../../../src/render/pdf/read/open-unit.js";
import { fixture, furnitureOf, planOf, planOne } from "../support/fixtures.js";
import { at, type Bound, openBound, plain, streamBytes, treeEntries } from "../support/pdf-facts.js";

const a5 = { name: "a5", width: 419.5276, height: 595.2756 };
const printed = { width: 420, height: 594.96 };

describe("placement", () => {
  it("keeps a page's top left corner at the trimmed page's", () => {
    expect(movePoint([0, printed.height], placePage(printed, { paper: a5, bleed: 0, marks: false }))).toEqual([0, expect.closeTo(a5.height, 9)]);
    expect(movePoint([0, printed.height], placePage(printed, { paper: a5, bleed: 9, marks: false }))).toEqual([9, expect.closeTo(a5.height + 9, 9)]);
  });
  it("turns a page with swapped sides to the left: its top is the sheet's left edge", () => {
    const sheet: Sheet = { paper: a5, bleed: 9, marks: false };
    const turned = { width: 594.96, height: 420 };
    expect([isTurned(turned, sheet), isTurned(printed, sheet), isTurned({ width: 300, height: 300 }, { ...sheet, paper: { name: "square", width: 300, height: 300 } })]).toEqual([true, false, false]);
    expect(movePoint([0, 420], placePage(turned, sheet))).toEqual([9, 9]);
    expect(movePoint([594.96, 420], placePage(turned, sheet))).toEqual([9, expect.closeTo(603.96, 9)]);
    expect(movePoint([0, 0], placePage(turned, sheet))).toEqual([429, 9]);
  });
  it("puts furniture with its rounded margin so that its page is the trimmed page", () => {
    const sheet: Sheet = { paper: a5, bleed: 8.5, marks: true };
    const margin = roundMargin(measureMargin(sheet));
    const height = a5.height + 2 * margin;
    const [left, , , top] = layBoxes(sheet).trim;
    expect(movePoint([margin, height - margin], placeFurniture({ width: 0, height }, sheet))).toEqual([expect.closeTo(left, 9), expect.closeTo(top, 9)]);
  });
});

/** Width and height in pt with five decimals, as ISO 216, ANSI and the inch give them. */
const papers = [
  ["a4", 595.27559, 841.88976],
  ["letter", 612, 792],
  ["a5", 419.52756, 595.27559],
  ["b5", 498.89764, 708.66142],
  ["6x9", 432, 648],
  ["170x240mm", 481.88976, 680.31496],
] as const;

const boxOf = (bound: Bound, page: number, name: string): unknown => plain(bound, bound.dict(bound.pages[page]).get(PDFName.of(name)) ?? at(bound, bound.catalog, "Pages", name));

describe("the boxes of a bound book", () => {
  it.each(papers)("are exact on %s, with and without bleed and marks", async (name, width, height) => {
    const paper = findPaper(name)!;
    const read = async (bleed: number, marks: boolean): Promise<unknown[][]> => {
      const bound = await openBound(await bindBook(planOf({ sheet: { paper, bleed, marks } })));
      return bound.pages.map((_, page) => ["MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox"].map((box) => boxOf(bound, page, box)));
    };
    const around = (outer: number, by: number): number[] => [outer - by, outer - by, outer + width + by, outer + height + by].map((x) => expect.closeTo(x, 4) as number);
    const every = (...boxes: unknown[]): unknown[][] => Array.from({ length: 8 }, () => [...boxes, undefined]);
    expect(await read(0, false)).toEqual(every(around(0, 0), around(0, 0), undefined, around(0, 0)));
    expect(await read(8.50394, false)).toEqual(every(around(8.50394, 8.50394), around(8.50394, 8.50394), around(8.50394, 8.50394), around(8.50394, 0)));
    const margin = 8.50394 + (7 * 72) / 25.4;
    expect(await read(8.50394, true)).toEqual(every(around(margin, margin), around(margin, margin), around(margin, 8.50394), around(margin, 0)));
  });
});

describe("crop marks", async () => {
  const sheet: Sheet = { paper: a5, bleed: 9, marks: true };
  const margin = roundMargin(measureMargin(sheet));
  const size = { width: a5.width + 2 * margin, height: a5.height + 2 * margin };
  const bound = await openBound(await bindBook(planOf({ sheet, furniture: furnitureOf(Array.from({ length: 8 }, () => "0 0 9 9 re f"), size) })));
  const content = (page: number): string => Buffer.from(streamBytes(bound, bound.dict(bound.pages[page]).get(PDFName.of("Contents")))).toString("latin1");

  it("stand on all pages as artifacts, and are all that blank ones have beside their slug line", () => {
    for (const page of bound.pages.keys()) expect(content(page)).toMatch(/\/Artifact <<\/Type\/Page>>BDC\n\/CropMarks Do\nEMC\n$/);
    expect(content(4)).toBe("/Furniture Do\n/Artifact <</Type/Page>>BDC\n/CropMarks Do\nEMC\n");
  });
  it("are sixteen ends of lines of 0.25 pt at the trimmed page's corners, outside the bleed", () => {
    const form = at(bound, bound.dict(bound.pages[0]), "Resources", "XObject", "CropMarks");
    const [width, ...lines] = Buffer.from(streamBytes(bound, form)).toString("latin1").split("\n");
    expect([width, lines.at(-1)]).toEqual(["0.25 w 0 G", "S"]);
    const mm = 72 / 25.4;
    const { trim, bleed } = layBoxes(sheet);
    const ends = lines.slice(0, -1).map((line) => line.split(/ m | l| /).filter(Boolean).map(Number));
    expect(ends).toHaveLength(8);
    for (const [x1, y1, x2, y2] of ends as [number, number, number, number][]) {
      const isUpright = x1 === x2;
      expect(Math.hypot(x1 - x2, y1 - y2)).toBeCloseTo(5 * mm, 3);
      expect((isUpright ? [trim[0], trim[2]] : [trim[1], trim[3]]).some((edge) => Math.abs(edge - (isUpright ? x1 : y1)) < 1e-4)).toBe(true);
      const away = isUpright ? Math.max(bleed[1] - y1, y1 - bleed[3]) : Math.max(bleed[0] - x1, x1 - bleed[2]);
      expect(away).toBeCloseTo(mm, 3);
    }
  });
});

describe("a page that lies on its side", async () => {
  const sheet: Sheet = { paper: a5, bleed: 0, marks: false };
  const bound = await openBound(await bindBook(planOne("turned", 3, sheet)));
  const entry = (page: number, key: string): unknown => plain(bound, bound.dict(bound.pages[page]).get(PDFName.of(key)));

  it("lies on a sheet like the others, which a viewer turns", () => {
    expect([0, 1, 2].map((page) => entry(page, "Rotate"))).toEqual([undefined, 90, undefined]);
    expect([0, 1, 2].map((page) => entry(page, "TrimBox"))).toEqual([0, 1, 2].map(() => [0, 0, 419.5276, 595.2756]));
    const content = Buffer.from(streamBytes(bound, bound.dict(bound.pages[1]).get(PDFName.of("Contents")))).toString("latin1");
    expect(content).toMatch(/^q\n0 1 -1 0 420 0 cm\n/);
  });
  it("has its links and destinations where its words are", () => {
    // Turned to the left, what was x from the left is y from the foot, and what was y from the top is x from the left.
    const unit = openUnit(fixture("turned"));
    const [left = 0, bottom = 0, right = 0, top = 0] = asArray(asDict(asArray(unit.pages[1]!.entries.get("Annots"))[0])!.get("Rect")).map(asNumber);
    const [annotation] = bound.list(bound.dict(bound.pages[1]).get(PDFName.of("Annots")));
    // Places are rounded to 0.1 pt.
    const near = (x: number): number => expect.closeTo(x, 0.95) as number;
    const expected = [420 - top, left, 420 - bottom, right].map(near);
    expect(plain(bound, at(bound, bound.dict(annotation), "Rect"))).toEqual(expected);
    const places = new Map(treeEntries(bound, at(bound, bound.catalog, "Names", "Dests"), "Names").map(([name, place]) => [name, plain(bound, place)]));
    expect(places.get("unit.wide")).toEqual(["page 1", "/XYZ", near(420 - readDestinations(unit).get("wide")!.y), 0, "null"]);
    expect(places.get("unit.upright")).toEqual(["page 0", "/XYZ", "null", near(readDestinations(unit).get("upright")!.y + 595.2756 - 594.96), "null"]);
  });
});
