import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPaper } from "../../src/config/papers.js";
import { measureCodeRoom } from "../../src/model/code-room.js";
import { createPageGrid } from "../../src/model/page-grid.js";
import type { Surrounding } from "../../src/model/surroundings.js";
import { hasBrowser, openWorkplace, type Workplace } from "../support/open-workplace.js";
import { type PdfFacts, type PdfText, readPdf } from "../support/read-pdf.js";
import { layOverStock } from "../support/stock-book.js";

/** How a listing comes to stand in containers. */
interface Spot {
  readonly name: string;
  readonly around: readonly Surrounding[];
  readonly wrap: (listing: string) => string;
}

const indent = (text: string, by: string): string => text.split("\n").map((line) => `${by}${line}`.trimEnd()).join("\n");
const spots: readonly Spot[] = [
  { name: "text", around: [], wrap: (listing) => listing },
  { name: "bullets", around: ["bullet"], wrap: (listing) => `- An item\n\n${indent(listing, "  ")}` },
  { name: "numbers", around: ["number"], wrap: (listing) => `1. An item\n\n${indent(listing, "   ")}` },
  { name: "nested", around: ["bullet", "number"], wrap: (listing) => `- An item\n\n  1. in an item\n\n${indent(listing, "     ")}` },
  { name: "quote", around: ["quote"], wrap: (listing) => indent(listing, "> ") },
  { name: "details", around: ["details"], wrap: (listing) => `<details>\n<summary>More</summary>\n\n${listing}\n\n</details>` },
  { name: "callout", around: ["callout"], wrap: (listing) => `:::note[Title]\n${listing}\n:::` },
  { name: "pitfall", around: ["tinted-callout"], wrap: (listing) => `:::pitfall[Title]\n${listing}\n:::` },
  { name: "callout in item", around: ["bullet", "callout"], wrap: (listing) => `- An item\n\n  > [!NOTE]\n${indent(listing, "  > ")}` },
  { name: "revision", around: ["revision"], wrap: (listing) => `## Quick revision\n\n${listing}` },
  { name: "item of revision", around: ["revision", "bullet"], wrap: (listing) => `- An item\n\n${indent(listing, "  ")}` },
  { name: "pitfall of revision", around: ["revision", "tinted-callout"], wrap: (listing) => `:::pitfall[Title]\n${listing}\n:::` },
];

/** A line of so many columns that starts with a letter of its own. */
const fill = (index: number, columns: number, sign: string): string => `${String.fromCharCode(65 + index)}${sign.repeat(columns - 2)}|`;

describe.runIf(hasBrowser).each(["a4", "a5", "6x9"])("listings on %s", (paper) => {
  const grid = createPageGrid(findPaper(paper)!);
  let place: Workplace;
  let pdf: PdfFacts;
  let lines: readonly string[];

  beforeAll(async () => {
    place = await openWorkplace();
    const blocks = spots.map(({ around, wrap }, index) => {
      const { code, output, besideLabel } = measureCodeRoom(grid, around);
      return wrap(`\`\`\`text\n${fill(index, code, "_")}\n\`\`\`\n\`\`\`output\n${fill(index, besideLabel, "~")}\n\`\`\`\n\n\`\`\`text\n${fill(index, code, "-")}\n\`\`\`\n\`\`\`output\n${fill(index, output, "+")}\n${fill(index, output, "=")}\n\`\`\``);
    });
    const numbered = '```python {numbers start=98 hl=2 run=false reason="a test"}\nfirst = 1\nsecond = [word for word in ["aaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbb"] if word is not None and len(word) > 3]\nthird = "' + "zz ".repeat(40) + 'zz"\n```';
    await place.write("book", layOverStock({ "chapters/01-one.md": `# One\n\n${numbered}\n\n${blocks.join("\n\n")}\n` }));
    const ended = await place.run(["build", "book", "--format", "pdf", "--paper", paper, "--json"]);
    expect(ended.code).toBe(0);
    pdf = await readPdf(await place.read("book/dist/book/stock.pdf"));
    lines = pdf.pages.flatMap(({ items }) => listLines(items.filter(({ text, isArtifact }) => !isArtifact && text !== "PRINTS")));
  }, 120_000);
  afterAll(() => place.remove());

  it.each(spots.map((spot, index) => [spot.name, spot, index] as const))("has room for whole lines: %s", (_name, { around }, index) => {
    const { code, output, besideLabel } = measureCodeRoom(grid, around);
    expect(lines).toContain(`${fill(index, besideLabel, "~")}`);
    for (const line of [fill(index, code, "-"), fill(index, output, "+"), fill(index, output, "=")]) expect(lines).toContain(line);
  });

  it("re-wraps Python and turns over the rest, without a letter more, and paints a highlighted line in its turn", () => {
    const trimmed = lines.map((line) => line.trim());
    const start = trimmed.indexOf("first = 1");
    const [third = "", turned = ""] = trimmed.slice(start + 5, start + 7);
    expect(trimmed.slice(start, start + 5)).toEqual(["first = 1", "second = [", "word", 'for word in ["aaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbb"]', "if word is not None and len(word) > 3]"]);
    expect(`${third} ${turned}`).toBe(`third = "${"zz ".repeat(40)}zz"`);
  });

  it("prints line numbers as artifacts, one for each line of the source", () => {
    const numbers = pdf.pages.flatMap(({ items }) => items.filter(({ text, isArtifact }) => isArtifact && /^(?:98|99|100)$/.test(text)));
    expect(numbers.map(({ text }) => text)).toEqual(["98", "99", "100"]);
    // Right-aligned: the last digits stand below each other.
    const ends = numbers.map(({ text, x, size }) => x + text.length * size * 0.6);
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(0.5);
  });
});

/** Returns the texts of a page's lines, in the order of the content. */
function listLines(items: readonly PdfText[]): string[] {
  const lines: { y: number; text: string }[] = [];
  for (const { text, y } of items) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < 0.1) last.text += text;
    else if (text !== "") lines.push({ y, text });
  }
  return lines.map(({ text }) => text);
}
