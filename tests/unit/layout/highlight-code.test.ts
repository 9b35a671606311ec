import { describe, expect, test } from "vitest";
import { highlightCode } from "../../../src/layout/highlight-code.js";

const samples: Readonly<Record<string, string>> = {
  python: 'import re\n\n@decorator\nasync def f(a: int, *, b="x\\n") -> str:\n    """Doc\n    string."""\n    # a comment 😀\n    return f"{a!r:>{b}} {x + 1}" if a else None\n\nclass C(Base): ...\n',
  console: "$ python -V\nPython 3.14\n>>> print(1)\n1\n# as root\n> a -> b\n",
  pycon: ">>> 1 + 1\n2\n",
  bash: 'for f in *.py; do echo "$f"; done # all\n',
  json: '{"a": [1, true, null, "x"]}\n',
  yaml: "a: 1\nb: [x, 'y']\n# c\n",
  toml: '[project]\nname = "x"\n',
  sql: "SELECT * FROM t WHERE a = 'b'; -- c\n",
  html: '<p class="a">b &amp; <!-- c --></p>\n',
  css: "p { color: #fff }\n",
  javascript: "const a = /x+/g.test(`b${1}`);\n",
  diff: "--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y\n",
  ini: "[a]\nb = c\n",
  dockerfile: "FROM python:3.14\nRUN pip install x\n",
  text: "just text\n",
  nonsense: "no such language\n",
};
const show = (lang: string, code: string): string[] => highlightCode(lang, code).map(([start, end, token]) => `${token} ${code.slice(start, end)}`);

describe("colours of code", () => {
  test.each(Object.entries(samples))("%s: ranges are sorted, apart and inside the code", (lang, code) => {
    let last = 0;
    for (const [start, end, token] of highlightCode(lang, code)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(code.length);
      expect(["keyword", "string", "comment", "literal", "name", "meta"]).toContain(token);
      expect(code.slice(start, end).trim()).not.toBe("");
      last = end;
    }
  });

  test.each(["", "\n", "x", "😀".repeat(50), "'''unclosed", "\u2028", "a\tb\r", "<script>alert('x')</script>", "(".repeat(2000)])("holds for odd code too: %j", (code) => {
    for (const lang of ["python", "html", "console"]) {
      const ranges = highlightCode(lang, code);
      expect(ranges.filter(([start, end], index) => start >= end || end > code.length || start < (ranges[index - 1]?.[1] ?? 0))).toEqual([]);
    }
  });

  test("the tokens of Python", () => {
    expect(show("python", "def f(x):\n    return 'a' + str(1)  # why\n")).toEqual(["keyword def", "name f", "keyword return", "string 'a'", "literal str", "literal 1", "comment # why"]);
  });

  test("an interpolation is code again", () => {
    expect(show("python", "f'a {b} c'")).toEqual(["string f'a ", "string  c'"]);
  });

  test("in a terminal what is typed stands out", () => {
    expect(show("console", "$ ls\nout $ 1\n>>> 1\n")).toEqual(["meta $", "meta >>>"]);
  });

  test("other names of a language are the same language", () => {
    expect(show("py", "return 1")).toEqual(show("python", "return 1"));
    expect(show("sh", "echo $a")).toEqual(show("bash", "echo $a"));
  });

  test("text and languages that are not known stay plain", () => {
    expect(["text", "output", "", "nonsense", "constructor", "__proto__"].flatMap((lang) => highlightCode(lang, "def f(): pass"))).toEqual([]);
  });
});
