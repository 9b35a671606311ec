import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, openWorkplace, type Workplace } from "../support/open-workplace.js";
import { type PdfFacts, readPdf } from "../support/read-pdf.js";
import { layOverStock } from "../support/stock-book.js";

interface Finding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly what: string;
}

const words = "a page is laid out line by line and what does not fit on it goes on the next one so that the reader has to turn it over".split(" ");
const say = (seed: number, count: number): string => `${Array.from({ length: count }, (_, index) => words[(seed * 7 + index * 5) % words.length]).join(" ")} (${seed}).`;
const listing = (seed: number, lines: number): string => `\`\`\`text {title="file${seed}.txt"}\n${Array.from({ length: lines }, (_, line) => (line % 6 === 5 ? "" : `line ${line} of file ${seed}`)).join("\n")}\n\`\`\``;
const topic = (seed: number): string => [`## Topic number ${seed}`, say(seed, 30 + ((seed * 37) % 50)), `:::note[Title number ${seed}]\n${say(seed + 100, 40)}\n:::`, listing(seed, 8 + ((seed * 13) % 40)), say(seed + 200, 45)].join("\n\n");
const chapter = `# One\n\n${Array.from({ length: 24 }, (_, seed) => topic(seed + 1)).join("\n\n")}\n`;
// Listings with output and notes, each a line of text further down its page than the one before.
const parts = Array.from({ length: 30 }, (_, index) => `    step_${index}(value)${index % 13 === 4 ? `  # (${(index - 4) / 13 + 1})` : ""}`);
const program = (outputs: number): string => `\`\`\`python\ndef run(value):\n${parts.join("\n")}\n\nrun(1)\n\`\`\`\n\n\`\`\`output\n${Array.from({ length: outputs }, (_, line) => `result ${line}`).join("\n")}\n\`\`\`\n\n- (1) The first.\n- (2) The second, of which there is more to say, so that it takes a line more than the others do on narrow paper.\n`;
const programs = `# One\n\n${Array.from({ length: 28 }, (_, seed) => [`## Topic number ${seed + 1}`, say(seed, 20), ...Array.from({ length: seed % 7 }, () => "Text."), program(seed % 2 === 0 ? 3 : 12)].join("\n\n")).join("\n\n")}\n`;
const torn = ".tail::after { display: none; } .output, .annotated > ol { break-before: auto !important; }";
// Takes back what the style says about breaks, and parts two headings from their text.
const careless = ":is(#topic-number-5, #topic-number-9) + p { break-before: page !important; } * { break-after: auto !important; break-inside: auto !important; orphans: 1 !important; widows: 1 !important; }";

const question = (seed: number): string => `1. **Explain.** ${say(seed, 12)}\n\n   **Answer:** ${say(seed, 5)}`;
/** A chapter whose questions end lower on the page the more filler it has. */
const quiz = (filler: number): string => `# Quiz ${filler}\n\n${Array.from({ length: filler }, (_, seed) => say(seed, 22)).join("\n\n")}\n\n## Self-check\n\n${Array.from({ length: 30 }, (_, seed) => question(seed)).join("\n")}\n`;

describe.runIf(hasBrowser)("the layout gate", () => {
  let place: Workplace;
  let found: readonly Finding[];
  let pdf: PdfFacts;

  const build = async (folder: string, ...options: string[]): Promise<readonly Finding[]> => {
    const { stdout } = await place.run(["build", folder, "--format", "pdf", "--json", ...options]);
    return (JSON.parse(stdout) as { messages: Finding[] }).messages;
  };

  beforeAll(async () => {
    place = await openWorkplace();
    const files = layOverStock({ "chapters/01-one.md": chapter });
    await place.write("good", files);
    await place.write("bad", { ...files, "styles/themes/careless.css": careless, "chapters/book.yaml": `${String(files["chapters/book.yaml"])}theme: careless\n` });
    await place.write("programs", layOverStock({ "chapters/01-one.md": programs }));
    await place.write("torn", layOverStock({ "chapters/01-one.md": programs, "styles/themes/torn.css": torn, "chapters/book.yaml": `${String(files["chapters/book.yaml"])}theme: torn\n` }));
    found = await build("bad");
    pdf = await readPdf(await place.read("bad/dist/book/stock.pdf"));
  }, 120_000);
  afterAll(() => place.remove());

  it("finds nothing in pages that are set with care, on large paper and on small", async () => {
    expect(await build("good")).toEqual([]);
    expect(await build("good", "--paper", "a5")).toEqual([]);
  }, 60_000);

  it("finds outputs and notes with the end of their code, wherever on a page that stands, and tells where they are not", async () => {
    const tears = async (folder: string, ...options: string[]): Promise<readonly string[]> => (await build(folder, "--no-verify", ...options)).filter(({ rule }) => rule.startsWith("page-") && rule !== "page-ends-early").map(({ what }) => what);
    expect(await tears("programs")).toEqual([]);
    expect(await tears("programs", "--paper", "a5")).toEqual([]);
    expect(await tears("programs", "--paper", "170x240mm", "--theme", "large")).toEqual([]);
    const bare = await tears("torn", "--paper", "a5");
    expect(bare.some((what) => what.startsWith("Unexpected page break before the output of"))).toBe(true);
    expect(bare.some((what) => what.startsWith("Unexpected page break before the notes of"))).toBe(true);
  }, 120_000);

  it("never leaves the way to the next section alone on a page", async () => {
    const names = Array.from({ length: 14 }, (_, index) => `${String(index + 1).padStart(2, "0")}-quiz.md`);
    const files = layOverStock(Object.fromEntries(names.map((name, index) => [`chapters/${name}`, quiz(index + 2)])));
    const config = String(files["chapters/book.yaml"]).replace(/^chapters:.*$/m, `chapters: [${names.join(", ")}]`);
    await place.write("quiz", { ...files, "chapters/book.yaml": config });
    expect(await build("quiz", "--paper", "a5")).toEqual([]);
    const { pages } = await readPdf(await place.read("quiz/dist/book/stock.pdf"));
    const ends = pages.filter(({ text }) => /^NEXT$/m.test(text));
    expect(ends).toHaveLength(names.length - 1);
    for (const { label, text } of ends) expect(text, `p. ${label}`).toMatch(/^Q \d+[^]*^NEXT\n\d+ Quiz \d+, p\. \d+$/m);
    // The chapters end at different heights, one of them just where it would not fit.
    expect(new Set(ends.map(({ text }) => text.match(/^Q \d+/gm)!.length)).size).toBeGreaterThan(3);
  }, 60_000);

  it("finds the defects of pages that are set without", () => {
    const rules = new Set(found.map(({ rule }) => rule));
    for (const rule of ["page-heading-stranded", "page-line-alone", "page-block-split", "page-split-place"]) expect([...rules]).toContain(rule);
  });

  it("tells the place in the source and the page on which readers see it", () => {
    const source = chapter.split("\n");
    const stranded = found.filter(({ rule }) => rule === "page-heading-stranded");
    expect(stranded.length).toBeGreaterThanOrEqual(2);
    for (const { line, what } of stranded) {
      const [, folio, heading] = /at the foot of p\. (\d+): “(.*)”$/.exec(what)!;
      expect(source[line - 1]).toBe(`## ${heading}`);
      const page = pdf.pages.find(({ label }) => label === folio)!;
      expect(page.text.trimEnd().split("\n").at(-1)).toContain(heading);
    }
  });

  it("says on both pages what goes on", () => {
    const going = pdf.pages.flatMap(({ furniture }, page) => (furniture.some((text) => text === "continues") ? [page] : []));
    const gone = pdf.pages.flatMap(({ furniture }, page) => (furniture.some((text) => /^(Listing \d+\.\d+|Note), continued$/.test(text.replace(/\s+/g, " "))) ? [page] : []));
    expect(going.length).toBeGreaterThan(2);
    expect(gone).toEqual(going.map((page) => page + 1));
  });
});
