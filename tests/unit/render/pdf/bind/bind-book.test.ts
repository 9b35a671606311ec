import { PDFName, PDFRef } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { bindBook } from "../../../../../src/render/pdf/bind/bind-book.js";
import { fixture, planOf } from "../support/fixtures.js";
import { at, elements, links, marks, openBound, outline, outlineOf, plain, streamBytes, structure, treeEntries } from "../support/pdf-facts.js";

const bytes = await bindBook(planOf());
const bound = await openBound(bytes);
const tree = structure(bound);
const entry = (page: number, key: string): unknown => bound.dict(bound.pages[page]).get(PDFName.of(key));

describe("pages", () => {
  it("have the paper's exact size, blank ones too", () => {
    expect(bound.pages).toHaveLength(8);
    const box = [0, 0, 419.5276, 595.2756];
    for (const name of ["MediaBox", "CropBox"]) expect(plain(bound, at(bound, bound.catalog, "Pages", name))).toEqual(box);
    for (const page of bound.pages.keys()) expect(plain(bound, entry(page, "TrimBox"))).toEqual(box);
  });
  it("are blank where no unit lies", () => {
    expect([...bound.pages.keys()].filter((page) => entry(page, "Contents") === undefined)).toEqual([0, 4, 5]);
  });
  it("draw the furniture of their own index over the content, if there is any", () => {
    const objects = (page: number): string => String(at(bound, bound.dict(entry(page, "Resources")), "XObject"));
    const content = Buffer.from(streamBytes(bound, entry(1, "Contents"))).toString("latin1");
    expect(content).toMatch(/\nQ\n\/Furniture Do\n$/);
    const form = at(bound, bound.dict(entry(1, "Resources")), "XObject", "Furniture");
    expect([...Buffer.from(streamBytes(bound, form)).toString("latin1").matchAll(/\/Artifact <<\/Type\/Pagination([^>]*)>>BDC/g)].map(([, subtype]) => subtype)).toEqual(["/Subtype/Header"]);
    expect(marks(streamBytes(bound, form))).toMatchObject({ unmarked: 0, depthAtEnd: 0 });
    expect(Buffer.from(streamBytes(bound, entry(2, "Contents"))).toString("latin1")).not.toContain("Furniture");
    expect([...bound.pages.keys()].filter((page) => objects(page).includes("/Furniture"))).toEqual([1, 3, 6, 7]);
  });
  it("keep their content at the top left of the true paper", () => {
    const content = Buffer.from(streamBytes(bound, entry(6, "Contents"))).toString("latin1");
    expect(content).toMatch(/^q\n1 0 0 1 0 0\.3156\d* cm\n/);
  });
});

describe("navigation", () => {
  it("has the outline's exact titles, closed below the first level", () => {
    expect(outline(bound)).toEqual([
      ["Öffice «efficiency» 漢", "page 1", [["Second", "page 2", []]]],
      ["Unit (B)", "page 6", []],
    ]);
    expect(plain(bound, at(bound, bound.catalog, "Outlines", "Count"))).toBe(2);
    expect(plain(bound, at(bound, bound.catalog, "Outlines", "First", "Count"))).toBe(-1);
  });
  it("has the page labels", () => {
    const labels = treeEntries(bound, at(bound, bound.catalog, "PageLabels"), "Nums");
    expect(labels.map(([page, label]) => [page, plain(bound, at(bound, bound.dict(label), "S")), plain(bound, at(bound, bound.dict(label), "St"))])).toEqual([
      [0, "/r", 1],
      [1, "/D", 5],
    ]);
  });
  it("names destinations by unit, sorted, at their place on the true paper", () => {
    const names = treeEntries(bound, at(bound, bound.catalog, "Names", "Dests"), "Names");
    expect(names.map(([name, target]) => [name, plain(bound, target)])).toEqual([
      ["a.a1", ["page 1", "/XYZ", "null", expect.closeTo(595.2756 - 57, 1), "null"]],
      ["a.h%C3%A9", ["page 3", "/XYZ", "null", expect.any(Number), "null"]],
      ["a.second", ["page 2", "/XYZ", "null", expect.any(Number), "null"]],
      ["b.target", ["page 7", "/XYZ", "null", expect.any(Number), "null"]],
    ]);
  });
  it("leads links to their places, each with its text, and drops those to units that are not bound", () => {
    const start = ["page 6", "/XYZ", "null", 595.3, "null"];
    const long = "a link within the unit that is long enough to go on in the next line of its column";
    expect(links(bound)).toEqual([
      { page: 1, to: "a.second", contents: `${long}, page 6` },
      { page: 1, to: "a.second", contents: `${long}, page 6` },
      { page: 1, to: "b.target", contents: "one across, page 11" },
      { page: 1, to: start, contents: "one to a start, page 10" },
      { page: 1, to: "https://docs.python.org/3/", contents: "the web, https://docs.python.org/3/" },
      { page: 7, to: "a.second", contents: "A, page 6" },
    ]);
  });
});

describe("structure", () => {
  it("is one document with a part a unit", () => {
    expect(tree.type).toBe("Document");
    expect(tree.kids.map((kid) => (typeof kid === "string" ? kid : kid.type))).toEqual(["Part", "Part"]);
    const [first, second] = tree.kids.map((kid) => (typeof kid === "string" ? kid : outlineOf(kid)));
    expect(first).toMatch(/^Part\(H1 P\(Link Link Link Span Link Em Strong\) Div\(Code\) L\(LI\(LBody\) LI\(LBody\(P\(Code\) L\(LI\(Lbl LBody\)\)\)\)\) P Div\(Figure P\) P H2 P Table\(Caption THead\(TR\(TH TH\)\) TBody\(TR/);
    expect(second).toBe("Part(H1 P P(Link))");
  });
  it("maps the types that PDF 1.7 does not know", () => {
    expect(String(at(bound, bound.catalog, "StructTreeRoot", "RoleMap"))).toMatch(/\/Em \/Span[^]*\/Strong \/Span/);
  });
  it("names the header cells of an irregular table by ids of the book, and of a regular one by scope alone", () => {
    const [regular, irregular] = elements(tree).filter(({ type }) => type === "Table");
    const attributes = (table = tree): string[] => elements(table).flatMap(({ entries }) => String(entries.get(PDFName.of("A")) ?? []));
    expect(attributes(regular).join()).not.toContain("Headers");
    expect(attributes(irregular).join()).toMatch(/Headers \[ \(id\d+\) \]/);
    expect(treeEntries(bound, at(bound, bound.catalog, "StructTreeRoot", "IDTree"), "Names")).toHaveLength(1);
  });
  it("tells the place of a figure on its sheet", () => {
    const figure = elements(tree).find(({ type }) => type === "Figure")!;
    // The picture is 20 px wide and high.
    expect(String(figure.entries.get(PDFName.of("A")))).toMatch(/\/O \/Layout\s+\/BBox \[ 78 287\.03 93 302\.03 \]/);
    expect(plain(bound, figure.entries.get(PDFName.of("Pg")))).toBe("page 1");
  });
  it("keeps the language of a passage that differs from the book's", () => {
    const languages = elements(tree).map(({ entries }) => plain(bound, entries.get(PDFName.of("Lang")))).filter(Boolean);
    expect(languages).toEqual(["en", "de"]);
  });

  const parents = new Map(treeEntries(bound, at(bound, bound.catalog, "StructTreeRoot", "ParentTree"), "Nums"));
  const contentOf = new Map(elements(tree).map(({ ref, kids }) => [ref, kids.filter((kid) => typeof kid === "string")]));

  it("marks all painting, and finds every id's element, which points back", () => {
    for (const [page, ref] of bound.pages.entries()) {
      const contents = entry(page, "Contents");
      if (contents === undefined) continue;
      const { ids, unmarked, depthAtEnd } = marks(streamBytes(bound, contents), markedForms(page));
      expect([unmarked, depthAtEnd]).toEqual([0, 0]);
      const list = bound.list(parents.get(plain(bound, entry(page, "StructParents"))));
      for (const id of ids) expect(contentOf.get(list[id] as PDFRef)).toContain(`${plain(bound, ref)}:${id}`);
      expect(list.filter((parent) => parent instanceof PDFRef)).toHaveLength(ids.length);
    }
  });
  it("gives forms with marked content their own ids", () => {
    const [name] = [...markedForms(1)].filter((each) => each !== "Furniture");
    const form = at(bound, bound.dict(entry(1, "Resources")), "XObject", name ?? "");
    const list = bound.list(parents.get(plain(bound, at(bound, bound.dict(form), "StructParents"))));
    const { ids } = marks(streamBytes(bound, form));
    expect(ids).toHaveLength(1);
    expect(contentOf.get(list[ids[0] ?? 0] as PDFRef)).toEqual([`page 1:${ids[0]}:${String(form)}`]);
  });
  it("finds every annotation's element, which points back", () => {
    for (const page of bound.pages.keys()) {
      for (const annotation of bound.list(entry(page, "Annots"))) {
        const parent = parents.get(plain(bound, at(bound, bound.dict(annotation), "StructParent")));
        expect(contentOf.get(parent as PDFRef)).toContain(`object ${String(annotation)}`);
      }
    }
  });

  /** Names the forms that hold marks of their own. */
  function markedForms(page: number): Set<string> {
    const objects = at(bound, bound.dict(entry(page, "Resources")), "XObject");
    const names = objects === undefined ? [] : bound.dict(objects).keys().map((key) => key.decodeText());
    return new Set(names.filter((name) => name === "Furniture" || at(bound, bound.dict(objects), name, "StructParents") !== undefined));
  }
});

describe("metadata", () => {
  it("stands in Info, XMP and the catalog alike", () => {
    const info = bound.dict(bound.context.trailerInfo.Info);
    const read = (key: string): unknown => plain(bound, info.get(PDFName.of(key)));
    expect(["Title", "Author", "Subject", "Keywords", "Producer", "CreationDate", "ModDate"].map(read)).toEqual([
      "A & B <handbook>",
      "Ann Author, Bob",
      "Fixtures",
      "pdf, tests",
      "studybook",
      "D:20260102030405Z",
      "D:20260102030405Z",
    ]);
    const xmp = Buffer.from(streamBytes(bound, bound.catalog.get(PDFName.of("Metadata")))).toString("utf8");
    expect(xmp).toContain('<rdf:li xml:lang="x-default">A &amp; B &lt;handbook&gt;</rdf:li>');
    expect(xmp).toContain("<xmp:CreateDate>2026-01-02T03:04:05Z</xmp:CreateDate>");
    for (const claim of ["<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>"]) expect(xmp).toContain(claim);
    expect(plain(bound, bound.catalog.get(PDFName.of("Lang")))).toBe("en");
    expect(String(bound.catalog.get(PDFName.of("ViewerPreferences")))).toContain("DisplayDocTitle true");
  });
});

describe("bindBook", () => {
  it("gives the same bytes for the same plan", async () => {
    const plan = planOf();
    expect(Buffer.compare(await bindBook(plan), bytes)).toBe(0);
    expect(Buffer.compare(await bindBook(plan), bytes)).toBe(0);
  });
  it("binds without an outline and labels", async () => {
    const plainBook = await openBound(await bindBook(planOf({ outline: [], labels: [] })));
    expect(plainBook.catalog.get(PDFName.of("Outlines"))).toBeUndefined();
    expect(treeEntries(plainBook, at(plainBook, plainBook.catalog, "PageLabels"), "Nums")).toHaveLength(1);
  });
  it("refuses plans that cannot be", async () => {
    const [b, a] = planOf().units;
    if (a === undefined || b === undefined) throw new Error("the plan has two units");
    await expect(bindBook(planOf({ units: [a, { ...b, firstPage: 3 }] }))).rejects.toThrow("taken");
    await expect(bindBook(planOf({ units: [a, { ...b, firstPage: 7 }] }))).rejects.toThrow("9 pages of 8");
    await expect(bindBook(planOf({ units: [a, { ...b, key: "a" }] }))).rejects.toThrow("one key");
    await expect(bindBook(planOf({ furniture: fixture("unit-b") }))).rejects.toThrow("furniture");
    await expect(bindBook(planOf({ outline: [{ title: "X", target: { key: "a", id: "no" }, children: [] }] }))).rejects.toThrow('outline item "X"');
  });
});
