import { describe, expect, test } from "vitest";
import { toFolio } from "../../../../src/model/page-map.js";
import { createBookFolios, createSectionFolios, paginate } from "../../../../src/render/pdf/paginate.js";
import { createUnit, type UnitSketch } from "./create-unit.js";

const whole = (...units: UnitSketch[]) => paginate(units.map(createUnit), createBookFolios());
const front: UnitSketch = { key: "front", kind: "front", pageCount: 5 };
const back: UnitSketch = { key: "back", kind: "back", pageCount: 2 };

describe("the pages of a book", () => {
  const map = whole(front, { key: "01-one", pageCount: 3, ids: { a: 2 } }, { key: "02-two", pageCount: 4 }, { key: "03-three" }, back);

  test("every unit opens on a recto, blank versos go before it", () => {
    expect([...map.firstPages]).toEqual([["front", 0], ["01-one", 6], ["02-two", 10], ["03-three", 14], ["back", 16]]);
    expect([...map.firstPages.values()].filter((page) => page % 2 !== 0)).toEqual([]);
  });

  test("folios are roman before the first chapter and arabic from 1 on from there", () => {
    expect([0, 4, 5, 6, 8, 10, 14, 16, 17].map((page) => toFolio(map, page))).toEqual(["i", "v", "vi", "1", "3", "5", "9", "11", "12"]);
    expect(map.folios).toHaveLength(2);
  });

  test("a chapter opens on an odd folio", () => {
    expect(["01-one", "02-two", "03-three"].map((key) => Number(toFolio(map, map.firstPages.get(key)!)) % 2)).toEqual([1, 1, 1]);
  });

  test("places are counted in the book, the last page is the last one printed", () => {
    expect(map.pages.get("01-one#a")).toBe(8);
    expect(map.pageCount).toBe(18);
  });

  test("a book without front matter starts with its first chapter", () => {
    const bare = whole({ key: "01-one", pageCount: 2 }, { key: "02-two" });
    expect([bare.folios, toFolio(bare, 0), toFolio(bare, 2)]).toEqual([[{ firstPage: 0, style: "arabic", start: 1 }], "1", "3"]);
  });

  test("nothing printed is a book of no pages", () => {
    expect(whole()).toMatchObject({ pageCount: 0, folios: [] });
  });
});

describe("the pages of some sections", () => {
  const book = whole(front, { key: "01-one", pageCount: 3 }, { key: "02-two", pageCount: 4 }, { key: "03-three", pageCount: 2 }, back);

  test("chapters have the folios of the whole book, all else its own in roman", () => {
    const units = [createUnit({ key: "front", kind: "front", pageCount: 1 }), createUnit({ key: "02-two", pageCount: 4, ids: { x: 1 } }), createUnit({ key: "back", kind: "back", pageCount: 1 })];
    const map = paginate(units, createSectionFolios(book));
    expect([0, 2, 3, 5, 6].map((page) => toFolio(map, page))).toEqual(["i", "5", "6", "8", "ii"]);
    expect(toFolio(map, map.pages.get("02-two#x")!)).toBe(toFolio(book, book.firstPages.get("02-two")! + 1));
  });

  test("chapters that are not side by side keep their distance", () => {
    const map = paginate([createUnit({ key: "front", kind: "front" }), createUnit({ key: "01-one", pageCount: 3 }), createUnit({ key: "03-three", pageCount: 2 })], createSectionFolios(book));
    expect(["01-one", "03-three"].map((key) => toFolio(map, map.firstPages.get(key)!))).toEqual(["1", "9"]);
  });
});
