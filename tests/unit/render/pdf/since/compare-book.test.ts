import { describe, expect, it } from "vitest";
import { createMemoryHost } from "../../../../../src/host/memory-host.js";
import { compareBook, type Comparison } from "../../../../../src/render/pdf/since/compare-book.js";
import { readCopy } from "../../../../../src/render/pdf/since/read-copy.js";
import { openBound } from "../../../../../src/render/pdf/bound/open-bound.js";
import { readPdf } from "../../../../support/read-pdf.js";
import { type BookSketch, createNumberedBook } from "../support/numbered-book.js";

const say = (words: string, size = 9): string => `BT /F1 ${size} Tf 20 20 Td (${words}) Tj ET`;
const letters = ["a", "b", "c", "d", "e", "f", "g"];

async function compare(old: BookSketch, now: BookSketch, pageCount = 5, isPart = false): Promise<Comparison> {
  const host = createMemoryHost({ files: { "/old.pdf": createNumberedBook(pageCount, old) } });
  return compareBook(createNumberedBook(pageCount, now), await readCopy(host, "/old.pdf"), isPart);
}

describe("a comparison with an older copy", () => {
  it("gives leaves for a printer of both sides: the last page of an odd book gets a blank back", async () => {
    const { pdf, changes } = await compare({ content: (index) => say(letters[index]!) }, { content: (index) => say(index === 4 ? "other" : letters[index]!) });
    expect(changes).toMatchObject({ leafCount: 3, leaves: [{ folios: ["5"], differs: ["5"] }], reason: undefined });
    const { pages } = await readPdf(pdf!);
    expect(pages.map(({ label, text, width, height }) => [label, text.trim(), width, height])).toEqual([["5", "other", 300, 400], ["", "", 300, 400]]);
  });
  it("has the same bytes twice, and none when nothing differs", async () => {
    const sketch: BookSketch = { content: (index) => say(letters[index]!) };
    const changed: BookSketch = { content: (index) => say(index === 0 ? "other" : letters[index]!) };
    expect(Buffer.compare((await compare(sketch, changed)).pdf!, (await compare(sketch, changed)).pdf!)).toBe(0);
    expect(await compare(sketch, sketch)).toMatchObject({ pdf: undefined, changes: { leaves: [] } });
  });
  it("keeps the boxes of the page, and nothing that leads away from it", async () => {
    const { pdf } = await compare({ bleed: 9 }, { bleed: 9, content: () => say("new") });
    const [page] = openBound(pdf!).pages;
    expect(page).toMatchObject({ trim: [9, 9, 309, 409], bleed: [0, 0, 318, 418] });
    expect([...page!.entries.keys()].sort()).toEqual(["BleedBox", "Contents", "MediaBox", "Parent", "Resources", "TrimBox", "Type"]);
  });
  it("tells another look from another text", async () => {
    const look = await compare({ content: (index) => say(letters[index]!) }, { content: (index) => say(letters[index]!, 10) });
    expect(look.changes.reason).toMatch(/^The text of 3 leaves is the same, but every leaf looks different: another theme/);
    const text = await compare({ content: (index) => say(letters[index]!) }, { content: (index) => say(`${letters[index]!}x`) });
    expect([text.changes.leaves.length, text.changes.reason]).toEqual([3, undefined]);
  });
  it("tells another book", async () => {
    const other: BookSketch = { info: { Title: "Letters" } };
    expect((await compare({}, other)).changes.reason).toBe("The old copy is “Numbers”, the book now “Letters”.");
    expect((await compare({}, other, 5, true)).changes.reason).toBeUndefined();
  });
});
