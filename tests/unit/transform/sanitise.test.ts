import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { htmlSchema } from "../../../src/model/html-schema.js";
import { transformChapter } from "../../../src/transform/index.js";
import { createBook, createFacts } from "../../support/create-facts.js";

function transform(markdown: string): Root {
  const facts = createFacts(markdown);
  return transformChapter(facts, createBook([facts])).body;
}

/** Returns a chapter's body as HTML, with its components as empty-handed elements. */
function toBody(markdown: string): string {
  return toHtml(transform(markdown));
}

/** What standards.md, 4.5 #3 lists, each with a word that must be gone as well where it is data and not text. */
const hostile: Readonly<Record<string, readonly [html: string, gone?: string]>> = {
  script: ["<script>alert('gone')</script>", "gone"],
  "script in capitals": ["<SCRIPT SRC=http://example.org/gone.js></SCRIPT>", "gone"],
  "script across blocks": ["<script>\n\nalert('gone')\n\n</script>"],
  "module preload": ['<link rel="modulepreload" href="/gone.js">', "gone"],
  prefetch: ['<link rel="prefetch" href="//example.org/gone">', "gone"],
  preconnect: ['<link rel="preconnect" href="//gone.example.org">', "gone"],
  "click handler": ['<b onclick="gone()">kept</b>', "gone"],
  "load handler": ['<svg onload="gone()"></svg>', "gone"],
  "handler without quotes": ["<p onmouseover=gone()>kept</p>", "gone"],
  "handler after a slash": ["<b /onclick=gone()>kept</b>"],
  "javascript address": ['<a href="javascript:gone()">kept</a>', "gone"],
  "javascript in mixed case": ['<a href="JaVaScRiPt:gone()">kept</a>', "gone"],
  "javascript by entities": ['<a href="&#106;avascript&colon;gone()">kept</a>', "gone"],
  "javascript with a tab": ['<a href="java\tscript:gone()">kept</a>', "gone"],
  "javascript with a line feed": ['<a href="java&#10;script:gone()">kept</a>', "gone"],
  "javascript after spaces": ['<a href="  \u0001javascript:gone()">kept</a>', "gone"],
  "vbscript address": ['<a href="vbscript:gone()">kept</a>', "gone"],
  "data page": ['<a href="data:text/html,<script>gone</script>">kept</a>', "gone"],
  "file address": ['<a href="file:///gone">kept</a>', "gone"],
  "data picture": ['<img src="data:image/svg+xml,<svg onload=gone()>">', "gone"],
  "remote picture": ['<img src="http://169.254.169.254/gone">', "gone"],
  "picture of the page's scheme": ['<img src="//example.org/gone.png">', "gone"],
  "picture set": ['<img srcset="http://example.org/gone.png 1x">', "gone"],
  "picture element": ['<picture><source srcset="http://example.org/gone.png"><img src="x"></picture>', "gone"],
  "script in a drawing": ["<svg><script>alert('gone')</script></svg>", "gone"],
  "foreign object": ["<svg><foreignObject><iframe src='gone'></iframe></foreignObject></svg>", "gone"],
  "drawing that uses another file": ['<svg><use href="http://example.org/gone.svg#a"></use></svg>', "gone"],
  "style that imports": ["<style>@import url(http://example.org/gone.css)</style>", "gone"],
  "style attribute": ['<p style="background: url(http://example.org/gone.png)">kept</p>', "gone"],
  "page refresh": ['<meta http-equiv="refresh" content="0; url=http://example.org/gone">', "gone"],
  base: ['<base href="http://example.org/gone/">', "gone"],
  form: ['<form action="http://example.org/gone"><button formaction="/gone">kept</button></form>', "gone"],
  input: ['<input type="image" src="http://example.org/gone.png" autofocus onfocus="gone()">', "gone"],
  frame: ['<iframe src="http://example.org/gone"></iframe>', "gone"],
  "frame with its own page": ["<iframe srcdoc='<script>gone</script>'></iframe>", "gone"],
  object: ['<object data="http://example.org/gone"></object><embed src="gone">', "gone"],
  media: ['<video src="gone.mp4" poster="gone.png"></video><audio src="gone.mp3"></audio>', "gone"],
  "no-script mutation": ['<noscript><p title="</noscript><img src=gone onerror=gone()>"></noscript>'],
  "template mutation": ["<template><script>gone</script></template>", "gone"],
  "mathematics mutation": ['<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=gone()&gt;">', "onerror=gone"],
  "comment that ends early": ["<!--><script>alert('gone')</script>-->", "gone"],
  "portal, applet, frameset": ['<portal src="gone"></portal><applet code="gone"></applet><frameset onload="gone()"></frameset>', "gone"],
  ping: ['<a href="https://example.org/" ping="http://example.org/gone">kept</a>', "gone"],
  "class that styles use": ['<p class="kept">kept</p>'],
};

const allowed = new Set(htmlSchema.tagNames);

/** Returns what of a tree could run, load or lead somewhere unsafe. */
function listDangers(tree: Root): string[] {
  const dangers: string[] = [];
  visit(tree, "element", ({ tagName, properties }) => {
    if (!allowed.has(tagName)) dangers.push(tagName);
    for (const [name, value] of Object.entries(properties)) {
      if (/^on|^(style|src|srcSet|srcDoc|action|formAction|data|poster|ping|background|is)$/i.test(name)) dangers.push(name);
      if (name === "href" && !/^(https?:|mailto:|#)/.test(String(value))) dangers.push(`href ${String(value)}`);
    }
  });
  return dangers;
}

describe("raw HTML in a chapter", () => {
  test.each(Object.entries(hostile))("%s", (_name, [html, gone]) => {
    const block = transform(`Before.\n\n${html}\n\nAfter.\n`);
    expect(listDangers(block)).toEqual([]);
    // Within a line Markdown takes broken markup for text, which is printed as written.
    expect(listDangers(transform(`Before ${html} after.\n`))).toEqual([]);
    if (gone !== undefined) expect(toHtml(block)).not.toContain(gone);
    expect(toHtml(block)).toMatch(/^<p>Before.<\/p>/);
    if (html.includes("kept")) expect(toHtml(block)).toContain("kept");
  });

  test("what is left of it stays in its place", () => {
    expect(toBody("A <kbd>Ctrl</kbd>+<kbd onclick='x'>C</kbd> and <b><i>both</i></b>, H<sub>2</sub>O.\n")).toBe("<p>A <kbd>Ctrl</kbd>+<kbd>C</kbd> and <b><i>both</i></b>, H<sub>2</sub>O.</p>");
  });

  test("Markdown inside HTML blocks is Markdown", () => {
    expect(toBody('<div align="center">\n\n**bold**\n\n</div>\n')).toMatch(/<div align="center">\s*<p><strong>bold<\/strong><\/p>\s*<\/div>/);
  });

  test("handlebars and entities are text", () => {
    expect(toBody("{{constructor}} {{{{raw}}}} {{> partial}} &lt;script&gt;\n")).toBe("<p>{{constructor}} {{{{raw}}}} {{> partial}} &#x3C;script></p>");
  });
});

describe("components", () => {
  const forged = ['<sb-callout ref="0">forged</sb-callout>', '<SB-CALLOUT ref="0">forged</SB-CALLOUT>', '<sb-listing ref="0"></sb-listing>', '<sb-slot>forged</sb-slot>', '<p is="sb-callout" ref="0">forged</p>'];

  test.each(forged)("raw HTML cannot make one: %s", (html) => {
    const body = toBody(`**Pitfall:** real\n\n${html}\n\nInline ${html}.\n`);
    expect(body.match(/<sb-[a-z]+/g)).toEqual(["<sb-callout"]);
    expect(body.match(/ref=/g)).toHaveLength(1);
  });

  test("each stands for one entry beside the tree, in order", () => {
    const facts = createFacts("## Topic\n\n**Pitfall:** a :term[b]\n\n```python\npass\n```\n");
    const { components, body } = transformChapter(facts, createBook([facts]));
    expect(components.map(({ name }) => name).sort()).toEqual(["callout", "heading", "listing", "term"]);
    const refs = [...toHtml(body).matchAll(/<sb-(\w+) ref="(\d+)"/g)].map(([, name, ref]) => components[Number(ref)]?.name === name);
    expect(refs).toEqual([true, true, true, true]);
  });
});
