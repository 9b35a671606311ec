import { PDFDict, PDFName } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import type { BindPlan } from "../../../../../src/model/bind.js";
import { bindBook } from "../../../../../src/render/pdf/bind/bind-book.js";
import { bindPress } from "../../../../../src/render/pdf/press/bind-press.js";
import { countOperators, objects } from "../support/drawing-facts.js";
import { planOf, planOne } from "../support/fixtures.js";
import { at, type Bound, openBound, plain, streamBytes } from "../support/pdf-facts.js";

const sheet: BindPlan["sheet"] = { paper: { name: "300x400pt", width: 300, height: 400 }, bleed: 9, marks: true };
const colors = (changes: Partial<BindPlan> = {}): BindPlan => planOne("colors", 1, sheet, changes);

/** Lists the colour spaces of pictures, shadings and groups. */
function listSpaces(bound: Bound, value: unknown = undefined, seen = new Set<unknown>()): string[] {
  const start = value === undefined ? objects(bound).map(({ entries }) => entries) : [value];
  return start.flatMap((each): string[] => {
    if (!(each instanceof PDFDict) || seen.has(each)) return [];
    seen.add(each);
    const own = ["ColorSpace", "CS"].flatMap((key) => (each.has(PDFName.of(key)) ? [String(plain(bound, each.get(PDFName.of(key))))] : []));
    return [...own, ...each.values().flatMap((inner) => (inner instanceof PDFDict ? listSpaces(bound, inner, seen) : []))];
  });
}

describe("a grey book", async () => {
  const [colored, gray] = await Promise.all([bindBook(colors()), bindBook(colors({ gray: true }))].map(async (bytes) => openBound(await bytes)));

  it("has no colour operator left in pages, forms and patterns, where the coloured one has them", () => {
    expect(countOperators(colored!)).toMatchObject({ rg: expect.any(Number), RG: expect.any(Number) });
    const operators = countOperators(gray!);
    for (const name of ["rg", "RG", "k", "K", "sc", "SC"]) expect(operators[name] ?? 0, name).toBe(0);
    expect(operators["g"]).toBeGreaterThanOrEqual(countOperators(colored!)["rg"]!);
  });
  it("has no colour in pictures, shadings and groups", () => {
    expect(new Set(listSpaces(colored!))).toContain("/DeviceRGB");
    expect([...new Set(listSpaces(gray!))]).toEqual(["/DeviceGray"]);
  });
  it("keeps its tags, and prints black text black", () => {
    expect(countOperators(gray!)["BDC"]).toBe(countOperators(colored!)["BDC"]);
    const content = Buffer.from(streamBytes(gray!, gray!.dict(gray!.pages[0]).get(PDFName.of("Contents")))).toString("latin1");
    expect(content).toMatch(/\n0 G\n0 g\n[^]*?TJ/);
  });
  it("has pictures of the greys of the colours", () => {
    const [image] = objects(gray!).filter(({ entries }) => plain(gray!, entries.get(PDFName.of("Subtype"))) === "/Image" && !entries.has(PDFName.of("SMask")) && plain(gray!, entries.get(PDFName.of("Width"))) === 8);
    const samples = streamBytes(gray!, image!.ref);
    expect(samples).toHaveLength(64);
    // Red 210, green 0, blue 128: luminance 0.2126 × 0.6445 + 0.0722 × 0.2159 = 0.1526.
    expect(samples[7]).toBeCloseTo(255 * (1.055 * 0.1526 ** (1 / 2.4) - 0.055), -0.5);
  });
  it("moves patterns as the page is moved", () => {
    const matrix = (bound: Bound): number[] => plain(bound, at(bound, bound.dict(bound.pages[0]), "Resources", "Pattern", firstPattern(bound), "Matrix")) as number[];
    const firstPattern = (bound: Bound): string => bound.dict(at(bound, bound.dict(bound.pages[0]), "Resources", "Pattern")).keys()[0]!.decodeText();
    return bindBook(planOne("colors", 1, { ...sheet, bleed: 0, marks: false })).then(openBound).then((still) => {
      const margin = 9 + (7 * 72) / 25.4;
      const [a, b] = [matrix(still), matrix(gray!)];
      expect(b.map((value, index) => value - a[index]!)).toEqual([0, 0, 0, 0, margin, margin].map((x) => expect.closeTo(x, 3) as number));
    });
  });
});

describe("a press edition", async () => {
  const edition = await bindPress(colors());
  const bound = await openBound(edition.bytes);
  const book = await openBound((await bindPress(planOf())).bytes);

  it("is nothing but pages", () => {
    expect(book.catalog.keys().map(String).sort()).toEqual(["/Pages", "/Type"]);
    expect(book.pages).toHaveLength(8);
    const known = ["/Type", "/TrimBox", "/BleedBox", "/Resources", "/Contents", "/Parent"];
    for (const page of book.pages) expect(book.dict(page).keys().map(String).filter((key) => !known.includes(key))).toEqual([]);
    for (const { entries } of objects(book)) for (const key of ["StructParents", "StructParent", "Annots", "MCID", "Lang", "Pg"]) expect(entries.has(PDFName.of(key)), key).toBe(false);
    expect(objects(book).filter(({ entries }) => ["/Annot", "/Metadata", "/Outlines"].includes(String(plain(book, entries.get(PDFName.of("Type"))))))).toEqual([]);
  });
  it("has no marked content", () => {
    const operators = countOperators(book);
    expect(["BDC", "BMC", "EMC"].map((name) => operators[name] ?? 0)).toEqual([0, 0, 0]);
  });
  it("says whose book it is and claims nothing more", () => {
    const info = book.dict(book.context.trailerInfo.Info);
    expect(info.keys().map(String).sort()).toEqual(["/Author", "/CreationDate", "/Creator", "/ModDate", "/Producer", "/Title", "/Trapped"]);
    expect(plain(book, info.get(PDFName.of("Title")))).toBe("A & B <handbook>");
    expect(Buffer.from(edition.bytes).toString("latin1")).not.toMatch(/GTS_PDFX|OutputIntent/);
  });
  it("has a trim and a bleed box on every page", () => {
    for (const page of book.pages) for (const box of ["TrimBox", "BleedBox"]) expect(plain(book, book.dict(page).get(PDFName.of(box)))).toEqual([0, 0, 419.5276, 595.2756]);
  });
  it("keeps colours, and says greys in grey", () => {
    const content = Buffer.from(streamBytes(bound, bound.dict(bound.pages[0]).get(PDFName.of("Contents")))).toString("latin1");
    expect(content).toContain(".1216 .3529 .5412 rg");
    const greys = [...content.matchAll(/(\S+) (\S+) (\S+) rg/g)].filter(([, r, g, b]) => r === g && g === b);
    expect(greys).toEqual([]);
  });
  it("tells what its pages ask of a press", () => {
    expect(edition.inks).toEqual([{ isBlank: false, smallestType: expect.closeTo(10, 2), thinnestRule: expect.closeTo(0.375, 3), lightestTint: expect.any(Number), isTransparent: true, reachesEdge: false }]);
  });
  it("lies upright for the printer where a viewer would turn it", async () => {
    const turned = await openBound((await bindPress(planOne("turned", 3, { paper: { name: "a5", width: 419.5276, height: 595.2756 }, bleed: 0, marks: false }))).bytes);
    expect(turned.pages.map((page) => turned.dict(page).get(PDFName.of("Rotate")))).toEqual([undefined, undefined, undefined]);
  });
});

describe("fonts", () => {
  it.each([["the book", bindBook], ["the press edition", async (plan: BindPlan) => (await bindPress(plan)).bytes]] as const)("are all embedded in %s", async (_, bind) => {
    const bound = await openBound(await bind(planOf()));
    const kindOf = (entries: PDFDict): unknown => plain(bound, entries.get(PDFName.of("Subtype")));
    const fonts = objects(bound).filter(({ entries }) => plain(bound, entries.get(PDFName.of("Type"))) === "/Font" && !entries.has(PDFName.of("DescendantFonts")));
    expect(fonts.length).toBeGreaterThan(0);
    // Glyphs of Type 3 are content streams of the font itself.
    for (const { entries } of fonts) expect(kindOf(entries) === "/Type3" ? entries.has(PDFName.of("CharProcs")) : bound.dict(entries.get(PDFName.of("FontDescriptor"))).has(PDFName.of("FontFile2"))).toBe(true);
  });
});
