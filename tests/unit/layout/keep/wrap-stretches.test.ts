import { describe, expect, test } from "vitest";
import { findPaper } from "../../../../src/config/papers.js";
import { wrapStretches } from "../../../../src/layout/keep/wrap-stretches.js";
import { keepRows } from "../../../../src/model/keep.js";
import { createPageGrid } from "../../../../src/model/page-grid.js";

const page = createPageGrid(findPaper("a4")!);

const wrap = (code: string, reserve = 0, rows?: readonly number[]): string => {
  const html = code.split("\n");
  return wrapStretches({ html, code, isPython: false, rows: rows ?? html.map(() => 1) }, page, reserve);
};
const text = (html: string): string => html.replace(/<[^>]*>/g, "");
const list = (html: string): number[] => html.split(/(?=<span class="stretch)/).map((stretch) => text(stretch).trimEnd().split("\n").length);

describe("stretches as elements", () => {
  const code = Array.from({ length: 12 }, (_, index) => (index % 4 === 3 ? "" : `line ${index}`)).join("\n").replace(/\n$/, "");

  test("leave the text as it is", () => {
    expect(text(wrap(code))).toBe(code);
    expect(list(wrap(code))).toEqual([3, 3, 3]);
  });

  test("the last one keeps room for what stands below", () => {
    const html = wrap(code, 30.2);
    expect(html).toContain('<span class="stretch tail" style="--reserve:31pt">line 8');
    expect(html.match(/reserve/g)).toHaveLength(1);
    expect(wrap(code)).not.toContain("reserve");
  });

  test("how many lines are kept follows from the page, and from how they are printed", () => {
    const most = keepRows(page);
    const lines = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index}`).join("\n");
    expect(list(wrap(lines(most)))).toEqual([most]);
    expect(list(wrap(lines(most + 1))).length).toBeGreaterThan(1);
    expect(list(wrap(lines(most), 0, Array.from({ length: most }, (_, index) => (index === 5 ? 2 : 1)))).length).toBeGreaterThan(1);
  });

  test("one that has no place to be parted at may be split anywhere, but for its end, which keeps room below it", () => {
    const long = ["[", ...Array.from({ length: 60 }, (_, index) => `]${index}`)].join("\n");
    expect(wrap(long)).toBe(`<span class="stretch long">${long}</span>`);
    const html = wrap(long, 30);
    expect(text(html)).toBe(long);
    expect(html).toContain('<span class="stretch long">[');
    expect(html).toContain('<span class="stretch tail" style="--reserve:30pt">]57');
  });
});
