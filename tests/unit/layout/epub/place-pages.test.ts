import { describe, expect, test } from "vitest";
import { placePages } from "../../../../src/layout/epub/place-pages.js";
import { parseMarkup } from "../../../../src/layout/markup/parse-markup.js";
import { printMarkup } from "../../../../src/layout/markup/print-markup.js";
import type { PrintedPage } from "../../../../src/model/printed-page.js";

const mark = (folio: string): string => `<span epub:type="pagebreak" role="doc-pagebreak" id="page-${folio}" aria-label="${folio}"></span>`;

function place(body: string, openings: readonly (string | { readonly opening: string; readonly fragments: readonly string[] })[]): { body: string; list: string[] } {
  const root = parseMarkup(`<html><head><title>Title</title></head><body>${body}</body></html>`);
  const pages = openings.map((page, index): PrintedPage => {
    const { opening, fragments } = typeof page === "string" ? { opening: page, fragments: [] } : page;
    return { page: index, folio: String(index + 1), unit: "one", opening, fragments };
  });
  const list = placePages([{ path: "one.xhtml", unit: "one", root }], pages);
  return { body: printMarkup(root).replace(/^.*<body>|<\/body>.*$/gs, "").replace(/<span epub:type="pagebreak"[^>]*id="page-(\d+)"[^>]*><\/span>/g, "[$1]"), list: list.map(({ href }) => href) };
}

describe("page breaks", () => {
  test("a break is an empty span that is named", () => {
    const root = parseMarkup("<html><body><section><p>Text</p></section></body></html>");
    placePages([{ path: "one.xhtml", unit: "one", root }], [{ page: 0, folio: "iv", unit: "one", opening: "Text", fragments: [] }]);
    expect(printMarkup(root)).toContain(`<section>${mark("iv")}<p>Text</p></section>`);
  });

  test.each([
    ["inside a word", "<section><p>Alpha beta gamma</p></section>", ["Alphabe", "tagamma"], "<section>[1]<p>Alpha be[2]ta gamma</p></section>"],
    ["before the blocks that start with the page", '<section><p>One</p><div id="x"><h2><span>2</span> Two</h2></div></section>', ["One", "2Two"], '<section>[1]<p>One</p>[2]<div id="x"><h2><span>2</span> Two</h2></div></section>'],
    ["in the first item, not in the list", "<section><p>One</p><ul><li>Two</li><li>Three three</li></ul></section>", ["One", "Threethree"], "<section>[1]<p>One</p><ul><li>Two</li><li>[2]Three three</li></ul></section>"],
    ["in a cell, not in the table", "<section><p>One</p><table><tr><td>Two</td></tr><tr><td><b>Three</b></td></tr></table></section>", ["One", "Three"], "<section>[1]<p>One</p><table><tr><td>Two</td></tr><tr><td>[2]<b>Three</b></td></tr></table></section>"],
    ["before a drawing whose text opens the page", '<section><p>One</p><figure><svg><text>Drawn words</text></svg><figcaption>Figure</figcaption></figure></section>', ["One", "DrawnwordsFigure"], '<section>[1]<p>One</p>[2]<figure><svg><text>Drawn words</text></svg><figcaption>Figure</figcaption></figure></section>'],
    ["before a line of code", "<section><pre><code>first\nsecond\n</code></pre></section>", ["first", "second"], "<section>[1]<pre><code>first\n[2]second\n</code></pre></section>"],
  ])("%s", (_name, body, openings, expected) => {
    expect(place(body, openings).body).toBe(expected);
  });

  test("labels in capitals, folios and page notes make no difference", () => {
    const body = "<section><p>Start.</p><p>Pitfall</p><p>See closures and more words after it.</p></section>";
    expect(place(body, ["Start.", "PITFALLSeeclosures§4,p.61andmorewordsafterit."]).body).toBe("<section>[1]<p>Start.</p>[2]<p>Pitfall</p><p>See closures and more words after it.</p></section>");
    expect(place(body, ["Start.", "PITFALLSeeclosures,p.andmorewordsafterit."]).body).toContain("[2]<p>Pitfall</p>");
  });

  test("a short opening is not taken for an earlier place: ids bound the search", () => {
    const filler = "x".repeat(600);
    const body = `<section><p>Same words</p><p>${filler}</p><p id="here">Same words</p></section>`;
    expect(place(body, ["Samewords", { opening: "Samewords", fragments: ["here"] }]).body).toContain(`[2]<p id="here">`);
  });

  test("an opening that is nowhere falls back to the first of the page's ids, else to the page before", () => {
    const body = '<section><p>One</p><p id="two">Two</p><p>Three</p></section>';
    expect(place(body, ["One", { opening: "Nowhere to be found", fragments: ["gone", "two"] }, "Neither is this"])).toEqual({
      body: '<section>[1]<p>One</p>[2][3]<p id="two">Two</p><p>Three</p></section>',
      list: ["one.xhtml#page-1", "one.xhtml#page-2", "one.xhtml#page-3"],
    });
  });

  test("the pages of a unit go on through its documents", () => {
    const documents = ["One", "Two"].map((text) => ({ path: `${text.toLowerCase()}.xhtml`, unit: "back", root: parseMarkup(`<html><body><section><h1>${text}</h1></section></body></html>`) }));
    const pages = ["One", "Two"].map((opening, page): PrintedPage => ({ page, folio: `${page + 9}`, unit: "back", opening, fragments: [] }));
    expect(placePages(documents, pages)).toEqual([
      { folio: "9", href: "one.xhtml#page-9" },
      { folio: "10", href: "two.xhtml#page-10" },
    ]);
  });

  test("a document without text has its page at the start", () => {
    expect(place('<section><img alt="x" /></section>', [""]).body).toBe('<div>[1]</div><section><img alt="x" /></section>');
  });
});
