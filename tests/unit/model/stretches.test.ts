import { describe, expect, test } from "vitest";
import { cutStretches } from "../../../src/model/stretches.js";

/** Returns the stretches of code as text, with `!` behind long ones; `rows` tells how many printed lines lines take that take more than one. */
function cut(code: string, most: number, rows: Readonly<Record<number, number>> = {}): string[] {
  const lines = code.split("\n");
  const stretches = cutStretches({ code, isPython: true, rows: lines.map((_line, index) => rows[index] ?? 1) }, most);
  return stretches.map(({ from, to, isLong }) => lines.slice(from, to).map((line) => line.trim()).join("/") + (isLong ? "!" : ""));
}

describe("cutting code into stretches", () => {
  test("at blank lines, which stay with the stretch before them", () => {
    expect(cut("a\nb\nc\n\nd\ne\nf\n\n\ng\nh\ni", 9)).toEqual(["a/b/c/", "d/e/f//", "g/h/i"]);
    expect(cut("a\nb\nc\n  \nd\ne\nf", 9)).toEqual(["a/b/c/", "d/e/f"]);
  });

  test("none has fewer than three printed lines, the first and the last included", () => {
    expect(cut("a\nb\n\nc\nd\ne\n\nf\ng", 9)).toEqual(["a/b//c/d/e//f/g"]);
    expect(cut("a\nb\n\nc\nd\ne", 9, { 1: 2 })).toEqual(["a/b/", "c/d/e"]);
  });

  test("one that is short enough is whole; blank lines at its end count for nothing", () => {
    expect(cut("a\nb\nc\nd\ne\nf\n\ng\nh\ni", 6)).toEqual(["a/b/c/d/e/f/", "g/h/i"]);
    expect(cut("a\nb\nc\nd\ne\nf\n\ng\nh\ni", 5)).toEqual(["a/b/c", "d/e/f/", "g/h/i"]);
  });

  test("a longer one is cut where it is set in least, and again while a part is too long", () => {
    const code = "def f():\n    a\n    b\n    for x in y:\n        c\n        d\n        e\n        f\n        g\n    h\n    i\n    j";
    expect(cut(code, 12)).toHaveLength(1);
    expect(cut(code, 6)).toEqual(["def f():/a/b", "for x in y:/c/d/e/f/g", "h/i/j"]);
    expect(cut(code, 5)).toEqual(["def f():/a/b", "for x in y:/c/d", "e/f/g", "h/i/j"]);
  });

  test("lines count as often as they are printed", () => {
    const code = "a\nb\nc\nd";
    expect(cut(code, 4)).toEqual(["a/b/c/d"]);
    expect(cut(code, 4, { 0: 2, 3: 2 })).toEqual(["a/b", "c/d"]);
  });

  test("one without a place is long", () => {
    expect(cut("x = [\n1,\n2,\n3,\n4,\n]", 4)).toEqual(["x = [/1,/2,/3,/4,/]!"]);
    expect(cut("a\nb\nc\nd\n", 3)).toEqual(["a/b/c/d/!"]);
  });
});
