import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPythonDoor } from "../../../src/host/python/open-python.js";
import type { PythonLane } from "../../../src/model/python.js";
import { countColumns } from "../../../src/util/count-columns.js";
import { rewrapPython } from "../../../src/util/rewrap/rewrap-python.js";
import { hostilePython } from "../../support/hostile-python.js";
import { findInterpreters, runCode } from "../../support/run-code.js";

const chapters = new URL("../../../chapters/", import.meta.url);
const listings = readdirSync(chapters).filter((name) => /^\d\d-.*\.md$/.test(name)).flatMap((name) => listFences(readFileSync(new URL(name, chapters), "utf8")));

function listFences(markdown: string): string[] {
  return [...markdown.matchAll(/^```python[^\n]*\n([^]*?)^```/gm)].map(([, code]) => code!.replace(/\n$/, ""));
}

const samples = [...hostilePython, ...listings];
const limits = [24, 36, 50, 64];
const wrap = (code: string, limit: number): string => rewrapPython(code, limit).flat().join("\n");

/** Prints the indexes of the pairs that are not one program: other tokens, another syntax tree, or other words in the comments. */
const compare = `
import ast, io, json, tokenize

def read(code):
    tokens = list(tokenize.generate_tokens(io.StringIO(code + "\\n").readline))
    skipped = tokenize.NL, tokenize.COMMENT
    words = sorted(word for token in tokens if token.type == tokenize.COMMENT for word in token.string.lstrip("#:").split())
    return [(token.type, token.string) for token in tokens if token.type not in skipped], words

def tree(code):
    try:
        return ast.dump(ast.parse(code))
    except SyntaxError as error:
        return error.msg

for index, (source, wrapped) in enumerate(json.load(open("pairs.json"))):
    try:
        known = read(source)
    except (tokenize.TokenError, SyntaxError):
        print("unreadable", index) if source != wrapped else None
        continue
    if known != read(wrapped) or tree(source) != tree(wrapped):
        print("different", index)
`;

describe("re-wrapping", () => {
  const door = createPythonDoor(process.env);
  let lane: PythonLane;
  beforeAll(async () => {
    lane = door.open((await findInterpreters(door)).embedded);
  });
  afterAll(() => door.close());

  it("leaves the program as it is: CPython reads the same tokens, syntax tree and words of comments", async () => {
    const pairs = limits.flatMap((limit) => samples.map((code) => [code, wrap(code, limit)] as const)).filter(([code, wrapped]) => code !== wrapped);
    expect(pairs.length).toBeGreaterThan(500);
    const { stdout, error } = await runCode(lane, compare, { files: { "pairs.json": JSON.stringify(pairs) }, timeLimit: 60_000 });
    expect(error).toBeUndefined();
    const wrong = stdout.split("\n").filter(Boolean).map((line) => `${line}\n${pairs[Number(line.split(" ")[1])]!.join("\n-----\n")}`);
    expect(wrong).toEqual([]);
  }, 120_000);

  it("leaves alone only what no line end would help", () => {
    // A string or an f-string too long for any line, text in a string, a comment that a program reads.
    const untouched = hostilePython.filter((code) => wrap(code, 60) === code && code.split("\n").some((line) => countColumns(line) > 60));
    expect(untouched.map((code) => code.slice(0, 30))).toEqual(['print(f"{names["first"]!r:>{wi', "assert isinstance(value_under_", 'text = """\n  (a, b, c, d) in a', "#!/usr/bin/env -S python3 -X d", "# /// script\n# dependencies = "]);
  });

  it.each(limits)("leaves a line that fits %i columns as it is, byte for byte", (limit) => {
    for (const code of samples) {
      const lines = code.split("\n");
      rewrapPython(code, limit).forEach((rows, index) => (countColumns(lines[index]!) <= limit ? expect(rows).toEqual([lines[index]]) : undefined));
    }
  });

  it.each(limits)("wraps what it has wrapped to %i columns into the same", (limit) => {
    for (const code of samples) expect(wrap(wrap(code, limit), limit)).toBe(wrap(code, limit));
  });

  it("never makes a line longer than it was or than it may be", () => {
    for (const code of samples) {
      const lines = code.split("\n");
      rewrapPython(code, 50).forEach((rows, index) => expect(Math.max(...rows.map((row) => countColumns(row)))).toBeLessThanOrEqual(Math.max(50, countColumns(lines[index]!))));
    }
  });
});
