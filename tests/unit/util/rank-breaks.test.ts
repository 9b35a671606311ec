import { describe, expect, test } from "vitest";
import { rankBreaks } from "../../../src/util/rank-breaks.js";

/** Returns the lines before which code may be cut, as `rank line`. */
const rank = (code: string, isPython = true): string[] => {
  const lines = code.split("\n");
  return rankBreaks(code, isPython).flatMap((depth, index) => (depth === undefined ? [] : [`${depth} ${lines[index]!.trim()}`]));
};

describe("places to cut Python", () => {
  test("blank lines first, then statements by how far they are set in, then further clauses", () => {
    const code = "import a\nimport b\n\ndef f():\n    one()\n    if x:\n        two()\n        three()\n    else:\n        four()\n    five()\nsix()";
    expect(rank(code)).toEqual(["1 import b", "0 def f():", "9 if x:", "17 three()", "10 else:", "9 five()", "1 six()"]);
  });

  test("what opens a block stays with its first line, and what ends one with what is before it", () => {
    expect(rank("def f():\n    first()\n    second()\n    return 1")).toEqual(["9 second()"]);
    expect(rank("for x in y:\n    a()\n    continue\nraise z")).toEqual([]);
  });

  test("decorators and comments go with what follows; results with what is before them", () => {
    expect(rank("a()\n# why\n@one\n@two\ndef f(): ...\nb()")).toEqual(["1 # why", "1 b()"]);
    expect(rank("a()\n# => 1\nb()\n# prints: 2\nc()")).toEqual(["1 b()", "1 c()"]);
    expect(rank("def f():\n    # first in its block\n    a()\n    b()")).toEqual(["9 b()"]);
  });

  test("never inside brackets, strings, or behind a backslash", () => {
    expect(rank('f(\n    a,\n# no\n    b,\n)\nx = """\nlines\nof text\n"""\ny = 1 + \\\n2\nz = 3')).toEqual(['1 x = """', "1 y = 1 + \\", "1 z = 3"]);
  });

  test("nor elsewhere in code that is no Python", () => {
    expect(rank("a = (\nb\nc")).toEqual(["1 b", "1 c"]);
  });
});

describe("places to cut other code", () => {
  test("before lines that are not set in deeper than the one before, and close nothing", () => {
    expect(rank('{\n  "a": 1,\n  "b": {\n    "c": 2,\n    "d": 3\n  },\n  "e": 4\n}', false)).toEqual(['5 "b": {', '9 "d": 3', '5 "e": 4']);
    expect(rank("# about a\na = 1\n# about b\nb = 2\nc = 3", false)).toEqual(["1 # about b", "1 c = 3"]);
    expect(rank("run this \\\nwith that\nrun more", false)).toEqual(["1 run more"]);
  });

  test("of a session before the prompts", () => {
    expect(rank("$ pip list\na\nb\n$ pip check\nfine", false)).toEqual(["1 $ pip check"]);
    expect(rank(">>> a = 1\n>>> a\n1\n>>> b")).toEqual(["1 >>> a", "1 >>> b"]);
  });
});
