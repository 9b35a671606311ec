import { expect, test } from "vitest";
import { locateSketch, type PageSketch } from "../print-sketch.js";

/** Returns the leaves of a chapter as role, offsets from the first code on, and lines on each page. */
function listLeaves(markdown: string, pages: readonly PageSketch[]) {
  const leaves = locateSketch(markdown, pages)[0]!.parts[0]!.leaves.filter(({ role }) => role === "code" || role === "output");
  const start = leaves[0]!.from;
  return leaves.map(({ role, from, to, frames }) => ({ role, from: from - start, to: to - start, lines: frames.map(({ lines }) => lines.length) }));
}

const code = "one = 1\ntwo = add(one)  # the next\nthree = add(two)  # the last\nprint(three)";
const listing = `# One\n\n\`\`\`python\n${code}\n\`\`\`\n\n\`\`\`output\n3\n\`\`\`\n`;
const letters = code.replace(/[\s#]/g, "").length;

test("code whose comments are passages of their own is one leaf, and its output another", () => {
  expect(listLeaves(listing, [["One", ...code.split("\n"), "3"]])).toEqual([
    { role: "code", from: 0, to: letters, lines: [4] },
    { role: "output", from: letters, to: letters + 1, lines: [1] },
  ]);
});

test("so is code with a comment that is printed above the line behind which it stands", () => {
  const pages = [["One", "one = 1", "# the next", "two = add(one)"], ["# the last", "three = add(two)", "print(three)", "3"]];
  expect(listLeaves(listing, pages)).toEqual([
    { role: "code", from: 0, to: letters, lines: [3, 3] },
    { role: "output", from: letters, to: letters + 1, lines: [1] },
  ]);
});

test("a leaf that begins with such a comment begins there", () => {
  const first = "# One\n\n```python\none = 1  # the first\ntwo = 2\n```\n";
  expect(listLeaves(first, [["One", "# the first", "one = 1", "two = 2"]])).toEqual([{ role: "code", from: 0, to: "thefirstone=1two=2".length, lines: [3] }]);
});

test("two listings in a row are two leaves", () => {
  const two = "# One\n\n```python\none = 1\n```\n\n```python\ntwo = 2\n```\n";
  expect(listLeaves(two, [["One", "one = 1", "two = 2"]]).map(({ lines }) => lines)).toEqual([[1], [1]]);
});
