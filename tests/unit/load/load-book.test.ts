import { mostNotes, toCircled } from "../../../src/model/annotations.js";
import { fontStacks } from "../../../src/model/fonts.js";
import { describe, expect, test } from "vitest";
import { createCoverage } from "../../../src/load/font-coverage.js";
import { loadBook } from "../../../src/load/load-book.js";
import { loadFonts } from "../../../src/load/load-fonts.js";
import { loadSheets } from "../../../src/load/load-templates.js";
import { bookFolder, createBookHost } from "../../support/book-host.js";
import { checkStock } from "../../support/check-stock.js";
import { layOverStock } from "../../support/stock-book.js";

describe("loading a book", () => {
  test("the stock book has nothing wrong with it", async () => {
    expect(await checkStock({})).toEqual([]);
  });

  test("an empty folder is a finding, not a failure", async () => {
    expect((await loadBook(createBookHost({}), bookFolder)).findings).toMatchObject([{ rule: "config-missing" }]);
  });

  test("one broken chapter hides no other", async () => {
    const broken = await checkStock({ "chapters/01-one.md": "---\nlead: [\n---\n# One\n", "chapters/02-two.md": "# Two\n\n![](x.svg)\n\n[a](#b)\n" });
    expect(broken.map((line) => line.replace(/: .*/, ""))).toEqual([expect.stringContaining("front-matter-invalid"), "02-two.md:3:1 image-alt-missing", "02-two.md:3:1 image-missing", "02-two.md:5:1 link-broken"]);
  });

  test("a syllabus that does not fit is a finding in its own file", async () => {
    const book = new TextDecoder().decode(layOverStock()["chapters/book.yaml"] as Uint8Array);
    expect(await checkStock({ "chapters/book.yaml": `${book}syllabus: s.yaml\n`, "chapters/s.yaml": "sections:\n  - number: one\n    title: T\n    topics: []\n" })).toEqual(["s.yaml:2:13 config-invalid: Unexpected text as `number` of entry 1 of `sections`, expected a number"]);
  });
});

describe("templates and styles", () => {
  test("a file of the book takes the place of ours, by name; other kinds of files are left alone", async () => {
    const host = createBookHost({ "templates/callout.hbs": "own", "templates/print/own.hbs": "new", "templates/notes.txt": "x", "styles/themes/own.css": "css" });
    const { templates, styles } = await loadSheets(host, bookFolder);
    expect(templates.get("callout.hbs")).toBe("own");
    expect(templates.get("print/own.hbs")).toBe("new");
    expect(templates.get("figure.hbs")).toContain("figure");
    expect([...templates.keys()].filter((name) => name.startsWith("init/") || name.endsWith(".txt"))).toEqual([]);
    expect(styles.get("themes/own.css")).toBe("css");
    expect(styles.get("book.css")).toBeTruthy();
  });
});

describe("the fonts of the book", () => {
  test.each(["Text", "Head", "Code"])("%s has all of ASCII and Latin-1 in every face, so that no text needs to be looked up", async (family) => {
    const fonts = await loadFonts(createBookHost({}));
    const covers = createCoverage(fonts);
    const characters = Array.from({ length: 0x100 }, (_, codePoint) => codePoint).filter((codePoint) => codePoint >= 0x20 && (codePoint < 0x7f || codePoint >= 0xa0) && codePoint !== 0xad);
    expect(characters.filter((codePoint) => !covers([family], codePoint)).map((codePoint) => String.fromCodePoint(codePoint))).toEqual([]);
  });

  test("what they have beside it comes from the fallbacks", async () => {
    const covers = createCoverage(await loadFonts(createBookHost({})));
    expect([..."→≤√│┌█✓☐"].filter((character) => !covers(["Text", "Fallback", "Emoji"], character.codePointAt(0)!))).toEqual([]);
    const circled = Array.from({ length: mostNotes }, (_, index) => toCircled(index + 1));
    for (const stack of Object.values(fontStacks)) expect(circled.filter((character) => !covers(stack, character.codePointAt(0)!))).toEqual([]);
    expect(covers(["Code", "FallbackCode", "Fallback", "Emoji"], 0x1f600)).toBe(true);
    expect(covers(["Text", "Fallback", "Emoji"], 0x6f22)).toBe(false);
  });
});
