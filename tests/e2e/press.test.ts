import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, openWorkplace, type Workplace } from "../support/open-workplace.js";
import { toComparable } from "../support/letters.js";
import { readFolder } from "../support/read-folder.js";
import { type PdfFacts, readPdf } from "../support/read-pdf.js";
import { layOverStock } from "../support/stock-book.js";
import { countOperators } from "../unit/render/pdf/support/drawing-facts.js";
import { openBound } from "../unit/render/pdf/support/pdf-facts.js";

const hasQpdf = spawnSync("qpdf", ["--version"]).status === 0;

describe.runIf(hasBrowser)("a build for a printer", () => {
  let place: Workplace;
  let press: PdfFacts;
  let reading: PdfFacts;
  const files = ["plain/everything.pdf", "press/everything.pdf", "press/everything-press.pdf", "gray/everything.pdf"] as const;

  beforeAll(async () => {
    place = await openWorkplace();
    await place.write("book", layOverStock(readFolder(fileURLToPath(new URL("../books/everything", import.meta.url)))));
    const build = async (out: string, ...options: string[]): Promise<readonly string[]> => {
      const ended = await place.run(["build", "book", "--paper", "a5", "--format", "pdf", "--no-verify", "--json", "--out", out, ...options]);
      expect(ended.code, ended.stderr + ended.stdout).toBe(0);
      const result = JSON.parse(ended.stdout) as { files: { path: string }[]; messages: { rule: string }[] };
      messages = result.messages.map(({ rule }) => rule);
      return result.files.map(({ path }) => path.slice(place.path.length + 1));
    };
    expect(await build("plain")).toEqual([files[0]]);
    expect(await build("gray", "--grey")).toEqual([files[3]]);
    expect(await build("press", "--press", "--bleed", "0.125in", "--marks", "--gray")).toEqual([files[1], files[2]]);
    [reading, press] = await Promise.all([readPdf(await place.read(files[1])), readPdf(await place.read(files[2]))]);
  }, 120_000);
  afterAll(() => place.remove());

  let messages: readonly string[] = [];

  it("leaves the book as it is beside the press edition", async () => {
    expect((await place.read(files[1])).equals(await place.read(files[0]))).toBe(true);
  });
  it("prints the same pages around which marks and a slug line stand, on blank ones too", () => {
    const margin = 9 + 7 * (72 / 25.4);
    expect(press.pages).toHaveLength(reading.pages.length);
    press.pages.forEach(({ width, height, text }, index) => {
      expect([width, height]).toEqual([expect.closeTo(419.528 + 2 * margin, 2), expect.closeTo(595.276 + 2 * margin, 2)]);
      const slug = toComparable(`sheet ${index + 1} of ${press.pages.length} · 2023-11-14`);
      expect(toComparable(text)).toContain(slug);
      // Nothing tells artifacts, such as running heads and line numbers of listings, from the text here.
      const own = toComparable(reading.pages[index]!.items.map((item) => item.text).join(""));
      expect(toComparable(text)).toContain(own);
    });
    expect(reading.pages.some(({ text }) => text.trim() === "")).toBe(true);
  });
  it("sets the slug line outside the page and its bleed", () => {
    const margin = 9 + 7 * (72 / 25.4);
    for (const { items } of press.pages) {
      const slug = items.find(({ text }) => text.includes("sheet"))!;
      expect(slug.y).toBeGreaterThan(0);
      expect(slug.y + slug.size).toBeLessThan(margin - 9);
    }
  });
  it("gives the press edition nothing but pages", () => {
    expect(press).toMatchObject({ isTagged: false, outline: [], language: null });
    expect(press.title).toBe(reading.title);
    expect(press.pages.flatMap(({ links }) => links)).toEqual([]);
  });
  it("keeps its type, lines and grounds in the limits of print shops", () => {
    expect(messages.filter((rule) => rule.startsWith("press-"))).toEqual(["press-marks", "press-page-count"]);
  });
  it("has no colour left where grey is asked for", async () => {
    for (const file of [files[2], files[3]]) {
      const operators = countOperators(await openBound(await place.read(file)));
      for (const name of ["rg", "RG", "k", "K", "sc", "SC"]) expect(operators[name] ?? 0, `${file} ${name}`).toBe(0);
      expect(operators["g"]).toBeGreaterThan(0);
    }
  });
  it.runIf(hasQpdf)("writes files in which qpdf finds nothing wrong", () => {
    for (const file of files) expect([file, spawnSync("qpdf", ["--check", join(place.path, file)]).status]).toEqual([file, 0]);
  });
  it("refuses printers' options where no PDF is made", async () => {
    expect(await place.run(["build", "book", "--format", "epub,web", "--press"])).toMatchObject({ code: 2, stderr: expect.stringContaining("--press without a PDF to print.") });
  });
});
