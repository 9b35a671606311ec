import { describe, expect, test } from "vitest";
import { cutDeadLinks } from "../../../../src/layout/markup/check-links.js";
import { hasClass } from "../../../../src/layout/markup/markup.js";
import { parseMarkup } from "../../../../src/layout/markup/parse-markup.js";
import { printMarkup } from "../../../../src/layout/markup/print-markup.js";
import { tidyMarkup } from "../../../../src/layout/markup/tidy-markup.js";
import { makeIdsUnique } from "../../../../src/layout/markup/unique-ids.js";

function tidy(source: string): string {
  const root = parseMarkup(source);
  tidyMarkup(root);
  return printMarkup(root);
}

describe("tidying", () => {
  test.each([
    ["a block in running text", "<span>a<div>b<p>c</p></div></span>", "<span>a<span>b<span>c</span></span></span>"],
    ["a rule in running text", "<p>a<hr>b</p>", "<p>a<br />b</p>"],
    ["text and blocks in a list", "<ul>a<li>b</li><p>c</p> </ul>", "<ul><li>a</li><li>b</li><li><p>c</p></li> </ul>"],
    ["an item without a list", "<div><li>a</li><dt>b</dt></div>", "<div><div>a</div><div>b</div></div>"],
    ["a stray block in definitions", "<dl><dt>a</dt><dd>b</dd><p>c</p></dl>", "<dl><dt>a</dt><dd>b</dd><dd><p>c</p></dd></dl>"],
    ["a link in a link", '<a href="#x">a<a href="#y">b</a></a>', '<a href="#x">a<span>b</span></a>'],
    ["what HTML 5 dropped", "<center><tt>a</tt><strike>b</strike></center>", "<div><code>a</code><s>b</s></div>"],
    ["alignment", '<td align="right">a</td><p align="middle">b</p>', '<td style="text-align: right">a</td><p>b</p>'],
    ["cell attributes elsewhere", '<p colspan="2" scope="row">a</p><th scope="row" colspan="2">b</th><td scope="row">c</td>', '<p>a</p><th scope="row" colspan="2">b</th><td>c</td>'],
    ["attributes that XML cannot have", '<p @click="x" v-on:x="y" epub:type="z">a</p>', '<p epub:type="z">a</p>'],
    ["a role that an aside cannot have", '<aside role="doc-notice">a</aside><aside role="banner">b</aside><aside role="doc-tip">c</aside>', '<section role="doc-notice">a</section><aside>b</aside><aside role="doc-tip">c</aside>'],
    ["a head without words", '<tr><th scope="col"> </th><th scope="col">a</th></tr>', '<tr><td> </td><th scope="col">a</th></tr>'],
    ["a prefix in a drawing", '<svg><use xlink:href="#a"/></svg>', '<svg xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#a"></use></svg>'],
  ])("%s", (_name, source, expected) => {
    expect(tidy(source)).toBe(expected);
  });

  test("what is valid stays", () => {
    const source = '<section><h2 id="a">b <code>c</code></h2><ul><li><p>d</p><ul><li>e</li></ul></li></ul><table><tr><td>f</td></tr></table><dl><div><dt>g</dt><dd>h</dd></div></dl></section>';
    expect(tidy(source)).toBe(source);
  });
});

describe("unique ids", () => {
  test("a repeated id in an answer gets a number, and so do its links there", () => {
    const root = parseMarkup('<p id="n">1</p><div class="answer" id="q"><a href="#n">a</a><p id="n" aria-describedby="n">2</p></div><div class="answer" id="q"><a href="#n">b</a><p id="n">3</p></div><a href="#n">c</a>');
    makeIdsUnique(root, (element) => hasClass(element, "answer"));
    expect(printMarkup(root)).toBe('<p id="n">1</p><div class="answer" id="q"><a href="#n-2">a</a><p id="n-2" aria-describedby="n-2">2</p></div><div class="answer" id="q-2"><a href="#n-3">b</a><p id="n-3">3</p></div><a href="#n">c</a>');
  });
});

describe("dead links", () => {
  const check = (href: string): string => {
    const documents = [
      { path: "a.xhtml", root: parseMarkup(`<a href="${href}">x</a><p id="here"></p>`) },
      { path: "b.xhtml", root: parseMarkup('<p id="there"></p>') },
    ];
    cutDeadLinks(documents);
    return printMarkup(documents[0]!.root.children[0]!);
  };

  test.each(["#here", "b.xhtml", "b.xhtml#there", "a.xhtml#here", "https://example.com/a?b=1", "mailto:a@b.example"])("%s stays", (href) => {
    expect(check(href)).toBe(`<a href="${href}">x</a>`);
  });

  test.each(["#there", "c.xhtml", "b.xhtml#here", "02-two.md", "javascript:alert(1)", "http://[", "//host/x"])("%s loses its address", (href) => {
    expect(check(href)).toBe("<a>x</a>");
  });

  test("a web address is written as the URL standard does", () => {
    expect(check("https://example.com/a b/ü")).toBe('<a href="https://example.com/a%20b/%C3%BC">x</a>');
  });
});
