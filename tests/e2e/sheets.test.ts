import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Changes } from "../../src/model/changes.js";
import { foldSheets, type PrintedSide } from "../support/fold-sheets.js";
import { createLongBook } from "../support/long-book.js";
import { type Ended, hasBrowser, openWorkplace, type Workplace } from "../support/open-workplace.js";
import { type PdfFacts, type PdfPage, readPdf } from "../support/read-pdf.js";

const mm = 72 / 25.4;

/** A folio as it stands on a sheet or a page. */
interface Folio {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Finds the folio in a part of a page: the lowest number of its furniture; undefined where none is printed. */
function findFolio({ items }: PdfPage, isHere: (x: number) => boolean): Folio | undefined {
  const numbers = items.filter(({ text, x, isArtifact }) => isArtifact && isHere(x) && /^(?:\d+|[ivxlc]+)$/.test(text.trim()));
  return numbers.toSorted((a, b) => a.y - b.y)[0];
}

describe.runIf(hasBrowser)("sheets made from a printed book", () => {
  let place: Workplace;
  beforeAll(async () => {
    place = await openWorkplace();
    await place.write("book", createLongBook());
  });
  afterAll(() => place.remove());

  const build = async (...options: string[]): Promise<Ended> => place.run(["build", "book", "--format", "pdf", ...options]);
  const read = async (name: string): Promise<PdfFacts> => readPdf(await place.read(`book/dist/book/${name}.pdf`));

  /** Reads the folios off both halves of each sheet side. */
  const readSides = (sheets: PdfFacts): PrintedSide<Folio | undefined>[] => sheets.pages.map((page) => ({ left: findFolio(page, (x) => x < page.width / 2), right: findFolio(page, (x) => x >= page.width / 2) }));

  it.each([
    ["of one signature", [], (sheets: number) => [sheets]],
    ["of two signatures, A4 pages made smaller for A4 sheets", ["--signature", "5", "--sheet", "a4"], (sheets: number) => share(sheets, 5)],
    ["of several signatures, A5 pages on A4 sheets", ["--signature", "3", "--paper", "a5"], (sheets: number) => share(sheets, 3)],
  ] as const)("fold to the book: a booklet %s", async (_what, options, signaturesOf) => {
    expect(await build("--imposition", "booklet", "--creep", "0.5mm", ...options)).toMatchObject({ code: 0 });
    const book = await read("long-book");
    const sheets = await read("long-book-booklet");
    const signatures = signaturesOf(sheets.pages.length / 2);
    expect(book.pages.length).toBeGreaterThan(16);
    const expected = book.pages.map((page) => findFolio(page, () => true)?.text);
    const folded = foldSheets(readSides(sheets), signatures).map((folio) => folio?.text);
    expect(folded.slice(0, expected.length)).toEqual(expected);
    expect(folded.slice(expected.length).every((folio) => folio === undefined)).toBe(true);
    expect(folded.length - expected.length).toBeLessThan(4);
    // Arabic folios count up by one, but for pages on which none is printed.
    const arabic = folded.flatMap((folio, index) => (folio !== undefined && /^\d+$/.test(folio) ? [index - Number(folio)] : []));
    expect(new Set(arabic).size).toBe(1);
  }, 120_000);

  it("shifts folios to the spine by the creep for each sheet further in, and keeps rectos right", async () => {
    // The booklet that was folded last.
    const book = await read("long-book");
    const sheets = await read("long-book-booklet");
    const places = new Map(book.pages.map((page) => [page.label, findFolio(page, () => true)]));
    const sides = readSides(sheets);
    sheets.pages.forEach(({ label, width }, index) => {
      const [, sheet, side] = /^Signature \d+, sheet (\d+), (front|back)$/.exec(label)!;
      expect(side).toBe(index % 2 === 0 ? "front" : "back");
      const shift = (Number(sheet) - 1) * 0.5 * mm;
      const { left, right } = sides[index]!;
      if (right) expect([right.x, right.y]).toEqual([expect.closeTo(width / 2 + places.get(right.text)!.x - shift, 2), expect.closeTo(places.get(right.text)!.y, 2)]);
      if (left) expect(left.x).toBeCloseTo(width / 2 - book.pages[0]!.width + places.get(left.text)!.x + shift, 2);
      if (right && /^\d+$/.test(right.text)) expect(Number(right.text) % 2).toBe(1);
    });
    expect(sides.flatMap(({ left, right }) => [left, right]).filter(Boolean).length).toBeGreaterThan(16);
  });

  it("shows spreads as an open book does, also of a section", async () => {
    expect(await build("--imposition", "2up", "--section", "2")).toMatchObject({ code: 0, stdout: expect.stringMatching(/long-book-02-second-2up\.pdf +\d+ spreads/) });
    const book = await read("long-book-02-second");
    const spreads = await read("long-book-02-second-2up");
    const seen = readSides(spreads).flatMap(({ left, right }) => [left?.text, right?.text]).slice(1, 1 + book.pages.length);
    expect(seen).toEqual(book.pages.map((page) => findFolio(page, () => true)?.text));
  }, 120_000);

  it("is the same bytes twice, with all fonts in it, no larger than the book, and right by qpdf", async () => {
    expect(await build("--imposition", "booklet")).toMatchObject({ code: 0 });
    const first = await place.read("book/dist/book/long-book-booklet.pdf");
    expect(await build("--imposition", "booklet", "--no-cache")).toMatchObject({ code: 0 });
    expect(Buffer.compare(first, await place.read("book/dist/book/long-book-booklet.pdf"))).toBe(0);
    expect(first.length).toBeLessThan((await place.read("book/dist/book/long-book.pdf")).length);
    if (hasTool("qpdf")) execFileSync("qpdf", ["--check", join(place.path, "book/dist/book/long-book-booklet.pdf")]);
    if (hasTool("pdffonts")) {
      const fonts = execFileSync("pdffonts", [join(place.path, "book/dist/book/long-book-booklet.pdf")]).toString().trim().split("\n").slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      // The columns are: embedded, subset, Unicode, object.
      expect(fonts.filter((line) => !/ yes +(?:yes|no) +(?:yes|no) +\d+ +\d+$/.test(line))).toEqual([]);
    }
  }, 120_000);

  it("names the leaf on which a word changed, and prints just that", async () => {
    const files = createLongBook();
    expect(await build()).toMatchObject({ code: 0 });
    await place.write("", { "old.pdf": await place.read("book/dist/book/long-book.pdf") });
    // A word of the same letters, so that the line stays as it is.
    const text = String(files["chapters/03-third.md"]);
    const at = text.indexOf(" value ", text.indexOf("## Topic 3-2"));
    await place.write("book", { "chapters/03-third.md": `${text.slice(0, at)} vaule ${text.slice(at + 7)}` });
    const changed = await build("--since", "old.pdf", "--json");
    expect([changed.code, changed.stderr]).toEqual([0, ""]);
    const { changes } = JSON.parse(changed.stdout) as { changes: Changes };
    const book = await read("long-book");
    const where = book.pages.findIndex((page) => page.text.includes("vaule"));
    const leaf = book.pages.slice(where - (where % 2), where - (where % 2) + 2).map(({ label }) => label);
    expect(changes).toMatchObject({ leaves: [{ folios: leaf, differs: [book.pages[where]!.label] }], takeOut: [], moved: [] });
    const printed = await read("long-book-changes");
    expect(printed.pages.map(({ label }) => label)).toEqual(leaf);
    expect(printed.pages.map(({ folio }) => folio)).toEqual(leaf);
    // And back again.
    await place.write("book", files);
    expect(await build("--since", "old.pdf")).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Nothing to reprint: \d+ leaves as in old\.pdf\.$/m) });
    expect(await place.list("book/dist/book")).not.toContain("long-book-changes.pdf");
  }, 180_000);

  it("refuses what is no copy of a book, with exit code 2, and builds nothing", async () => {
    await place.write("", { "other.pdf": "%PDF-1.7\nnothing\n%%EOF\n" });
    expect(await build("--since", "other.pdf", "--out", "never")).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(/^error: other\.pdf cannot be read as a PDF that studybook made: .*\n {2}help: /) });
    expect(await build("--since", "book/dist/book/long-book-booklet.pdf", "--out", "never")).toMatchObject({ code: 2, stderr: expect.stringContaining("holds pages of a book for printing") });
    await expect(place.list("never")).rejects.toThrow("ENOENT");
  }, 60_000);
});

/** Shares sheets out among as few signatures as can be, the thicker ones first. */
function share(sheets: number, most: number): number[] {
  const signatures = Array.from({ length: Math.ceil(sheets / most) }, () => 0);
  for (let sheet = 0; sheet < sheets; sheet++) signatures[sheet % signatures.length]!++;
  return signatures;
}

function hasTool(name: string): boolean {
  try {
    execFileSync("which", [name]);
    return true;
  } catch {
    return false;
  }
}
