import { describe, expect, it } from "vitest";
import type { Sheet } from "../../../../../src/model/sheet.js";
import { checkLimits, type PressFacts } from "../../../../../src/render/pdf/press/check-limits.js";
import { type PageInk, startInk } from "../../../../../src/render/pdf/press/ink.js";

const sheet: Sheet = { paper: { name: "6x9", width: 432, height: 648 }, bleed: 9, marks: false };
const pagesOf = (count: number): PressFacts["pages"] => Array.from({ length: count }, (_, page) => ({ page, folio: String(page + 1), unit: page < 30 ? "one" : "two", opening: "", fragments: [] }));
const inksOf = (count: number, ink: (page: number) => Partial<PageInk>): PageInk[] => Array.from({ length: count }, (_, page) => ({ ...startInk(), isBlank: false, ...ink(page) }));

function check(changes: Partial<PressFacts> = {}, count = 60): string[] {
  const facts: PressFacts = { sheet, gutter: 72, inks: inksOf(count, () => ({})), pages: pagesOf(count), fileOf: (unit) => `${unit}.md`, ...changes };
  return checkLimits(facts).map(({ rule, file, what }) => `${file} ${rule}: ${what}`);
}

describe("checkLimits", () => {
  it("finds nothing in a book that keeps them", () => {
    expect(check()).toEqual([]);
    expect(check({ inks: inksOf(60, () => ({ smallestType: 7, thinnestRule: 0.75, lightestTint: 0.1, reachesEdge: true })) })).toEqual([]);
  });
  it.each([[150, 0.375], [151, 0.5], [300, 0.5], [301, 0.625], [500, 0.625], [501, 0.75], [700, 0.75], [701, 0.875], [828, 0.875]])("asks of a book of %i pages for a gutter of %f in", (count, inches) => {
    expect(check({ gutter: inches * 72 }, count)).toEqual([]);
    expect(check({ gutter: inches * 72 - 1 }, count)).toEqual([expect.stringMatching(new RegExp(`press-gutter: .* for ${count} pages, expected at least ${inches} in`))]);
  });
  it("asks for a number of pages, a page size and at most two blank pages in a row", () => {
    expect(check({}, 23)).toEqual(["chapters/book.yaml press-page-count: Unexpected book of 23 pages, expected 24 to 828"]);
    expect(check({ gutter: 90 }, 829)).toEqual(["chapters/book.yaml press-page-count: Unexpected book of 829 pages, expected 24 to 828"]);
    expect(check({ sheet: { ...sheet, paper: { name: "a4", width: 595.276, height: 841.89 } } })).toEqual([]);
    expect(check({ sheet: { ...sheet, paper: { name: "280x400mm", width: 793.7, height: 1133.86 } } })).toEqual([expect.stringContaining("press-trim: Unexpected page of 11.024 in × 15.748 in")]);
    expect(check({ inks: inksOf(60, (page) => ({ isBlank: [10, 11, 58, 59].includes(page) })) })).toEqual([]);
    expect(check({ inks: inksOf(60, (page) => ({ isBlank: page > 56 })) })).toEqual([expect.stringContaining("press-blank-pages: Unexpected 3 blank pages in a row")]);
  });
  it("tells what pages break, by file, with the worst of each", () => {
    const inks = inksOf(60, (page) => (page >= 28 && page % 2 === 0 ? { smallestType: page === 40 ? 5.25 : 6.5 } : {}));
    expect(check({ inks })).toEqual([
      "one.md press-type: Unexpected type of 6.5 pt on page 29, expected at least 7 pt",
      "two.md press-type: Unexpected type of 5.25 pt on pages 31, 33, 35, 37, 39, 41 and 9 more, expected at least 7 pt",
    ]);
    expect(check({ inks: inksOf(60, (page) => (page < 2 ? { thinnestRule: 0.35, lightestTint: 0.0319, isTransparent: true } : {})) })).toEqual([
      "one.md press-rule: Unexpected line of 0.35 pt on pages 1 and 2, expected at least 0.75 pt",
      "one.md press-tint: Unexpected ground of 3.19 % ink on pages 1 and 2, expected at least 10 %",
      "one.md press-transparency: Unexpected transparency on pages 1 and 2, expected none",
    ]);
  });
  it("asks for a bleed where something reaches the edge, and for no marks", () => {
    const inks = inksOf(60, (page) => ({ reachesEdge: page === 4 }));
    expect(check({ inks, sheet: { ...sheet, bleed: 0 } })).toEqual(["one.md press-bleed: Unexpected bleed of 0 in under what reaches the edge on page 5, expected at least 0.125 in"]);
    expect(check({ inks, sheet: { ...sheet, bleed: (3 * 72) / 25.4 } })).toEqual([expect.stringContaining("bleed of 0.118 in")]);
    expect(check({ sheet: { ...sheet, marks: true } })).toEqual(["chapters/book.yaml press-marks: Unexpected crop marks, expected none"]);
  });
});
