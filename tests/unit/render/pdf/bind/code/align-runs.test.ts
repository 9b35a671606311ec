import { describe, expect, it } from "vitest";
import { alignRuns } from "../../../../../../src/render/pdf/bind/code/align-runs.js";

const align = (source: string, ...texts: string[]): unknown => alignRuns(source, texts.map((text) => ({ text })))?.map(({ run, lineFeeds, spaces }) => [run.text, lineFeeds, spaces]);

describe("alignRuns", () => {
  it("finds the indentation and the spaces that are not printed", () => {
    expect(align("def f():\n    return 'x'", "def", " f():", "return", "'x'")).toEqual([["def", 0, 0], [" f():", 0, 0], ["return", 1, 4], ["'x'", 0, 1]]);
  });
  it("does not count spaces that are printed, before or behind", () => {
    expect(align("    x = 1  # one", "    x = 1  ", "# one")).toEqual([["    x = 1  ", 0, 0], ["# one", 0, 0]]);
    expect(align("if x:\n        y", "if", " x:", "    y")).toEqual([["if", 0, 0], [" x:", 0, 0], ["    y", 1, 4]]);
  });
  it("counts blank lines", () => {
    expect(align("a\n\n\nb\n", "a", "b")).toEqual([["a", 0, 0], ["b", 3, 0]]);
  });
  it("takes no notice of white space alone, nor of what the source does not have", () => {
    expect(align("a\n    b", "1", "a", "    ", "2", "b")).toEqual([["a", 0, 0], ["b", 1, 4]]);
  });
  it("goes on in a line that turns over", () => {
    expect(align("x = [1, 2]", "x = [1,", "2]")).toEqual([["x = [1,", 0, 0], ["2]", 0, 1]]);
  });
  it("gives up when something of the source is not printed", () => {
    expect(align("a\nb\nc", "a", "c")).toBeUndefined();
    expect(align("a")).toBeUndefined();
  });
});
