import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countWords, joinPages, toComparable } from "../support/letters.js";
import { type Ended, hasBrowser, openWorkplace, type Workplace } from "../support/open-workplace.js";
import { readEpub } from "../support/read-epub.js";
import { type PdfFacts, readPdf } from "../support/read-pdf.js";
import { createTortureBook, longLine, longWord, tortureTexts } from "../support/torture-book.js";

interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: string;
}

describe.runIf(hasBrowser)("a chapter of all that breaks printers", () => {
  const files = createTortureBook();
  const source = String(files["chapters/01-one.md"]);
  let place: Workplace;
  let ended: Ended;
  let pdf: PdfFacts;

  beforeAll(async () => {
    place = await openWorkplace();
    await place.write("book", files);
    ended = await place.run(["build", "book", "--json"]);
    pdf = await readPdf(await place.read("book/dist/book/stock.pdf"));
  }, 120_000);
  afterAll(() => place.remove());

  const findings = (): Finding[] => (JSON.parse(ended.stdout) as { messages: Finding[] }).messages;

  it("is built", () => {
    expect([ended.code, findings().filter(({ severity }) => severity === "error")]).toEqual([0, []]);
  });

  it("has every text of the source in the PDF, whole", () => {
    const letters = joinPages(pdf);
    expect(tortureTexts.filter((text) => !letters.includes(toComparable(text)))).toEqual([]);
  });

  it("has every word of the source in the PDF, as often as it was written", () => {
    // Words that turn over at a line's end are found in the joined letters above.
    const printed = countWords(pdf.pages.map(({ text }) => text).join("\n"));
    const written = countWords(tortureTexts.filter((text) => text !== longLine && !text.includes(longWord)).join("\n"));
    const tooFew = [...written].filter(([word, count]) => word.length < 40 && (printed.get(word) ?? 0) < count).map(([word]) => word);
    const letters = joinPages(pdf);
    // The letters hold every page twice.
    expect(tooFew.filter((word) => letters.split(word).length - 1 < 2 * written.get(word)!)).toEqual([]);
  });

  it("has every text of the source in the EPUB and in the web edition", async () => {
    const decode = (xhtml: string): string => xhtml.replace(/<[^>]*>/g, "").replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex, decimal) => String.fromCodePoint(hex ? Number.parseInt(hex as string, 16) : Number(decimal))).replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
    const epub = [...readEpub(await place.read("book/dist/book/stock.epub"))].filter(([path]) => path.endsWith(".xhtml")).map(([, bytes]) => new TextDecoder().decode(bytes));
    const web = await Promise.all((await place.list("book/dist/book/web")).filter((path) => path.endsWith(".html")).map(async (path) => String(await place.read(`book/dist/book/web/${path}`))));
    for (const [name, documents] of [["EPUB", epub], ["web", web]] as const) {
      const letters = toComparable(documents.map(decode).join("\n"));
      expect(tortureTexts.filter((text) => !letters.includes(toComparable(text))), name).toEqual([]);
    }
  });

  it("is not shrunk: running text is as large as the page grid says, and nothing stands outside the sheet", () => {
    const sizes = new Map<number, number>();
    for (const { items } of pdf.pages) for (const { text, size, isArtifact } of items) if (!isArtifact) sizes.set(Math.round(size * 100) / 100, (sizes.get(Math.round(size * 100) / 100) ?? 0) + text.length);
    // Set in 10.2 pt on A4, code in 8.3 pt at most.
    expect([...sizes].sort(([, a], [, b]) => b - a).slice(0, 2).map(([size]) => size).sort()).toEqual([expect.closeTo(10.2, 1), expect.closeTo(7.9, 0)]);
    for (const { items, width, height } of pdf.pages) expect(items.filter(({ x, y }) => x < 0 || x > width || y < 0 || y > height)).toEqual([]);
  });

  it("names the long line, the wide table and the long word by file, line and column", () => {
    const place = (snippet: string): [number, number] => {
      const before = source.slice(0, source.indexOf(snippet)).split("\n");
      return [before.length, before.at(-1)!.length + 1];
    };
    const at = (rule: string): string[] => findings().filter((finding) => finding.rule === rule).map(({ file, line, column }) => `${file}:${line}:${column}`);
    const [line] = place(longLine);
    const [table] = place("| ---");
    const [wordLine, wordColumn] = place(longWord);
    expect(at("line-too-long")).toEqual([`chapters/01-one.md:${line}:73`]);
    expect(at("table-too-wide")).toEqual([`chapters/01-one.md:${table - 1}:1`]);
    expect(at("word-too-long")).toEqual([`chapters/01-one.md:${wordLine}:${wordColumn}`]);
  });
});
