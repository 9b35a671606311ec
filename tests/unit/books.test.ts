import { existsSync, readdirSync, readFileSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { buildBook } from "../../src/compile.js";
import { formatMessage } from "../../src/diagnostics/format.js";
import type { Format } from "../../src/model/artifact.js";
import { bookFolder, createBookHost } from "../support/book-host.js";
import { createFakePrinter } from "../support/fake-printer.js";
import { expectGolden } from "../support/golden.js";
import { printEpub, printPdf, printWeb } from "../support/print-facts.js";
import { readFolder } from "../support/read-folder.js";
import { layOverStock } from "../support/stock-book.js";

const root = new URL("../books/", import.meta.url);
const names = readdirSync(root).filter((name) => existsSync(new URL(`${name}/build.txt`, root)));

describe("small books", () => {
  test.each(names)("%s", async (name) => {
    const folder = new URL(`${name}/`, root);
    const golden = new URL("golden/", folder);
    const [options = "", more] = readFileSync(new URL("build.txt", folder), "utf8").trim().split("\n");
    const [formats = "", sections] = options.split(" --section ");
    const printer = createFakePrinter();
    const host = createBookHost(readBook(folder), { printer });
    const { messages, files } = await buildBook(host, { folder: bookFolder, formats: formats.split(" ") as Format[], sections, cache: false });
    mkdirSync(golden, { recursive: true });
    expectGolden(messages.map((message) => `${formatMessage(message)}\n`).join(""), new URL("messages.txt", golden));
    const outputs = new Map(files.map(({ path }) => [path.replace(`${bookFolder}/dist/book/`, ""), host.files.get(path)!]));
    expect(outputs.size).toBeGreaterThan(0);
    for (const [path, bytes] of outputs) {
      if (path.endsWith(".pdf")) expectGolden(await printPdf(bytes), new URL("pdf.txt", golden));
      if (path.endsWith(".epub")) expectGolden(printEpub(bytes, more === "bodies"), new URL("epub.txt", golden));
    }
    if (formats.includes("web")) expectGolden(printWeb(outputs, more === "bodies"), new URL("web.txt", golden));
    if (more === "bodies") expectGolden(readBody(printer.jobs.find(({ name }) => name.startsWith("01-"))?.html ?? ""), new URL("chapter.html", golden));
  });
});

/** A book's own files, laid over the stock book's. */
function readBook(folder: URL): Readonly<Record<string, Uint8Array | string>> {
  const own = Object.entries(readFolder(fileURLToPath(folder))).filter(([path]) => path !== "build.txt" && !path.startsWith("golden/"));
  return layOverStock(Object.fromEntries(own));
}

/** The part of a unit's HTML that is the book's, between the document's own lines. */
function readBody(html: string): string {
  return /<\/p>\n([^]*)<div class="targets">/.exec(html.slice(html.indexOf("<body")))?.[1] ?? html;
}
