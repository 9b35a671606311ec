import { describe, expect, test } from "vitest";
import { layoutEpub } from "../../../../src/layout/epub/layout-epub.js";
import { parseMarkup } from "../../../../src/layout/markup/parse-markup.js";
import type { EpubLayout } from "../../../../src/model/epub.js";
import type { PrintedPage } from "../../../../src/model/printed-page.js";
import { createEdition, createPressInput } from "../../../support/create-edition.js";
import { createFacts } from "../../../support/create-facts.js";
import { pixel } from "../../../support/pixel.js";

const fence = "```";
const one = createFacts(`# One & "all"

Text with a note[^a] and :term[closure], a [way](02-two.md#deep) and [out](https://example.com/x y).

## First topic

**Common Pitfall:** mind \`x\`.

${fence}python {hl="2"}
def f():
    return "<b>"  # why
${fence}

${fence}output
<b>
${fence}

| A | B | C | D | E |
|---|---|---|---|---|
| 1 | 2 | 3 | 4 | 5 |

<div>raw <span><p>block</p></span> <a href="#nowhere">dead</a></div>

## Self-check

1. **Explain.** Why?

   **Answer:** Because[^a].
2. **Explain.** How?

   **Answer:** So[^a].

[^a]: A note.
`, { data: { lead: "A *lead*.", aims: ["an aim"], glossary: { closure: "A function with its cells." } } });
const two = createFacts("# Two\n\n## Deep\n\nSee [One](01-one.md), :index[closure; cells].", { number: 2, slug: "two" });

const input = await createPressInput("woff");
const prints = { cover: pixel, pages: [] };
const whole = layoutEpub(createEdition([one, two]), input, prints);

function read(layout: EpubLayout, path: string): string {
  const document = layout.documents.find((candidate) => candidate.path === path);
  if (!document) throw new Error(`no ${path} among ${layout.documents.map((other) => other.path).join(", ")}`);
  return document.xhtml;
}

describe("the EPUB's documents", () => {
  test("stand in reading order", () => {
    expect(whole.documents.map(({ path }) => path)).toEqual(["titlepage.xhtml", "imprint.xhtml", "contents.xhtml", "01-one.xhtml", "02-two.xhtml", "answers.xhtml", "pitfalls.xhtml", "glossary.xhtml", "index.xhtml"]);
  });

  test("are XML with the namespaces that they use", () => {
    for (const { xhtml } of whole.documents) {
      expect(xhtml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">')).toBe(true);
      expect(() => parseMarkup(xhtml)).not.toThrow();
    }
  });

  test("have unique ids, and links that lead somewhere", () => {
    const ids = new Map(whole.documents.map(({ path, xhtml }) => [path, [...xhtml.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!)]));
    for (const [path, list] of ids) expect(new Set(list).size, path).toBe(list.length);
    for (const { path, xhtml } of whole.documents) {
      for (const [, href = ""] of xhtml.matchAll(/<a [^>]*href="([^"]+)"/g)) {
        if (/^(https?|mailto):/.test(href)) continue;
        const [file = "", id] = href.split("#");
        expect(id === undefined ? ids.has(file) : ids.get(file || path)?.includes(id), `${path}: ${href}`).toBe(true);
      }
    }
    expect(read(whole, "01-one.xhtml")).toContain("<a>dead</a>");
    expect(read(whole, "01-one.xhtml")).toContain('href="02-two.xhtml#deep"');
  });

  test("say what their parts mean", () => {
    const chapter = read(whole, "01-one.xhtml");
    expect(chapter).toContain('<section epub:type="chapter" role="doc-chapter" aria-label="1 One &amp; “all”">');
    expect(chapter).toMatch(/<section class="callout callout-pitfall[^>]* epub:type="notice" role="doc-notice">/);
    expect(chapter).toMatch(/<a [^>]*epub:type="noteref" role="doc-noteref">1<\/a>/);
    expect(chapter).toMatch(/<section [^>]*epub:type="footnotes" role="doc-endnotes">/);
    expect(chapter).toMatch(/<li><div id="note-fn-a" epub:type="footnote" role="doc-footnote">/);
    expect(chapter).toMatch(/<a [^>]*role="doc-backlink">↩<\/a>/);
    expect(read(whole, "glossary.xhtml")).toContain('epub:type="glossary" role="doc-glossary"');
    expect(read(whole, "index.xhtml")).toContain('epub:type="index" role="doc-index"');
  });

  test("colour code by spans, in lines that can hang", () => {
    const chapter = read(whole, "01-one.xhtml");
    expect(chapter).toContain('<span class="line"><span class="tok-keyword">def</span>');
    expect(chapter).toMatch(/<mark class="line in1"> {4}<span class="tok-keyword">return<\/span> <span class="tok-string">"&lt;b&gt;"<\/span> {2}<span class="tok-comment"># why<\/span><\/mark>/);
  });

  test("label the cells of a wide table and leave its text alone", () => {
    expect(read(whole, "01-one.xhtml")).toMatch(/<table class="wide">[\s\S]*data-label="E"[^>]*>5<\/td>/);
  });

  test("know no page numbers without pages", () => {
    expect(read(whole, "contents.xhtml")).not.toContain("page-list");
    expect(whole.metadata.pageSource).toBeUndefined();
    expect(whole.metadata.accessibility.features).not.toContain("pageNavigation");
    expect(read(whole, "index.xhtml")).toMatch(/<a href="01-one.xhtml#term-closure">1<\/a>/);
  });
});

describe("the page list", () => {
  const page = (folio: string, unit: string, opening: string, index: number): PrintedPage => ({ page: index, folio, unit, opening, fragments: [] });
  const pages = [["i", "front", "A.TesterBook"], ["ii", "front", "BookIdentifierurn:uuid:1"], ["iii", "front", "Contents1One&“all”1"], ["1", "01-one", "1One"], ["2", "01-one", "Self-checkQ1Answer,p.3Explain."], ["3", "02-two", "2Two"], ["4", "back", "Answers1One"], ["5", "back", "Glossaryclosure"], ["6", "back", "IndexBoldnumbersleadtothedefinitionofatermortothesectionthattreatsit.Cclosure,1"]].map(([folio, unit, opening], index) => page(folio!, unit!, opening!, index));
  const paged = layoutEpub(createEdition([one, two]), input, { cover: pixel, pages });

  test("has every printed page in order, each with a break in the right document", () => {
    const list = [...read(paged, "contents.xhtml").split('epub:type="page-list"')[1]!.matchAll(/<a href="([^#]+)#([^"]+)">([^<]+)<\/a>/g)].map(([, path, id, folio]) => ({ path: path!, id: id!, folio: folio! }));
    expect(list.map(({ folio, path }) => `${folio} ${path}`)).toEqual(["i titlepage.xhtml", "ii imprint.xhtml", "iii contents.xhtml", "1 01-one.xhtml", "2 01-one.xhtml", "3 02-two.xhtml", "4 answers.xhtml", "5 glossary.xhtml", "6 index.xhtml"]);
    for (const { path, id, folio } of list) expect(read(paged, path)).toContain(`<span epub:type="pagebreak" role="doc-pagebreak" id="${id}" aria-label="${folio}"></span>`);
  });

  test("names the edition whose pages they are", () => {
    expect(paged.metadata.pageSource).toBe("Book, PDF edition");
    expect(paged.metadata.accessibility.features).toEqual(expect.arrayContaining(["pageBreakMarkers", "pageNavigation"]));
  });
});

describe("an edition of some chapters", () => {
  const part = layoutEpub(createEdition([one, two], {}, ["02-two"]), input, prints);

  test("has those and their answers only; what leads out of it is text", () => {
    expect(part.documents.map(({ path }) => path)).toEqual(["titlepage.xhtml", "contents.xhtml", "02-two.xhtml"]);
    expect(read(part, "02-two.xhtml")).toContain('<span class="reference">One</span>');
  });

  test("is a publication of its own, always the same one", () => {
    expect(part.metadata.identifier).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(part.metadata.identifier).toBe(layoutEpub(createEdition([one, two], {}, ["02-two"]), input, prints).metadata.identifier);
    expect(part.metadata.title).toBe("Book: 2 Two");
  });
});

describe("what goes with the documents", () => {
  const fonts = whole.resources.filter(({ path }) => path.startsWith("fonts/"));

  test("fonts are those whose characters the book uses, as WOFF", () => {
    expect(fonts.every(({ mediaType, bytes }) => mediaType === "font/woff" && String.fromCharCode(...bytes.subarray(0, 4)) === "wOFF")).toBe(true);
    expect(fonts.map(({ path }) => path)).toEqual(expect.arrayContaining(["fonts/source-sans-3-latin-600-normal.woff", "fonts/source-code-pro-latin-400-normal.woff"]));
    expect(fonts.some(({ path }) => /serif|cyrillic|emoji/.test(path))).toBe(false);
  });

  test("a character that the main faces lack brings a small fallback", () => {
    const arrow = layoutEpub(createEdition([createFacts("# One\n\n`┌─┐` привет")]), input, prints);
    const paths = arrow.resources.map(({ path, bytes }) => [path, bytes.length] as const).filter(([path]) => /dejavu|cyrillic/.test(path));
    expect(paths.some(([path]) => path.includes("cyrillic"))).toBe(true);
    expect(paths.every(([, size]) => size < 12_000)).toBe(true);
  });

  test("styles have no custom properties, no size, face, colour or ground for the body, and no lengths in px but hair rules", () => {
    const css = new TextDecoder().decode(whole.resources.find(({ path }) => path === "styles/book.css")!.bytes);
    expect(css).not.toMatch(/var\(|--[a-z]/);
    expect(css).not.toMatch(/(^|[,}\s])(body|html)\s*\{/);
    expect([...css.matchAll(/[\d.]+px/g)].map(([length]) => length).filter((length) => length !== "1px")).toEqual([]);
    expect(css).toContain(".callout-pitfall { border-color: #c13e25; }");
  });

  test("the cover is the picture that was taken of it", () => {
    expect(whole.resources.find(({ properties }) => properties.includes("cover-image"))).toMatchObject({ mediaType: "image/png", bytes: pixel });
  });
});

test("a template whose tags do not match is a finding that names it", async () => {
  const broken = await createPressInput("woff", { "callout.hbs": "<aside><p>{{label}}</aside>" });
  expect(() => layoutEpub(createEdition([one]), broken, prints)).toThrow(
    expect.objectContaining({ finding: expect.objectContaining({ rule: "template-invalid", file: "templates/callout.hbs", what: expect.stringContaining("Unexpected `</aside>`, expected `</p>`") }) }),
  );
});

test("a template in loose HTML makes strict documents", async () => {
  const loose = await createPressInput("woff", { "term.hbs": "<dfn id={{fragment}} hidden>{{{content}}}&nbsp;<br></dfn>" });
  expect(read(layoutEpub(createEdition([one]), loose, prints), "01-one.xhtml")).toContain('<dfn id="term-closure" hidden="">closure\u00a0<br /></dfn>');
});
