import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasJava, validatePdfs } from "../support/java.js";
import { toComparable } from "../support/letters.js";
import { type Ended, hasBrowser, openWorkplace, type Workplace } from "../support/open-workplace.js";
import { readEpub } from "../support/read-epub.js";
import { readLogical } from "../support/read-logical.js";
import { type PdfFacts, readPdf } from "../support/read-pdf.js";
import { pictureWords } from "../support/torture/figures.js";
import { readTables, type TaggedTable } from "../support/read-tables.js";
import { solidLine, wideCode, wideWord } from "../support/torture/lines.js";
import { createTortureBook, tortureChapters } from "../support/torture/torture-book.js";

interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: string;
}

describe.runIf(hasBrowser)("a book of all that breaks printers", () => {
  let place: Workplace;

  beforeAll(async () => {
    place = await openWorkplace();
    await place.write("book", createTortureBook());
  });
  afterAll(() => place.remove());

  describe.each([
    ["a4", ["pdf", "epub", "web"]],
    ["a5", ["pdf"]],
  ] as const)("on %s", (paper, formats) => {
    let ended: Ended;
    let pdf: PdfFacts;
    let logical: string;
    let tables: readonly TaggedTable[];

    beforeAll(async () => {
      ended = await place.run(["build", "book", "--json", "--no-verify", "--paper", paper, "--out", paper, "--format", formats.join(",")]);
      const bytes = await place.read(`${paper}/stock.pdf`);
      [pdf, logical, tables] = [await readPdf(bytes), toComparable(await readLogical(bytes)), await readTables(bytes)];
    }, 120_000);

    const findings = (): Finding[] => (JSON.parse(ended.stdout) as { messages: Finding[] }).messages;

    it("is built", () => {
      expect([ended.code, findings().filter(({ severity }) => severity === "error")]).toEqual([0, []]);
    });

    // One paper is enough: what decides is the same on the other.
    it.skipIf(!hasJava || paper !== "a4")("passes PDF/UA-1 and PDF/A-2a", () => {
      expect(validatePdfs(join(place.path, paper, "stock.pdf"))).toMatch(/^.* ua1 compliant=true .*\n.* 2a compliant=true .*\n$/);
    }, 120_000);

    it.each(tortureChapters)("has every text of $file in the PDF, whole and in order", ({ texts, later }) => {
      // The contents have the chapter's title as well.
      let at = logical.indexOf(toComparable(texts[1]!));
      const lost = texts.slice(1).filter((text) => {
        const found = logical.indexOf(toComparable(text), at);
        if (found >= 0) at = found + toComparable(text).length;
        return found < 0;
      });
      expect(lost).toEqual([]);
      expect(later.filter((text) => !logical.includes(toComparable(text)))).toEqual([]);
    });

    it("is not shrunk: text is as large as the page grid says, none is smaller than 7 pt, and nothing stands outside the sheet", () => {
      const sizes = new Map<number, number>();
      // The marks of notes are raised digits, and pictures have type of their own.
      const isSet = (text: string): boolean => text.trim() !== "" && !/^\d+$/.test(text) && !pictureWords.includes(text.trim());
      for (const { items } of pdf.pages) for (const { text, size, isArtifact } of items) if (!isArtifact && isSet(text)) sizes.set(Math.round(size * 100) / 100, (sizes.get(Math.round(size * 100) / 100) ?? 0) + text.length);
      const [most] = [...sizes].sort(([, a], [, b]) => b - a)[0]!;
      expect(most).toBeCloseTo(10.4, 1);
      expect([...sizes.keys()].filter((size) => size < 6.95)).toEqual([]);
      for (const { items, width, height } of pdf.pages) expect(items.filter(({ x, y }) => x < 0 || x > width || y < 0 || y > height)).toEqual([]);
    });

    it("has every table as a table, whatever its form: heads above, and rows of the same length", () => {
      const count = (number: number): number => tables.filter(([heads]) => heads?.length === number).length;
      expect([count(40), count(20), count(14)]).toEqual([2, 1, 1]);
      expect(tables.filter(([heads, ...rows]) => heads!.some((type) => type !== "TH") || rows.some((row) => row.length !== heads!.length))).toEqual([]);
    });

    it("names long lines, wide tables and long words by file, line and column", () => {
      const at = (rule: string): string[] => findings().filter((finding) => finding.rule === rule).map(({ file, line, column }) => `${file}:${line}:${column}`);
      const locate = (snippet: string): { file: string; line: number; column: number } => {
        const { file, source } = tortureChapters.find((chapter) => chapter.source.includes(snippet))!;
        const before = source.slice(0, source.indexOf(snippet)).split("\n");
        return { file, line: before.length, column: before.at(-1)!.length + 1 };
      };
      const line = locate(solidLine);
      expect(at("line-too-long").some((found) => found.startsWith(`${line.file}:${line.line}:`))).toBe(true);
      const table = locate("Table: 20 columns");
      expect(at("table-too-wide")).toContain(`${table.file}:${table.line + 2}:1`);
      for (const word of [wideWord, wideCode]) expect(at("word-too-long")).toContain(Object.values(locate(word)).join(":"));
    });
  });

  it("has every text of the source in the EPUB and in the web edition", async () => {
    const decode = (xhtml: string): string => xhtml.replace(/<[^>]*>/g, "").replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex, decimal) => String.fromCodePoint(hex ? Number.parseInt(hex as string, 16) : Number(decimal))).replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
    const epub = [...readEpub(await place.read("a4/stock.epub"))].filter(([path]) => path.endsWith(".xhtml")).map(([, bytes]) => new TextDecoder().decode(bytes));
    const web = await Promise.all((await place.list("a4/web")).filter((path) => path.endsWith(".html")).map(async (path) => String(await place.read(`a4/web/${path}`))));
    for (const [name, documents] of [["EPUB", epub], ["web", web]] as const) {
      const letters = toComparable(documents.map(decode).join("\n"));
      expect(tortureChapters.flatMap(({ texts, later }) => [...texts, ...later]).filter((text) => !letters.includes(toComparable(text))), name).toEqual([]);
    }
  });
});
