import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../../src/load/split-front-matter.js";

describe("splitting front matter off", () => {
  test("keeps the lines of the text where they are", () => {
    expect(splitFrontMatter("---\nlead: L\n---\n# Title\n")).toEqual({ frontMatter: "lead: L", body: "\n\n\n# Title\n", unclosed: false });
  });

  test("an empty one is there, but says nothing", () => {
    expect(splitFrontMatter("---\n---\n# Title")).toEqual({ frontMatter: "", body: "\n\n# Title", unclosed: false });
  });

  test.each(["---js", "---javascript", "---coffee", "----", " ---", "--", "+++", ";;;"])("%s does not start it: nothing but YAML is read, and nothing is run", (line) => {
    const text = `${line}\n{ lead: process.exit() }\n---\n# Title\n`;
    expect(splitFrontMatter(text)).toEqual({ frontMatter: undefined, body: text, unclosed: false });
  });

  test("it starts on the first line only", () => {
    const text = "\n---\nlead: L\n---\n";
    expect(splitFrontMatter(text).frontMatter).toBeUndefined();
  });

  test("white space after the marks does not matter", () => {
    expect(splitFrontMatter("--- \nlead: L\n---\t\n").frontMatter).toBe("lead: L");
  });

  test("data without an end is told; a thematic break at the top is no data", () => {
    expect(splitFrontMatter("---\nlead: L\n# Title\n").unclosed).toBe(true);
    expect(splitFrontMatter("---\n\n# Title\n").unclosed).toBe(false);
    expect(splitFrontMatter("---\nA sentence.\n").unclosed).toBe(false);
    expect(splitFrontMatter("---").unclosed).toBe(false);
  });

  test("a mark inside a value ends it all the same, as on code hosts", () => {
    expect(splitFrontMatter("---\nlead: |\n---\nrest").body).toBe("\n\n\nrest");
  });
});
