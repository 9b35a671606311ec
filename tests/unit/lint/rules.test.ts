import { describe, expect, test } from "vitest";
import { checkChapter, checkStock } from "../../support/check-stock.js";

/** Returns the findings of a chapter's rules without their text. */
const places = async (markdown: string, paper?: string): Promise<string[]> => (await checkChapter(markdown, paper)).map((line) => line.replace(/: [^]*$/, ""));

describe("headings", () => {
  test.each([
    ["one level at a time, and any number back", "# T\n\n## A\n\n### B\n\n#### C\n\n## D\n", []],
    ["the first one may be of the second level only", "# T\n\n### A\n", ["3:1 heading-skip"]],
    ["setext headings count", "Title\n=====\n\nTopic\n-----\n", []],
    ["a title inside a quote is none", "> # T\n", ["1:1 title-missing"]],
    ["a title without words says nothing", "# <!-- --> ![](x.svg)\n", ["1:1 title-missing", "1:12 image-alt-missing", "1:12 image-missing"]],
    ["an empty chapter has no title", "", ["1:1 title-missing"]],
    ["nor has one of comments", "<!-- nothing -->\n", ["1:1 title-missing"]],
  ])("%s", async (_name, markdown, expected) => {
    expect(await places(markdown)).toEqual(expected);
  });
});

describe("links", () => {
  test.each([
    ["to every kind of target", '# T\n\n[a](#t) [b](02-two.md) [c](./02-two.md#second-topic) [d](#tab) [e](#cap)\n\nTable: C {#tab}\n\n| a |\n|---|\n| b |\n\n:::note{#cap}\nx\n:::\n', []],
    ["to web and mail", "# T\n\n<https://example.org> [a](HTTPS://example.org) [b](mailto:a@example.org) a@example.org www.example.org\n", []],
    ["with an encoded id", "# T {#größe}\n\n[a](#gr%C3%B6%C3%9Fe) [b](#größe)\n", []],
    ["by reference, at the use", "# T\n\n[a][r] and [r]\n\n[r]: #gone\n", ["3:1 link-broken", "3:12 link-broken"]],
    ["pictures by reference", "# T\n\n![a][p] ![][p]\n\n[p]: gone.svg\n", ["3:1 image-missing", "3:9 image-alt-missing", "3:9 image-missing"]],
    ["in callouts, cells, captions, answers and notes", "# T\n\n**Note:** [a](#x1)\n\n| [b](#x2) |\n|---|\n| c |\n\n## Self-check\n\n1. Why?\n\n   **Answer:** [d](#x3)[^1]\n\n[^1]: [e](#x4)\n", ["3:11 link-broken", "5:3 link-broken", "13:16 link-broken", "15:7 link-broken"]],
    ["into a folder above", "# T\n\n[a](../README.md) [b](/etc/passwd) [c](chapters/02-two.md)\n", ["3:1 link-broken", "3:19 link-broken", "3:36 link-broken"]],
    ["with schemes in disguise", "# T\n\n[a](JavaScript:x) [b](java&#115;cript:x) [c](vbscript:x) [d](blob:x)\n", Array(4).fill(0).map((_, index) => `3:${[1, 19, 42, 58][index]} link-scheme`)],
  ])("%s", async (_name, markdown, expected) => {
    expect(await places(markdown)).toEqual(expected);
  });
});

describe("ids", () => {
  test.each([
    ["equal headings get different ids by themselves", "# T\n\n## A\n\n## A\n", []],
    ["a typed id and one made from a text", "# T\n\n## A {#b}\n\n## B\n", ["5:1 id-duplicate"]],
    ["across kinds", "# T\n\n:::note{#a}\nx\n:::\n\n## A\n", ["7:1 id-duplicate"]],
    ["names of objects are ids like others", "# T\n\n## constructor\n\n## \\_\\_proto\\_\\_\n\n## toString {#hasOwnProperty}\n\n[a](#constructor) [b](#__proto__) [c](#hasOwnProperty)\n", []],
    ["the same id in two chapters is two places", "# T\n\n## Second topic\n", []],
    ["an id of a hundred letters is the longest", `# T\n\n:::note{#${"a".repeat(100)}}\nx\n:::\n\n:::note{#${"b".repeat(101)}}\nx\n:::\n`, ["7:1 id-invalid"]],
  ])("%s", async (_name, markdown, expected) => {
    expect(await places(markdown)).toEqual(expected);
  });
});

describe("footnotes", () => {
  test.each([
    ["used twice", "# T\n\na[^1] b[^1]\n\n[^1]: x\n", []],
    ["in a heading, a cell, a callout", "# T\n\n## A[^1]\n\n| b[^2] |\n|---|\n| c |\n\n**Note:** d[^3]\n\n[^1]: x\n[^2]: y\n[^3]: z\n", []],
    ["inside a footnote", "# T\n\na[^1]\n\n[^1]: x[^2]\n[^2]: y\n", []],
    ["a mark in code is code", "# T\n\n`[^1]` and\n\n```text\n[^2]\n```\n", []],
    ["an escaped mark is meant as text", "# T\n\na \\[^1] b[^2]\n", ["3:10 footnote-broken"]],
    ["in the title, which prints without marks", "# T[^1]\n\n[^1]: x\n", ["1:4 footnote-broken"]],
    ["names ignore case", "# T\n\na[^Note]\n\n[^nOTE]: x\n", []],
    ["each mark at its own place", "# T\n\na[^1] b[^2]\nand c[^3]\n", ["3:2 footnote-broken", "3:8 footnote-broken", "4:6 footnote-broken"]],
  ])("%s", async (_name, markdown, expected) => {
    expect(await places(markdown)).toEqual(expected);
  });
});

describe("raw HTML", () => {
  test.each([
    ["what is allowed", '# T\n\n<kbd>a</kbd> <sub>b</sub> <abbr title="x">c</abbr> <mark>d</mark> <br> <!-- <script> -->\n\n<details><summary>s</summary>\n\nx\n\n</details>\n', []],
    ["a picture, which Markdown has too", "# T\n\n<img src=x onerror=alert(1)>\n", ["3:1 html-removed", "3:12 html-removed"]],
    ["unquoted, in capitals, without an end", "# T\n\n<IFRAME SRC=javascript:x\n", []],
    ["an address in disguise", '# T\n\n<a href="java\tscript:x">a</a> <a href=" JAVASCRIPT:x">b</a>\n', ["3:4 html-removed", "3:34 html-removed"]],
    ["each kind once a block", "# T\n\n<div style=a>\n<p style=b>x</p>\n<form></form>\n</div>\n", ["3:6 html-removed", "5:1 html-removed"]],
  ])("%s", async (_name, markdown, expected) => {
    const found = await places(markdown);
    if (_name.startsWith("unquoted")) expect(found.filter((line) => !line.endsWith("html-removed"))).toEqual([]);
    else expect(found).toEqual(expected);
  });
});

describe("widths", () => {
  test("a line may have as many columns as the paper holds, and no more", async () => {
    const code = (columns: number): string => `# T\n\n\`\`\`python\n${"x".repeat(columns)}\n\`\`\`\n`;
    expect(await places(code(72))).toEqual([]);
    expect(await places(code(73))).toEqual(["4:73 line-too-long"]);
    expect(await places(code(90), "letter")).toEqual(["4:73 line-too-long"]);
    const narrow = await checkChapter(code(72), "90x150mm");
    expect(narrow).toEqual([expect.stringContaining("line-too-long: Unexpected line of 72 columns, expected at most")]);
  });

  test("hidden listings are not measured", async () => {
    expect(await places(`# T\n\n\`\`\`python {hidden}\n${"x".repeat(200)}\n\`\`\`\n`)).toEqual([]);
  });

  test("an address is one word, and told like one", async () => {
    expect(await places(`# T\n\nSee <https://example.org/${"path/".repeat(40)}>.\n`)).toEqual(["3:6 word-too-long"]);
  });

  test("a table is measured by its widest words, a cell of code by its parts without spaces", async () => {
    const table = (cell: string, columns = 12): string => {
      const row = (text: string): string => `| ${Array(columns).fill(text).join(" | ")} |`;
      return `# T\n\n${row("a")}\n|${"---|".repeat(columns)}\n${row(cell)}\n`;
    };
    expect(await places(table("many short words in here"))).toEqual([]);
    expect(await places(table("`one two three four five`"))).toEqual([]);
    expect(await places(table("`onetwothreefourfivesix`"))).toEqual(["3:1 table-too-wide"]);
    // Cards of few cells are as good as a table.
    expect(await places(table("`onetwothreefourfivesix`", 6))).toEqual([]);
    expect(await places(table("wider".repeat(30), 2))).toContain("3:1 table-too-wide");
    // The same table has less room in a callout.
    const narrow = table("`sixsix`", 11);
    expect(await places(narrow, "a5")).toEqual([]);
    expect(await places(narrow.replace("# T\n\n", "# T\n\n:::pitfall\n").concat(":::\n"), "a5")).toEqual(["4:1 table-too-wide"]);
  });
});

describe("characters without a glyph", () => {
  test.each([
    ["what prints nothing needs none", "# T\n\nzero\u200bwidth, soft\u00adhyphen, ❤\ufe0f\n", []],
    ["in the front matter", "---\nlead: 漢\naims:\n  - a 字\nglossary:\n  term: 漢\nnext: 字\n---\n# T\n", ["2:7 glyph-missing", "4:5 glyph-missing", "6:9 glyph-missing", "7:7 glyph-missing"]],
    ["in raw HTML, but not in its tags", '# T\n\n<div title="漢">\n字\n</div>\n', ["4:1 glyph-missing"]],
    ["as an entity, at the start of its text", "# T\n\ntext &#x6f22;\n", ["3:1 glyph-missing"]],
    ["in captions, titles and answers", '# T\n\nTable: 漢\n\n| a |\n|---|\n| b |\n\n:::note[字]\nx\n:::\n\n**Question:** q\n\n**Answer:** 漢\n', ["3:8 glyph-missing", "9:9 glyph-missing", "15:13 glyph-missing"]],
  ])("%s", async (_name, markdown, expected) => {
    expect(await places(markdown)).toEqual(expected);
  });
});

describe("the syllabus", () => {
  const book = "title: T\nauthors: [A]\nidentifier: urn:uuid:1\nslug: t\nchapters: [01-one.md]\n";
  const syllabus = 'sections:\n  - { number: 1, title: One, topics: [{ id: "01.01", name: First }, { id: "01.02", name: Second }] }\n';

  test("a book without one has no topics to miss", async () => {
    expect(await checkStock({ "chapters/book.yaml": book, "chapters/01-one.md": '---\ntopics: { "09.09": t2 }\n---\n# T\n\n## T2\n' })).toEqual([]);
  });

  test("a topic treated in another chapter, or two under one heading, are treated", async () => {
    const files = { "chapters/book.yaml": `${book}syllabus: s.yaml\n`, "chapters/s.yaml": syllabus, "chapters/01-one.md": '---\ntopics: { "01.01": a, "01.02": a }\n---\n# T\n\n## A\n' };
    expect(await checkStock(files)).toEqual([]);
  });
});
