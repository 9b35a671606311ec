import { describe, expect, test } from "vitest";
import { findPaper } from "../../../../src/config/papers.js";
import { cutStretches } from "../../../../src/layout/keep/cut-stretches.js";
import { wrapStretches } from "../../../../src/layout/keep/wrap-stretches.js";
import { createPageGrid } from "../../../../src/model/page-grid.js";

const page = createPageGrid(findPaper("a4")!);
const cut = (text: string, least = 2): string[] => cutStretches(text.split("\n"), least).map((lines) => lines.join("/"));

describe("cutting code into stretches", () => {
  test("at blank lines, which stay with the stretch before them", () => {
    expect(cut("a\nb\n\nc\nd\n\n\ne\nf")).toEqual(["a/b/", "c/d//", "e/f"]);
    expect(cut("a\nb\n  \nc\nd")).toEqual(["a/b/  ", "c/d"]);
  });

  test("none is shorter than asked for, the first and the last included", () => {
    expect(cut("a\n\nb\nc\n\nd")).toEqual(["a//b/c//d"]);
    expect(cut("a\nb\n\nc\n\nd\ne", 2)).toEqual(["a/b/", "c//d/e"]);
    expect(cut("\n\na\nb\n\nc\nd\n\n")).toEqual(["//a/b/", "c/d//"]);
  });

  test("code without blank lines is one", () => {
    expect(cut("a\nb\nc")).toEqual(["a/b/c"]);
  });
});

describe("stretches as elements", () => {
  const code = Array.from({ length: 12 }, (_, index) => (index % 4 === 3 ? "" : `line ${index}`)).join("\n").replace(/\n$/, "");
  const text = (html: string): string => html.replace(/<[^>]*>/g, "");

  test("leave the text as it is", () => {
    expect(text(wrapStretches(code, page, 0))).toBe(code);
    expect(wrapStretches(code, page, 0).match(/class="stretch"/g)).toHaveLength(3);
  });

  test("the last one keeps room for the output; one that is too long for that may be split", () => {
    expect(wrapStretches(code, page, 30.2)).toContain('<span class="stretch" style="--reserve:31pt">line 8');
    const long = Array.from({ length: 60 }, (_, index) => `line ${index}`).join("\n");
    expect(wrapStretches(long, page, 30)).toBe(`<span class="stretch long">${long}</span>`);
  });
});
