import { describe, expect, it } from "vitest";
import { UsageError } from "../../../../../src/diagnostics/usage-error.js";
import { createMemoryHost, type MemoryHost } from "../../../../../src/host/memory-host.js";
import { imposeBook } from "../../../../../src/render/pdf/impose/impose-book.js";
import { readCopy } from "../../../../../src/render/pdf/since/read-copy.js";
import { classicPdf } from "../support/classic-pdf.js";
import { fixture } from "../support/fixtures.js";
import { createNumberedBook } from "../support/numbered-book.js";

const book = createNumberedBook(5);
const host = (bytes: Uint8Array): MemoryHost => createMemoryHost({ files: { "/old.pdf": bytes } });

describe("an older copy", () => {
  it("is read with its pages by folio", async () => {
    const copy = await readCopy(host(book), "/old.pdf");
    expect(copy).toMatchObject({ path: "/old.pdf", title: "Numbers", trim: [0, 0, 300, 400] });
    expect(copy.pages.map(({ folio }) => folio)).toEqual(["1", "2", "3", "4", "5"]);
  });

  it.each<[string, Uint8Array, string]>([
    ["a text", Buffer.from("hello"), "old.pdf cannot be read as a PDF that studybook made: PDF syntax: no cross-reference table"],
    ["an empty file", new Uint8Array(), "cannot be read"],
    ["a file cut off in the middle", book.subarray(0, book.length / 2), "the file is cut off"],
    ["a file with damage in the middle", Buffer.from(book).fill(0, 300, 900), "cannot be read"],
    ["a unit as the browser prints it", fixture("unit-a"), "was made by Skia/PDF"],
    ["a PDF of nobody", classicPdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 9 9]>>", "<</Type/Page/Parent 2 0 R>>"]), "was made by an unknown program"],
    ["a page tree that goes in circles", classicPdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"]), "a page tree that is none"],
    ["imposed sheets", imposeBook(book, { kind: "booklet", creep: 0 }).bytes, "holds pages of a book for printing (booklet), not the book"],
    ["an edition for print shops, which has no folios", createNumberedBook(5, { labels: null }), "has no folios by which its leaves can be found"],
  ])("is not %s", async (_what, bytes, message) => {
    const reading = readCopy(host(bytes), "/old.pdf");
    await expect(reading).rejects.toThrow(UsageError);
    await expect(reading).rejects.toThrow(message);
  });

  it("is a file, and none beyond reason", async () => {
    await expect(readCopy(host(book), "/other.pdf")).rejects.toThrow("There is no file /other.pdf");
    const large = { ...host(book), stat: async (path: string) => ({ kind: "file", size: 600_000_000, realPath: path }) as const };
    await expect(readCopy(large, "/old.pdf")).rejects.toThrow("old.pdf has 600 MB");
  });
});
