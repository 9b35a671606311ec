import { describe, expect, test } from "vitest";
import { emptyPageMap, findFolio, findPage, type PageMap, toFolio, toRoman } from "../../../src/model/page-map.js";

const map: PageMap = {
  firstPages: new Map([["front", 0], ["01-one", 4]]),
  pages: new Map([["01-one#a", 5], ["01-one#__proto__", 6]]),
  folios: [
    { firstPage: 0, style: "roman", start: 1 },
    { firstPage: 4, style: "arabic", start: 1 },
    { firstPage: 10, style: "arabic", start: 101 },
  ],
  pageCount: 12,
};

describe("roman numerals", () => {
  test.each([[1, "i"], [4, "iv"], [9, "ix"], [14, "xiv"], [40, "xl"], [49, "xlix"], [88, "lxxxviii"], [90, "xc"], [399, "cccxcix"]])("%d is %s", (number, roman) => {
    expect(toRoman(number)).toBe(roman);
  });
});

describe("folios", () => {
  test("are counted in each stretch from its own start", () => {
    expect([0, 3, 4, 9, 10, 11].map((page) => toFolio(map, page))).toEqual(["i", "iv", "1", "6", "101", "102"]);
  });

  test("without stretches pages are simply counted", () => {
    expect(toFolio(emptyPageMap, 0)).toBe("1");
  });
});

describe("places", () => {
  test("are found by unit and fragment, a unit's start by an empty one", () => {
    expect([findPage(map, "01-one", "a"), findPage(map, "01-one", ""), findPage(map, "01-one", "__proto__")]).toEqual([5, 4, 6]);
    expect([findFolio(map, "01-one", "a"), findFolio(map, "front", "")]).toEqual(["2", "i"]);
  });

  test("what is not printed has no page", () => {
    expect([findPage(map, "02-two", ""), findPage(map, "01-one", "constructor"), findFolio(map, "02-two", "a")]).toEqual([undefined, undefined, undefined]);
  });
});
