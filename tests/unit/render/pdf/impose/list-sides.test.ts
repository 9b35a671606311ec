import { describe, expect, it } from "vitest";
import { chooseSignatures } from "../../../../../src/render/pdf/impose/choose-signatures.js";
import { listBookletSides, listSpreads } from "../../../../../src/render/pdf/impose/list-sides.js";
import { foldSheets } from "../../../../support/fold-sheets.js";

const counts = Array.from({ length: 17 }, (_, index) => index + 1);

describe("a booklet", () => {
  const fold = (pageCount: number, most?: number): (number | undefined)[] => {
    const signatures = chooseSignatures(pageCount, most);
    return foldSheets(listBookletSides(pageCount, signatures), signatures);
  };

  it.each(counts)("of %i pages reads in order when it is folded, in one, two and more signatures, with blanks at the end only", (pageCount) => {
    for (const most of [undefined, 1, 2, 3]) {
      const read = fold(pageCount, most);
      expect(read.slice(0, pageCount)).toEqual(Array.from({ length: pageCount }, (_, page) => page));
      expect(read.slice(pageCount)).toEqual(Array.from({ length: read.length - pageCount }, () => undefined));
      expect(read.length - pageCount).toBeLessThan(4);
    }
  });

  it.each(counts)("of %i pages has rectos on the right of its sheets", (pageCount) => {
    for (const { left, right } of listBookletSides(pageCount, chooseSignatures(pageCount, 2))) {
      if (right !== undefined) expect(right % 2).toBe(0);
      if (left !== undefined) expect(left % 2).toBe(1);
    }
  });

  it("names its sides by signature, sheet and side", () => {
    expect(listBookletSides(12, [2, 1]).map(({ label, depth }) => [label, depth])).toEqual([
      ["Signature 1, sheet 1, front", 0],
      ["Signature 1, sheet 1, back", 0],
      ["Signature 1, sheet 2, front", 1],
      ["Signature 1, sheet 2, back", 1],
      ["Signature 2, sheet 1, front", 0],
      ["Signature 2, sheet 1, back", 0],
    ]);
    expect(listBookletSides(4, [1]).map(({ label }) => label)).toEqual(["Sheet 1, front", "Sheet 1, back"]);
  });
});

describe("signatures", () => {
  it("are one up to ten sheets, then of four sheets at most", () => {
    expect(chooseSignatures(40)).toEqual([10]);
    expect(chooseSignatures(41)).toEqual([4, 4, 3]);
    expect(chooseSignatures(320)).toEqual(Array.from({ length: 20 }, () => 4));
  });
  it("are as even as can be, so that none is left with a single sheet", () => {
    expect(chooseSignatures(36, 4)).toEqual([3, 3, 3]);
    expect(chooseSignatures(36, 8)).toEqual([5, 4]);
    expect(chooseSignatures(1, 8)).toEqual([1]);
  });
});

describe("spreads", () => {
  it.each(counts)("of %i pages show the first alone on the right, then verso and recto", (pageCount) => {
    const folios = Array.from({ length: pageCount }, (_, page) => String(page + 1));
    const spreads = listSpreads(folios);
    expect(spreads[0]).toEqual({ label: "1", left: undefined, right: 0, depth: 0 });
    expect(spreads.flatMap(({ left, right }) => [left, right]).filter((page) => page !== undefined)).toEqual(folios.map((_, page) => page));
    expect(spreads.slice(1).every(({ left, right }) => left! % 2 === 1 && (right === undefined || right === left! + 1))).toBe(true);
  });
  it("are named by folio", () => {
    expect(listSpreads(["i", "ii", "1", "2"]).map(({ label }) => label)).toEqual(["i", "ii–1", "2"]);
  });
});
