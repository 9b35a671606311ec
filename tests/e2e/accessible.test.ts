import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasJava, validatePdfs } from "../support/java.js";
import { toComparable } from "../support/letters.js";
import { hasBrowser, openWorkplace, type Workplace } from "../support/open-workplace.js";
import { readFolder } from "../support/read-folder.js";
import { type PdfFacts, readPdf } from "../support/read-pdf.js";
import { type BookStructure, listTagged, printTypes, readStructure, type Tagged } from "../support/read-structure.js";
import { type BookFiles, layOverStock } from "../support/stock-book.js";
import { streamBytes, at } from "../unit/render/pdf/support/pdf-facts.js";

const longListing = ["class Ledger:", '    """Two blank lines and a tab\'s worth of depth."""', "", "", "    def __init__(self):", "        self.rows = []    # aligned", "", "    def add(self, row):", "        if row:", "            self.rows.append(row)", ...Array.from({ length: 60 }, (_, index) => `        step_${index} = ${index}  # one of many`), "", "print(Ledger())"];
const rows = Array.from({ length: 90 }, (_, index) => `| row ${index} | cell ${index} |`);

/** The book of each construct, with a listing and a table longer than a page. */
function createRichBook(): BookFiles {
  const files = layOverStock(readFolder(fileURLToPath(new URL("../books/everything", import.meta.url))));
  const chapter = Buffer.from(files["chapters/01-one.md"]!).toString();
  const long = `## Long things {#long}\n\n\`\`\`python {run=false reason="only its look is tested" title="ledger.py"}\n${longListing.join("\n")}\n\`\`\`\n\nTable: A table longer than a page {#long-table}\n\n| Head one | Head two |\n|---|---|\n${rows.join("\n")}\n\n## Quick Revision`;
  // What is not run needs no Python.
  return { ...files, "chapters/01-one.md": chapter.replaceAll("```python {title", '```python {run=false reason="no Python here" title').replace("   ```python\n", '   ```python {run=false reason="no Python here"}\n').replace("## Quick Revision", long) };
}

describe.runIf(hasBrowser)("the PDF for all readers", () => {
  let place: Workplace;
  let path: string;
  let pdf: PdfFacts;
  let book: BookStructure;
  let source: string;

  beforeAll(async () => {
    place = await openWorkplace();
    const files = createRichBook();
    source = String(files["chapters/01-one.md"]);
    await place.write("book", files);
    const ended = await place.run(["build", "book", "--format", "pdf", "--json"]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    path = join(place.path, "book/dist/book/everything.pdf");
    const bytes = await place.read("book/dist/book/everything.pdf");
    [pdf, book] = [await readPdf(bytes), await readStructure(bytes)];
  }, 120_000);
  afterAll(() => place.remove());

  const all = (...types: string[]): Tagged[] => listTagged(book.tree, ...types);
  const find = (type: string, text: string): Tagged => {
    const found = all(type).filter((element) => element.text.includes(text));
    expect(found.length, `${type} with “${text}”`).toBeGreaterThan(0);
    return found.at(-1)!;
  };

  it.skipIf(!hasJava)("passes PDF/UA-1 and PDF/A-2a", () => {
    expect(validatePdfs(path)).toMatch(/^.* ua1 compliant=true .* rules=106\n.* 2a compliant=true .* rules=153\n$/);
  }, 120_000);

  it("is one document of parts, each of which begins with its heading, and no heading skips a level", () => {
    expect(book.tree.type).toBe("Document");
    expect(book.tree.kids.map(({ type }) => type)).toEqual(book.tree.kids.map(() => "Part"));
    for (const part of book.tree.kids) {
      const levels = listTagged(part, "H1", "H2", "H3", "H4", "H5", "H6").map(({ type }) => Number(type[1]));
      expect(levels[0]).toBe(1);
      levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
    }
  });

  it("is read in the order of the source", () => {
    const letters = toComparable(book.tree.text);
    const wanted = ["One of each", "The first paragraph", "A labelled paragraph", "a plain item", "A container", "Versions are data", "A table with numbers", "and text", "Two things", "A drawing", "in a quote", "nested", "Hidden until", "greet.py", "class Ledger", "print(Ledger())", "row 89", "What has a label?", "Something else comes next"];
    const places = wanted.map((text) => letters.indexOf(toComparable(text), letters.indexOf("Oneofeach")));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it("knows no types but those of PDF 1.7, directly or by its role map, and no tag is left in a language", () => {
    const standard = new Set("Document Part Sect Div BlockQuote Caption TOC TOCI Index P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody Span Note Reference Code Link Figure".split(" "));
    expect(Object.values(book.roles).filter((role) => !standard.has(role))).toEqual([]);
    expect(all().map(({ type }) => book.roles[type] ?? type).filter((type) => !standard.has(type))).toEqual([]);
    expect(all().map(({ lang }) => lang).filter(Boolean)).toEqual(["en"]);
  });

  it("keeps each line of a listing as a paragraph of code, blank ones too", () => {
    const listing = find("Sect", "ledger.py").kids.find(({ type }) => type === "Div")!;
    expect(listing.kids.map(printTypes)).toEqual(listing.kids.map(() => "P(Code)"));
    // What is read is tested here; indentation is below, as pdf.js does not give it.
    expect(listing.kids.map(({ text }) => text.replace(/\s+/g, " ").trim())).toEqual(longListing.map((line) => line.replace(/\s+/g, " ").trim()));
    expect(find("Sect", "greet.py").kids.map(printTypes)).toEqual(["Caption", expect.stringMatching(/^Div\(P\(Code\)/), "P", "Div(P(Code))"]);
  });

  it("groups each callout, its label first", () => {
    expect(book.roles["Aside"]).toBe("Sect");
    for (const [label, text] of [["Pitfall", "A labelled paragraph"], ["Key", "A container"], ["3.12+", "Versions are data"]] as const) {
      const callout = find("Aside", text);
      expect(callout.kids[0]).toMatchObject({ type: "P", text: expect.stringMatching(new RegExp(label.replace("+", "\\+"), "i")) });
    }
  });

  it("has each footnote once, with an id, and leads to it and back", () => {
    const notes = all("Note");
    expect(notes.map(({ id, text }) => [id, toComparable(text)])).toEqual([[expect.stringMatching(/^id\d+$/), expect.stringContaining("Thenote,whichleadsto")]]);
    const [reference] = all("Reference").filter(({ kids }) => kids[0]?.links[0]?.contents === "note 1");
    expect(reference?.kids[0]?.links[0]?.page).toBe(notes[0]?.pages[0]);
    const back = listTagged(notes[0]!, "Link").flatMap(({ links }) => links.map(({ contents }) => contents));
    expect(back).toContain("back to the text");
  });

  it("gives tables a caption, heads with their scope, and a body; a head that is printed again is read once", () => {
    const table = all("Table").find(({ text }) => text.includes("row 89"))!;
    expect(table.kids.map(({ type }) => type)).toEqual(["Caption", "THead", "TBody"]);
    const [, head, body] = table.kids;
    expect(listTagged(head!, "TH").map(({ text, attributes }) => [text.trim(), attributes.includes("/Scope /Column")])).toEqual([["Head one", true], ["Head two", true]]);
    expect(body!.kids.filter(({ type, kids }) => type === "TR" && kids.length === 2)).toHaveLength(rows.length);
    const printed = pdf.pages.map(({ items }) => items.filter(({ text, isArtifact }) => isArtifact && text.includes("Head one")).length).filter((count) => count > 0);
    expect(printed.length).toBeGreaterThan(0);
    for (const { kids } of all("Table")) expect(kids[0]?.type === "Caption" ? kids.slice(1).map(({ type }) => type) : kids.map(({ type }) => type)).toEqual(["THead", "TBody"]);
  });

  it("says what figures show, and has their caption beside them, where the text for the picture does not stand for it", () => {
    for (const figure of all("Figure")) {
      expect(String(figure.alt)).toMatch(/\w/);
      const box = /\/BBox \[ ([\d. ]+) \]/.exec(figure.attributes)?.[1]?.split(" ").map(Number) ?? [];
      expect(box).toHaveLength(4);
      // Readers show a figure alone by its box.
      const inside = figure.pages.flatMap((page) => pdf.pages[page]!.items.filter(({ x, y }) => x >= box[0]! && x < box[2]! && y >= box[1]! && y < box[3]!));
      expect(toComparable(inside.map(({ text }) => text).join("")), `text in the box of “${String(figure.alt)}”`).toContain(toComparable(figure.text));
    }
    const group = all("Div").find(({ kids }) => kids.some(({ type, text }) => type === "Caption" && text.includes("A drawing")))!;
    expect(group.kids.map(({ type }) => type)).toEqual(["Figure", "Caption"]);
  });

  it("has a table of contents, line by line, and an index", () => {
    const [contents] = all("TOC");
    for (const toc of all("TOC")) expect(toc.kids.filter(({ type }) => type !== "TOCI" && type !== "TOC")).toEqual([]);
    expect(listTagged(contents!, "TOCI").map(printTypes)).toEqual(listTagged(contents!, "TOCI").map(() => expect.stringMatching(/^TOCI\(Reference\(Link/)));
    expect(all("TOCI")).toHaveLength(listTagged(contents!, "TOCI").length);
    expect(all("Index").map(({ kids }) => kids.slice(0, 2).map(({ type }) => type))).toEqual([["H2", "L"]]);
  });

  it("gives lists items with a body, and numbers a label", () => {
    for (const { kids } of all("L")) expect(kids.filter(({ type }) => type !== "LI")).toEqual([]);
    for (const { kids } of all("LI")) expect(kids.map(({ type }) => type).join(" ")).toMatch(/^(Lbl )?LBody$/);
    expect(all("LI").filter(({ text }) => /^2\.?\s*second$/.test(text.trim())).map(printTypes)).toEqual(["LI(Lbl LBody)"]);
  });

  it("says of each link where it leads", () => {
    const links = all("Link").flatMap(({ links: own }) => own);
    expect(links.length).toBeGreaterThan(20);
    for (const { contents, page } of links.filter(({ page: target }) => target !== undefined)) {
      if (contents === "back to the text" || /^note \d+$/.test(String(contents))) continue;
      expect(String(contents)).toMatch(new RegExp(`\\p{L}.*, (?:page ${pdf.pages[page!]!.label}|pages ${pdf.pages[page!]!.label}–\\d+)$`, "u"));
    }
    expect(links.filter(({ page }) => page === undefined).map(({ contents }) => contents)).toContain("https://example.org/");
    expect(all("Index").flatMap((index) => listTagged(index, "Link")).flatMap(({ links: own }) => own.map(({ contents }) => contents))).toContainEqual(expect.stringMatching(/^callout, pages \d+–\d+$/));
  });

  it("marks running heads and folios as artifacts of pagination, at the head and at the foot", () => {
    const { bound } = book;
    const marks = bound.pages.flatMap((page) => {
      const forms = at(bound, bound.dict(page), "Resources", "XObject");
      const form = forms && at(bound, bound.dict(forms), "Furniture");
      return form === undefined ? [] : [[...Buffer.from(streamBytes(bound, form)).toString("latin1").matchAll(/\/Artifact <<\/Type\/Pagination\/Subtype\/(\w+)>>BDC/g)].map(([, subtype]) => subtype)];
    });
    expect(new Set(marks.flat())).toEqual(new Set(["Header", "Footer"]));
    for (const subtypes of marks) expect(subtypes).toContain("Footer");
  });

  const readArchive = async (): Promise<{ content: Uint8Array; files: Record<string, string> }> => {
    const document = await getDocument({ data: new Uint8Array(await place.read("book/dist/book/everything.pdf")), verbosity: VerbosityLevel.ERRORS }).promise;
    const attachments = (await document.getAttachments()) as Record<string, { content: Uint8Array; description: string }>;
    await document.destroy();
    expect(Object.keys(attachments)).toEqual(["listings.zip.pdf"]);
    const { content } = attachments["listings.zip.pdf"]!;
    return { content, files: Object.fromEntries(Object.entries(unzipSync(content)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])) };
  };

  it("has the exact sources of all listings attached, by their numbers", async () => {
    const { files } = await readArchive();
    const fences = [...source.matchAll(/^( *)```(?!output)\S[^\n]*\n([^]*?)^\1```$/gm)].map(([, indent = "", text = ""]) => text.replaceAll(new RegExp(`^${indent}`, "gm"), ""));
    const sources = Object.entries(files).filter(([name]) => name.includes("/01-one/"));
    expect(sources.map(([, text]) => text).sort()).toEqual(fences.sort());
    expect(sources.map(([name]) => name)).toEqual(expect.arrayContaining(["everything-listings/01-one/listing-1.1-greet.py", "everything-listings/01-one/listing-1.3-ledger.py", "everything-listings/01-one/1.3-2.txt"]));
    expect(files["everything-listings/README.txt"]).toMatch(/01-one\/listing-1\.1-greet\.py {2}Listing 1\.1 · greet\.py, page \d+/);
    expect(pdf.pages[1]!.text).toContain("listings.zip.pdf");
  });

  it("attaches them as a file that is a ZIP archive and a PDF at once", async () => {
    const { content } = await readArchive();
    const cover = await readPdf(content);
    expect(cover.pages.map(({ text }) => toComparable(text))).toEqual([expect.stringContaining("ThisfileisaPDFandaZIParchiveatonce.")]);
    expect(cover.isTagged).toBe(true);
    // The archive begins where its first entry is said to be, and ends with a comment to the end of the file.
    const bytes = Buffer.from(content);
    const end = bytes.lastIndexOf("PK\u0005\u0006");
    expect(bytes.readUInt16LE(end + 20)).toBe(bytes.length - end - 22);
    const directory = bytes.readUInt32LE(end + 16);
    expect(bytes.toString("latin1", directory, directory + 4)).toBe("PK\u0001\u0002");
    const first = bytes.readUInt32LE(directory + 42);
    expect(bytes.toString("latin1", first, first + 4)).toBe("PK\u0003\u0004");
  });

  it("keeps lines, indentation and blank lines of its listings where readers can: poppler's, MuPDF's", () => {
    const { stdout } = spawnSync(process.execPath, [fileURLToPath(new URL("../copying/copytest.mjs", import.meta.url)), "--show", "9", path], { encoding: "utf8" });
    // Readers that are not installed are said to be skipped.
    for (const reader of ["poppler: pdftotext -layout", "MuPDF: mutool draw, whitespace kept"]) {
      const [head = "", ...others] = stdout.slice(stdout.indexOf(reader)).split(/\n(?! {4})/)[0]!.split("\n");
      expect(head, stdout).toContain(reader);
      // One is re-wrapped for the paper, and of the other a mark is drawn as a circled number.
      expect(head.includes("skipped") ? [] : others.map((line) => line.trim()), stdout).toEqual(head.includes("skipped") ? [] : ["everything-listings/01-one/1.3-3.py: in pieces", "everything-listings/01-one/listing-1.2-total.py: in pieces"]);
    }
  });
});
