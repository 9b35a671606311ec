import { describe, expect, it } from "vitest";
import { findSheet } from "../../../../../src/config/papers.js";
import type { Imposition } from "../../../../../src/model/imposition.js";
import { imposeBook } from "../../../../../src/render/pdf/impose/impose-book.js";
import { asArray, asDict } from "../../../../../src/render/pdf/objects/object.js";
import { openBound } from "../../../../../src/render/pdf/bound/open-bound.js";
import { readContent } from "../../../../../src/render/pdf/bound/page-content.js";
import { foldSheets, type PrintedSide } from "../../../../support/fold-sheets.js";
import { type PdfPage, readPdf } from "../../../../support/read-pdf.js";
import { type BookSketch, createNumberedBook, numberPlace } from "../support/numbered-book.js";

const booklet: Imposition = { kind: "booklet", creep: 0 };

async function impose(pageCount: number, imposition: Imposition, sketch: BookSketch = {}): Promise<{ pages: readonly PdfPage[]; signatures: readonly number[]; bytes: Uint8Array }> {
  const { bytes, signatures } = imposeBook(createNumberedBook(pageCount, sketch), imposition);
  return { pages: (await readPdf(bytes)).pages, signatures, bytes };
}

/** The numbers on both halves of a side; undefined on a blank one. */
function readSide({ items, width }: PdfPage): PrintedSide<number | undefined> {
  const find = (isHere: (x: number) => boolean): number | undefined => {
    const here = items.filter(({ text, x }) => text.trim() !== "" && isHere(x));
    expect(here.length).toBeLessThan(2);
    return here[0] && Number(here[0].text);
  };
  return { left: find((x) => x < width / 2), right: find((x) => x >= width / 2) };
}

describe("imposed sheets", () => {
  it.each([1, 2, 5, 8, 9, 16, 17])("of %i pages, read off and folded, count from one on", async (pageCount) => {
    for (const signature of [undefined, 1, 2]) {
      const { pages, signatures } = await impose(pageCount, { ...booklet, signature });
      const read = foldSheets(pages.map(readSide), signatures);
      expect(read.filter((page) => page !== undefined)).toEqual(Array.from({ length: pageCount }, (_, index) => index + 1));
      expect(read.slice(0, pageCount)).not.toContain(undefined);
    }
  });

  it("lays pages side by side without a gap, at their own size", async () => {
    const { pages } = await impose(8, booklet);
    expect(pages[0]).toMatchObject({ width: 600, height: 400, label: "Sheet 1, front" });
    const [left, right] = pages[0]!.items.filter(({ text }) => text !== "").toSorted((a, b) => a.x - b.x);
    expect(left).toMatchObject({ text: "8", x: numberPlace.x, y: numberPlace.y, size: 9 });
    expect(right).toMatchObject({ text: "1", x: 300 + numberPlace.x, y: numberPlace.y });
  });

  it("shifts the pages of inner sheets to the spine, by the creep for each sheet around them", async () => {
    const creep = 2;
    const { pages } = await impose(17, { ...booklet, signature: 3, creep });
    const depths = [0, 0, 1, 1, 2, 2, 0, 0, 1, 1];
    pages.forEach((page, side) => {
      for (const { text, x } of page.items.filter((item) => item.text !== "")) {
        const shift = depths[side]! * creep;
        expect([text, x]).toEqual([text, x < 300 ? numberPlace.x + shift : 300 + numberPlace.x - shift]);
      }
    });
  });

  it("makes outer margins even once the fore edge is trimmed flush", async () => {
    // A leaf lies as much further out as there are sheets around it, times the thickness of the paper.
    const thickness = 0.3;
    const { pages } = await impose(24, { ...booklet, creep: thickness });
    const margins = pages.map(({ items }, side) => {
      const recto = items.filter(({ x }) => x >= 300).at(-1)!;
      const pushedOut = Math.floor(side / 2) * thickness;
      return 300 - (recto.x - 300 + pushedOut);
    });
    for (const margin of margins) expect(margin).toBeCloseTo(margins[0]!, 5);
  });

  it("scales pages down to a smaller sheet and centres them on its fold; creep is of paper and stays", async () => {
    // Turned to lie, it holds the spread of 600 × 400 pt at half its size.
    const sheet = { name: "small", width: 200, height: 320 };
    const { pages } = await impose(8, { ...booklet, creep: 3, sheet });
    expect(pages[0]).toMatchObject({ width: 320, height: 200 });
    const right = pages[2]!.items.filter(({ text }) => text !== "").toSorted((a, b) => b.x - a.x)[0]!;
    expect(right).toMatchObject({ x: 160 + numberPlace.x / 2 - 3, y: numberPlace.y / 2, size: 4.5 });
  });

  it("does not make pages larger, and draws fold marks where the sheet has room for them", () => {
    const draw = (sheet?: string): string => Buffer.from(readContent(openBound(imposeBook(createNumberedBook(4), { ...booklet, sheet: sheet === undefined ? undefined : findSheet(sheet) }).bytes).pages[0]!)).toString();
    expect(draw()).not.toContain(" d\n");
    const content = draw("a3");
    expect(content).toContain("[3 2] 0 d\n");
    expect(content).toMatch(/^q\n0 0 [\d.]+ 841\.88976 re W n\n1 0 0 1 /m);
    const marks = [...content.matchAll(/^([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S$/gm)].map((match) => match.slice(1).map(Number));
    expect(marks).toHaveLength(2);
    // On the fold, outside the trim of 400 pt on a sheet of 842 pt.
    for (const [fromX, fromY, toX, toY] of marks) {
      expect([fromX, toX]).toEqual([expect.closeTo(1190.55 / 2, 1), expect.closeTo(1190.55 / 2, 1)]);
      expect([fromY!, toY!].every((y) => y < 221 || y > 621)).toBe(true);
    }
  });

  it("takes the sheet of which pages are the halves, though halving rounds down", async () => {
    const mm = 72 / 25.4;
    const { pages } = await impose(4, booklet, { width: 148 * mm, height: 210 * mm });
    expect([pages[0]!.width, pages[0]!.height]).toEqual([expect.closeTo(297 * mm, 2), expect.closeTo(210 * mm, 2)]);
    const right = pages[0]!.items.toSorted((a, b) => b.x - a.x)[0]!;
    expect(right.x).toBeCloseTo(148.5 * mm + numberPlace.x, 2);
  });

  it("keeps bleed outside, cuts it at the fold, and says where the sheet is trimmed", async () => {
    const { bytes } = await impose(4, booklet, { bleed: 10 });
    const { pages } = openBound(bytes);
    expect(pages[0]!.trim).toEqual([10, 10, 610, 410]);
    expect(pages[0]!.bleed).toEqual([0, 0, 620, 420]);
    const content = Buffer.from(readContent(pages[0]!)).toString();
    expect(content).toContain("0 0 310 420 re W n\n1 0 0 1 0 0 cm\n/left Do");
    expect(content).toContain("310 0 310 420 re W n\n1 0 0 1 300 0 cm\n/right Do");
  });

  it("leaves blank pages blank", async () => {
    const { pages } = await impose(4, booklet, { content: (index) => (index === 1 ? undefined : `BT /F1 9 Tf 20 20 Td (${index + 1}) Tj ET`) });
    expect(pages.map(readSide)).toEqual([{ left: 4, right: 1 }, { left: undefined, right: 3 }]);
  });

  it("names spreads by folio, verso left and recto right", async () => {
    const { pages } = await impose(5, { kind: "2up", creep: 0 });
    expect(pages.map(({ label, ...page }) => [label, readSide({ label, ...page })])).toEqual([
      ["1", { left: undefined, right: 1 }],
      ["2–3", { left: 2, right: 3 }],
      ["4–5", { left: 4, right: 5 }],
    ]);
  });

  it("has neither tags nor links, and says what it is", async () => {
    const facts = await readPdf(imposeBook(createNumberedBook(4), booklet).bytes);
    expect(facts).toMatchObject({ title: "Numbers (booklet)", isTagged: false, outline: [] });
    expect(facts.pages.flatMap(({ links }) => links)).toEqual([]);
  });

  it("is the same bytes twice, and shares the streams of the pages", () => {
    const book = createNumberedBook(4, { content: (index) => `BT /F1 9 Tf 20 20 Td (${Array.from({ length: 4000 }, (_, n) => (n * 7919 * (index + 3)) % 9973).join(" ")}) Tj ET` });
    const { bytes } = imposeBook(book, booklet);
    expect(Buffer.compare(bytes, imposeBook(book, booklet).bytes)).toBe(0);
    expect(bytes.length).toBeLessThan(book.length + 2000);
    const forms = openBound(bytes).pages.flatMap(({ resources }) => [...(asDict(resources.get("XObject")) ?? new Map()).values()].flatMap(asArray));
    expect(new Set(forms).size).toBe(4);
  });
});
