import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { transformChapter } from "../../../src/transform/index.js";
import type { ChapterFacts } from "../../../src/model/facts.js";
import { createBook, createFacts } from "../../support/create-facts.js";

const two = createFacts("# Two\n\n## Second topic\n\nTable: A table {#tab}\n\n| a |\n|---|\n| b |\n\n## Self-check\n\n1. Why?\n\n   **Answer:** See [here](#second-topic).\n", { number: 2, slug: "two" });
const transform = (markdown: string, more: readonly ChapterFacts[] = [two], config = {}) => {
  const facts = createFacts(markdown);
  return transformChapter(facts, createBook([facts, ...more], config));
};
const toBody = (markdown: string): string => toHtml(transform(markdown).body);
const named = (markdown: string, name: string) => transform(markdown).components.filter((component) => component.name === name);

describe("blocks", () => {
  test("closed details are opened: paper cannot be clicked", () => {
    expect(toBody("<details>\n<summary>More</summary>\n\nHidden **text**.\n\n</details>\n")).toMatch(/^<div class="details">\s*<p class="summary">More<\/p>\s*<p>Hidden <strong>text<\/strong>.<\/p>\s*<\/div>$/);
  });

  test("boxes of task lists are characters", () => {
    const body = toBody("- [x] done\n- [ ] open\n");
    expect(body).not.toContain("<input");
    expect(body.match(/<span class="checkbox">.<\/span>/g)).toEqual(['<span class="checkbox">☑</span>', '<span class="checkbox">☐</span>']);
  });

  test("the title is left to the opener, a second one is a topic", () => {
    const { title, body, components } = transform("# One `a`\n\n# Again\n");
    expect(toHtml(title)).toBe("One <code>a</code>");
    expect(toHtml(body)).toBe('<sb-heading ref="0">Again</sb-heading>');
    expect(components[0]).toMatchObject({ name: "heading", depth: 2 });
  });

  test("hidden listings print nothing", () => {
    expect(toBody("```python {hidden}\nsecret = 1\n```\n")).toBe("");
  });

  test("an analogy says where it stops being true in a part of its own", () => {
    expect(toBody("**Analogy:** Like a shelf. Where it breaks down: shelves are *finite*.\n")).toContain('<span class="limits">Where it breaks down: shelves are <em>finite</em>.</span>');
  });

  test("footnotes and their marks lead to each other", () => {
    const body = toBody("Text[^größe].\n\n[^größe]: Note.\n");
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const aims = [...body.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(aims).toHaveLength(2);
    expect(aims.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !/^[A-Za-z][\w.-]*$/.test(id!))).toEqual([]);
  });
});

describe("tables", () => {
  const cells = (markdown: string): string[] => [...toBody(markdown).matchAll(/<t[hd](?: [^>]*)?>/g)].map(([cell]) => cell);

  test("heads have a scope, also those of rows that the first column names", () => {
    expect(cells("| Method | Cost |\n|---|---|\n| append | low |\n| insert | high |\n")).toEqual(['<th scope="col">', '<th scope="col">', '<th scope="row">', "<td>", '<th scope="row">', "<td>"]);
  });

  test("a first column with gaps or repeats names nothing, but in a comparison", () => {
    const table = "| a | b |\n|---|---|\n| x | 1 y |\n| x | 2 y |\n";
    expect(cells(table).filter((cell) => cell.includes("row"))).toEqual([]);
    expect(cells(`Comparison: C\n\n${table}`).filter((cell) => cell.includes("row"))).toHaveLength(2);
  });

  test("columns of numbers are marked", () => {
    expect(cells("| n | size | time |\n|---|--:|---|\n| a | 1,000 | 3 ms |\n| b | 2.5 | 12 ms |\n").filter((cell) => cell.includes("number"))).toHaveLength(6);
    expect(cells("| n | v |\n|---|---|\n| a | 1 |\n| b | x |\n").filter((cell) => cell.includes("number"))).toEqual([]);
  });

  test("rows stand in the component without a table, which its template has", () => {
    expect(toBody("| a |\n|---|\n| b |\n")).toMatch(/^<sb-table ref="0">\s*<thead>/);
    expect(toBody("<b>raw</b>\n\n| a |\n|---|\n| b |\n")).toMatch(/<sb-table ref="0">\s*<thead>/);
  });
});

describe("links", () => {
  test.each([
    ["[there](02-two.md#second-topic)", { place: { unit: "02-two", fragment: "second-topic" }, label: "" }],
    ["[the chapter](02-two.md)", { place: { unit: "02-two", fragment: "" }, label: "" }],
    ["[](02-two.md)", { place: { unit: "02-two", fragment: "" }, label: "Two" }],
    ["[](02-two.md#tab)", { label: "Table 2.1" }],
    ["[](02-two.md#second-topic)", { label: "Second topic" }],
    ["[by reference][r]\n\n[r]: 02-two.md#tab", { place: { unit: "02-two", fragment: "tab" } }],
  ])("%s is a reference", (markdown, expected) => {
    expect(named(markdown, "reference")).toMatchObject([expected]);
  });

  test("to the web they stay, broken and refused ones leave their text", () => {
    expect(named("<https://example.org/a?b=c&d>", "weblink")).toMatchObject([{ url: "https://example.org/a?b=c&d" }]);
    expect(toBody("[text](03-three.md) [more](javascript:x)\n")).toBe("<p><span>text</span> <span>more</span></p>");
  });

  test("from an answer they know where answers are printed", () => {
    const answers = (config: object) => {
      const facts = createFacts("# One\n\n## Self-check\n\n1. Why?\n\n   **Answer:** So.\n");
      return transformChapter(facts, createBook([facts], config)).components.find(({ name }) => name === "question");
    };
    expect(answers({ answers: "back" })).toMatchObject({ number: 1, answer: { unit: "back", fragment: "answer-1-1" } });
    expect(answers({ answers: "chapter" })).toMatchObject({ answer: { unit: "01-one", fragment: "answer-1-1" } });
  });
});

describe("index marks", () => {
  test.each([
    [":index[a] Text.", '<p><sb-mark ref="0"></sb-mark>Text.</p>'],
    [":index[a] :index[b] `x` y", '<p><sb-mark ref="0"></sb-mark><sb-mark ref="1"></sb-mark><code>x</code> y</p>'],
    ["One :index[a] two", '<p>One <sb-mark ref="0"></sb-mark>two</p>'],
    ["One:index[a] two", '<p>One<sb-mark ref="0"></sb-mark> two</p>'],
    ["*One* :index[a] two", '<p><em>One</em> <sb-mark ref="0"></sb-mark>two</p>'],
  ])("%j leaves one space where words meet, and none at the start", (markdown, html) => expect(toBody(markdown)).toBe(html));
});

describe("front matter", () => {
  test("is Markdown in one line, sanitised like all else", () => {
    const facts = createFacts("# T\n", { data: { lead: "A `lead` <script>x</script>", aims: ["1. not a list", "*b*"], glossary: { term: "[x](#t)" }, next: "" } });
    const content = transformChapter(facts, createBook([facts]));
    expect(toHtml(content.lead).trim()).toBe("A <code>lead</code>");
    expect(content.aims.map((aim) => toHtml(aim))).toEqual(["1. not a list", "<em>b</em>"]);
    expect(content.glossary.has("term")).toBe(true);
    expect(toHtml(content.next)).toBe("");
  });

  test("a footnote's mark stays in the text: neither the contents nor running heads have it", () => {
    const { headings, body } = transform("# T\n\n## A[^1]\n\n[^1]: Note.\n");
    expect([...headings.values()].map((heading) => toHtml(heading))).toEqual(["A"]);
    expect(toHtml(body)).toContain("Note.");
  });

  test("lines are kept as written: no space comes between text and code", () => {
    const { headings, title } = transform("# `__init__`-*style*s\n\n## *a*`b`(c)\n");
    expect([toHtml(title), ...[...headings.values()].map((heading) => toHtml(heading))]).toEqual(["<code>__init__</code>-<em>style</em>s", "<em>a</em><code>b</code>(c)"]);
  });
});
