import { describe, expect, test } from "vitest";
import { listPrintedPages } from "../../../../src/render/pdf/list-printed-pages.js";
import { createBookFolios, paginate } from "../../../../src/render/pdf/paginate.js";
import { createUnit, type UnitSketch } from "./create-unit.js";

const list = (...sketches: UnitSketch[]) => {
  const units = sketches.map(createUnit);
  return listPrintedPages(units, paginate(units, createBookFolios()));
};

describe("printed pages", () => {
  test("are those with content, in order, with folio and opening; blank versos are none", () => {
    const pages = list({ key: "front", kind: "front", pages: [["Title"]] }, { key: "01-one", pages: [["One", "First words"], ["and more"]], ids: { a: 0, b: 1, c: 1 } });
    expect(pages).toEqual([
      { page: 0, folio: "i", unit: "front", opening: "Title", fragments: [] },
      { page: 2, folio: "1", unit: "01-one", opening: "OneFirstwords", fragments: ["a"] },
      { page: 3, folio: "2", unit: "01-one", opening: "andmore", fragments: ["b", "c"] },
    ]);
  });

  test("an opening is long enough to be found, and no longer", () => {
    const [page] = list({ key: "01-one", pages: [["word ".repeat(100)]] });
    expect(page?.opening).toHaveLength(80);
  });

  test("a page opens after all that belongs to earlier pages: a cell that goes on comes before in reading order", () => {
    const unit = createUnit({ key: "01-one", pageCount: 2 });
    const run = (text: string, page: number) => ({ text, page, types: ["TD"], x: 0, y: 0, size: 10, lines: [{ at: 0, x: 0, y: 0, lastX: 0 }] });
    const runs = [run("cell one", 0), run("goes on", 1), run("cell two", 0), run("row two", 1)];
    const units = [{ ...unit, printed: { ...unit.printed, runs } }];
    expect(listPrintedPages(units, paginate(units, createBookFolios())).map(({ opening }) => opening)).toEqual(["cellone", "rowtwo"]);
  });

  test("a page without text has an empty opening", () => {
    expect(list({ key: "01-one", pages: [["a"], []] }).map(({ opening }) => opening)).toEqual(["a", ""]);
  });
});
