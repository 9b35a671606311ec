import { describe, expect, it } from "vitest";
import { buildBook } from "../../src/compile.js";
import { UsageError } from "../../src/diagnostics/usage-error.js";
import type { BuildOptions, BuildResult } from "../../src/model/build.js";
import type { Changes } from "../../src/model/changes.js";
import { openBound } from "../../src/render/pdf/bound/open-bound.js";
import { formatCount } from "../../src/util/format-quantity.js";
import { bookFolder, createBookHost } from "../support/book-host.js";
import { createFakePrinter } from "../support/fake-printer.js";
import { createLongBook } from "../support/long-book.js";
import { readPdf } from "../support/read-pdf.js";
import type { BookFiles } from "../support/stock-book.js";

const book = createLongBook();
const path = (name: string): string => `${bookFolder}/dist/book/${name}`;

interface Built extends BuildResult {
  readonly files: BuildResult["files"];
  read(name: string): Uint8Array;
  has(name: string): boolean;
}

async function build(files: BookFiles, options: Partial<BuildOptions> = {}, more: BookFiles = {}): Promise<Built> {
  const host = createBookHost({ ...files, ...more }, { printer: createFakePrinter() });
  const result = await buildBook(host, { folder: bookFolder, formats: ["pdf"], cache: false, verify: false, ...options });
  return { ...result, read: (name) => host.files.get(path(name))!, has: (name) => host.files.has(path(name)) };
}

const old = (await build(book)).read("long-book.pdf");

/** Changes the long book by a text that is replaced, and builds it against the copy from before. */
async function rebuild(chapter: string, change: (text: string) => string, options: Partial<BuildOptions> = {}, more: BookFiles = {}): Promise<Built & { changes: Changes }> {
  const text = Buffer.from(book[chapter]!).toString();
  expect(change(text)).not.toBe(text);
  const built = await build({ ...book, [chapter]: change(text) }, { since: `${bookFolder}/old.pdf`, ...options }, { "old.pdf": old, ...more });
  return { ...built, changes: built.changes! };
}

describe("building since an older copy", () => {
  it("has nothing to print when nothing changed, and leaves no file of an earlier build", async () => {
    const { changes, files, has } = await build(book, { since: `${bookFolder}/old.pdf` }, { "old.pdf": old, "dist/book/long-book-changes.pdf": "stale" });
    expect(changes).toMatchObject({ leaves: [], takeOut: [], reason: undefined });
    expect(files.map((file) => file.path)).toEqual([path("long-book.pdf")]);
    expect(has("long-book-changes.pdf")).toBe(false);
  });

  it("prints exactly the leaf on which a word changed, both sides, with its folios", async () => {
    const { changes, files, read } = await rebuild("chapters/02-second.md", (text) => text.replace(" 124.\n", " altered.\n"));
    const now = await readPdf(read("long-book.pdf"));
    const changed = now.pages.filter(({ text }) => text.includes("altered.")).map(({ label }) => label);
    expect(changed.length).toBeGreaterThan(0);
    expect(changes.leaves.map(({ differs }) => differs)).toEqual([changed]);
    const printed = await readPdf(read("long-book-changes.pdf"));
    expect(printed.pages.map(({ label }) => label)).toEqual(changes.leaves.flatMap(({ folios }) => folios));
    for (const page of printed.pages) expect(page.text).toBe(now.pages.find(({ label }) => label === page.label)!.text);
    expect(printed).toMatchObject({ title: "A Long Book (changed leaves)", isTagged: false });
    expect(files.map(({ path: file, extent }) => [file, extent])).toContainEqual([path("long-book-changes.pdf"), formatCount(changes.leaves.length, "leaf", "leaves")]);
  });

  it("tells what only moved when a leaf is added, and what to print instead", async () => {
    const page = Array.from({ length: 120 }, (_, index) => `Paragraph ${"abcdefghij"[index % 10]}${"klmnopqrst"[Math.floor(index / 10) % 10]} is new.`).join("\n\n");
    const { changes, pageCount } = await rebuild("chapters/02-second.md", (text) => text.replace("### Detail 2-3", `${page}\n\n### Detail 2-3`));
    const before = await readPdf(old);
    const grown = pageCount - before.pages.length;
    expect(grown).toBeGreaterThan(0);
    expect(changes.takeOut).toEqual([]);
    // The third chapter begins on a recto, so it moves by whole leaves.
    const third = before.pages.findIndex(({ text }) => text.includes("Ünïcode") && text.includes("You will be able to"));
    const moved = changes.moved.find(({ before: { from } }) => from === before.pages[third]!.label);
    expect(moved).toBeDefined();
    expect(Number(moved!.now.from) - Number(moved!.before.from)).toBe(grown);
    expect(changes.replace.some(({ print, old: gone }) => (print?.leafCount ?? 0) - (gone?.leafCount ?? 0) === grown / 2)).toBe(true);
    const saved = changes.replace.reduce((sum, { print }) => sum + (print?.leafCount ?? 0), 0);
    expect(saved).toBeLessThan(changes.leaves.length);
  });

  it("says that all differs on another paper", async () => {
    const paper = (await rebuild("chapters/01-first.md", (text) => `${text}\n`, { paper: "a5" })).changes;
    expect(paper).toMatchObject({ reason: "The old copy has pages of 210 × 297 mm, the book now of 148 × 210 mm." });
    expect(paper.leaves.length).toBeGreaterThan(0);
  });

  it("compares with the very file that it writes", async () => {
    const { changes, read } = await rebuild("chapters/01-first.md", (text) => text.replace("able", "abel").replace("Topic 1-5", "Topic 1-x"), { since: path("long-book.pdf") }, { "dist/book/long-book.pdf": old });
    expect(changes.leaves.length).toBeGreaterThan(0);
    expect(Buffer.compare(read("long-book.pdf"), old)).not.toBe(0);
  });

  it("takes no leaves out of a copy of the whole book for a part of it", async () => {
    const { changes } = await build(book, { since: `${bookFolder}/old.pdf`, sections: "2" }, { "old.pdf": old });
    expect(changes).toMatchObject({ takeOut: [], reason: undefined });
  });

  it("is a usage error with a file that is no such copy, before anything is printed", async () => {
    const printer = createFakePrinter();
    const host = createBookHost({ ...book, "old.pdf": "no PDF" }, { printer });
    await expect(buildBook(host, { folder: bookFolder, formats: ["pdf"], cache: false, since: `${bookFolder}/old.pdf` })).rejects.toThrow(UsageError);
    expect(printer.jobs).toEqual([]);
  });
});

describe("building with an imposition", () => {
  it("writes the sheets beside the book", async () => {
    const { files, pageCount } = await build(book, { imposition: { kind: "booklet", creep: 0.3, signature: 3 } });
    const sheets = Math.ceil(pageCount / 4);
    expect(files.map(({ path: file, extent }) => [file, extent])).toEqual([[path("long-book.pdf"), undefined], [path("long-book-booklet.pdf"), `${sheets} sheets`]]);
    expect(files[1]!.advice).toMatch(/^print on both sides, turned on the short edge; signatures: \d of \d sheets?/);
  });
  it("makes booklets of the edition for print shops where there is one, spreads of the book", async () => {
    const mm = 72 / 25.4;
    const trimOf = async (kind: "booklet" | "2up"): Promise<number> => {
      const { read } = await build(book, { press: true, bleed: "3mm", imposition: { kind, creep: 0 } });
      return openBound(read(`long-book-${kind}.pdf`)).pages[0]!.trim[0];
    };
    expect([await trimOf("booklet"), await trimOf("2up")]).toEqual([expect.closeTo(3 * mm, 3), 0]);
  });
  it("names those of sections as the sections' file", async () => {
    const { files } = await build(book, { sections: "2", imposition: { kind: "2up", creep: 0 } });
    expect(files.map((file) => file.path)).toEqual([path("long-book-02-second.pdf"), path("long-book-02-second-2up.pdf")]);
  });
});
