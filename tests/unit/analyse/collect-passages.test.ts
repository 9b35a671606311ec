import { describe, expect, test } from "vitest";
import { createFacts } from "../../support/create-facts.js";

const passages = (markdown: string) => createFacts(markdown).passages.map(({ letters, part }) => (part === "answers" ? `answers: ${letters}` : letters));

describe("passages", () => {
  test("white space, soft hyphens and joiners make no difference", () => {
    expect(passages("A  line\nand\u00a0an\u00adother\u200b one\u2060.\n")).toEqual(["Alineandanotherone."]);
  });

  test("each paragraph, heading, cell, caption, title, listing and output is one", () => {
    const markdown = ["# Title", ":::note[Own title]\nInside.\n:::", "Table: Caption\n\n| a | b |\n|---|---|\n| c | d |", '![alt](x.svg "Shown")', "```python\nx = 1\n```\n\n```output\n1\n```", "> - quoted"].join("\n\n");
    expect(passages(markdown)).toEqual(["Title", "Owntitle", "Inside.", "Caption", "a", "b", "c", "d", "Shown", "x=1", "1", "quoted"]);
  });

  test("a listing is cut around comments that may be printed above their lines, and `#` makes no difference", () => {
    const code = "first = second + third  # a comment behind it\n# on its own\ny = 2";
    expect(passages(`\`\`\`python\n${code}\n\`\`\``)).toEqual(["first=second+third", "acommentbehindit", "onitsowny=2"]);
  });

  test("marks of notes are as they are printed, and the notes follow", () => {
    expect(passages("```python\nx = 1  # (2)\n```\n\n- (2) A note.\n")).toEqual(["x=1", "2", "Anote."]);
  });

  test("they are cut where print adds words of its own: after a link, at a footnote's mark", () => {
    expect(passages("See [there](#t) and on[^1] again.\n\n[^1]: Note.\n")).toEqual(["Seethere", "andon", "again.", "Note."]);
  });

  test("what prints nothing is none: index marks, alternative texts, hidden listings", () => {
    expect(passages("a :index[b] c ![alt](x.svg)\n\n```python {hidden}\nsecret\n```\n")).toEqual(["ac"]);
  });

  test("answers are printed elsewhere", () => {
    expect(passages("## Self-check\n\n1. Why?\n\n   **Answer:** So.\n")).toEqual(["Self-check", "Why?", "answers: So."]);
  });

  test("notes come after the text, where their marks are printed; what no mark points to is not printed", () => {
    const notes = "[^1]: One[^2].\n[^2]: Two.\n[^3]: Never.\n[^4]: In an answer.\n[^1]: Again.\n";
    expect(passages(`A[^1] b.\n\n${notes}\n## Self-check\n\n1. Why?\n\n   **Answer:** So[^4].\n`)).toEqual(["A", "b.", "Self-check", "Why?", "answers: So", "answers: .", "One", ".", "Two.", "answers: Inananswer."]);
  });

  test("code keeps its signs, and pipes in cells are text", () => {
    expect(passages("`a | b`\n\n| `a|b` |\n|---|\n| x |\n")).toEqual(["a|b", "a|b", "x"]);
  });

  test("compatibility forms are folded, since print may fold them too", () => {
    expect(passages("ﬁne １ ²\n")).toEqual(["fine12"]);
  });

  test("task lists and definition-like lines are text", () => {
    expect(passages("- [x] done\n- [ ] open\n")).toEqual(["done", "open"]);
  });

  test("raw HTML is none, nor is what goes with a script; what stands in other elements is", () => {
    expect(passages("A <kbd>b</kbd> <script>x()</script>c <STYLE>d</STYLE><u>e</u></script> f.\n\n<div>g</div>\n")).toEqual(["Abcef."]);
  });

  test("each knows its place", () => {
    expect(createFacts("# T\n\nText.\n").passages.map(({ position }) => position?.start.line)).toEqual([1, 3]);
  });
});
