import { PDFName } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, openWorkplace, type Workplace } from "../support/open-workplace.js";
import { type PdfFacts, type PdfPage, readPdf } from "../support/read-pdf.js";
import { type BookFiles, layOverStock } from "../support/stock-book.js";
import { listDrawings, objects } from "../unit/render/pdf/support/drawing-facts.js";
import { type Bound, openBound, plain } from "../unit/render/pdf/support/pdf-facts.js";

/** Blocks of every kind, with words that are numbered in the order in which they are to be read. */
function createBlocks(first: number): string {
  const word = (offset: number): string => `w${String(first + offset).padStart(4, "0")}`;
  return `## Topic ${word(0)}

Text ${word(1)} with **bold** and *slanted* and **bold with *slanted* in it** and \`code\` and **bold \`code\`** and *slanted \`code\`*.

- item ${word(2)}
- item ${word(3)}

> [!WARNING]
> Pitfall ${word(4)} in text.

\`\`\`python {title="${word(5)}" run=false reason="sample"}
def ${word(6)}(name):  # a comment
    return f"{name}"
\`\`\`

\`\`\`output
${word(7)}
\`\`\`

**Analogy:** Like ${word(8)}.

### Detail *${word(9)}* and \`code\`

Table: About ${word(10)}

| *Head* ${word(11)} | \`code\` ${word(12)} |
|---|---|
| ${word(13)} | **${word(14)}** |

**Python 3.12+ Note:** Since ${word(15)}.

1. one ${word(16)}
2. two ${word(17)}

After all ${word(18)}.
`;
}

const wordCount = 19;
const topicCount = 8;
const book = (): BookFiles => ({ ...layOverStock({}), "chapters/01-one.md": `# One\n\n${Array.from({ length: topicCount }, (_, topic) => createBlocks(100 * (topic + 1))).join("\n")}` });

describe.runIf(hasBrowser)("the look of printed pages", () => {
  let place: Workplace;

  beforeAll(async () => {
    place = await openWorkplace();
    await place.write("book", book());
  });
  afterAll(() => place.remove());

  const build = async (...options: string[]): Promise<Buffer> => {
    const ended = await place.run(["build", "book", "--format", "pdf", "--no-verify", "--json", ...options]);
    expect(ended.code, ended.stderr + ended.stdout.slice(0, 1500)).toBe(0);
    const { files } = JSON.parse(ended.stdout) as { files: { path: string }[] };
    return place.read(files[0]!.path.slice(place.path.length + 1));
  };
  /** The pages of the first chapter. */
  const inChapter = ({ pages, outline }: PdfFacts): PdfPage[] => pages.slice(outline.find(({ title }) => title.startsWith("1 "))!.page, outline.find(({ title }) => title.startsWith("2 "))!.page);

  it.each([["a4", "colour"], ["a5", "colour"], ["a4", "mono"], ["a4", "large"]])("paints %s in %s in the order in which it is read", async (paper, theme) => {
    const pdf = await readPdf(await build("--paper", paper, "--theme", theme));
    // The opener lists the headings first.
    const words = inChapter(pdf).flatMap(({ text }) => [...text.matchAll(/w0\d\d\d/g)].map(([word]) => word)).slice(topicCount);
    expect(words).toHaveLength(topicCount * wordCount);
    expect(words).toEqual([...words].sort());
  }, 60_000);

  it.each(["colour", "mono", "large"])("has a real face for every weight and slant in %s", async (theme) => {
    const bound = await openBound(await build("--theme", theme));
    const fonts = objects(bound).filter(({ entries }) => plain(bound, entries.get(PDFName.of("Type"))) === "/Font");
    expect(new Set(fonts.map(({ entries }) => plain(bound, entries.get(PDFName.of("Subtype")))))).toEqual(new Set(["/Type0", "/CIDFontType2"]));
    const names = new Set(fonts.map(({ entries }) => String(plain(bound, entries.get(PDFName.of("BaseFont")))).replace(/^\/[A-Z]{6}\+/, "")));
    for (const face of ["Serif4-Regular", "Serif4-Italic", "Serif4-SemiBold", "Serif4-SemiBoldItalic", "CodeProExtraLight-Regular", "CodeProExtraLight-Italic", "CodeProExtraLight-SemiBold"]) expect([...names].join(" ")).toContain(face);
    expect(listMatches(bound, /(?:^|\s)(\S+) (\S+) (\S+) (\S+) \S+ \S+ Tm\b/g).filter(([, , b, c]) => Number(b) === 0 && Number(c) !== 0)).toEqual([]);
    // A stroke around filled letters fakes a weight.
    expect(listMatches(bound, /(?:^|\s)[12] Tr\b/g)).toEqual([]);
  }, 60_000);

  it("prints mono without any hue, which colour has", async () => {
    const listHues = async (theme: string) => listMatches(await openBound(await build("--theme", theme)), /(\S+) (\S+) (\S+) (?:rg|RG)\b/g).filter(([, red, green, blue]) => red !== green || green !== blue);
    expect(await listHues("mono")).toEqual([]);
    expect((await listHues("colour")).length).toBeGreaterThan(10);
  }, 60_000);

  it("sets large print at 16 pt, with the same words", async () => {
    const [usual, large] = [await readPdf(await build()), await readPdf(await build("--theme", "large"))];
    const sizeOf = (pdf: PdfFacts): number => inChapter(pdf)[0]!.items.find(({ text }) => text.startsWith("Text"))!.size;
    expect([sizeOf(usual), sizeOf(large)]).toEqual([expect.closeTo(10.4, 1), expect.closeTo(16.12, 1)]);
    const listWords = (pdf: PdfFacts): string[] => pdf.pages.flatMap(({ text }) => [...text.matchAll(/\p{L}{2,}/gu)].map(([word]) => word)).sort();
    expect(listWords(large)).toEqual(listWords(usual));
    // The contents still lead to what they name.
    const lines = large.pages.slice(0, large.outline.find(({ title }) => title.startsWith("1 "))!.page).flatMap(({ links }) => links);
    expect(lines.length).toBeGreaterThan(topicCount);
    expect(lines.map(({ end }) => end)).toEqual(lines.map(({ page }) => large.pages[page ?? -1]?.folio));
  }, 60_000);

  it.each(["a4", "a5"])("has a thumb tab on every page of a chapter on %s, at the fore edge and clear of all else", async (paper) => {
    const { pages } = await readPdf(await build("--paper", paper));
    const first = pages.findIndex(({ folio }) => folio === "1");
    const tops = new Set<number>();
    for (const [index, { width, items, folio, text }] of pages.entries()) {
      const tab = items.find((item) => item.isArtifact && /^[12]$/.test(item.text) && (item.x < 25 || item.x > width - 25));
      const isChapter = index >= first && folio !== "" && /Two|w0/.test(text);
      if (text.trim() === "" || index < first) expect(tab).toBeUndefined();
      if (!isChapter || !tab) continue;
      expect(tab.x > width / 2).toBe(index % 2 === 0);
      tops.add(Math.round(tab.y));
      const others = items.filter((item) => item !== tab && item.text.trim() !== "");
      expect(others.filter(({ x }) => (index % 2 === 0 ? x > width - 28 : x < 28))).toEqual([]);
    }
    expect(tops.size).toBe(2);
  }, 60_000);
});

function listMatches(bound: Bound, pattern: RegExp): RegExpMatchArray[] {
  return listDrawings(bound).flatMap((bytes) => [...Buffer.from(bytes).toString("latin1").matchAll(pattern)]);
}
