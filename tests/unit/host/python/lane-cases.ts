import { expect } from "vitest";
import type { PythonRun } from "../../../../src/model/python.js";
import type { JobSketch } from "../../../support/run-code.js";

/** What every interpreter does with a program; `finds` is what the run must be like. */
export interface LaneCase {
  readonly name: string;
  readonly code: string;
  readonly job?: JobSketch;
  readonly finds: object;
}

const place = (line: number, column: number): object => expect.objectContaining({ line, column });

/** Programs that come out the same on the embedded interpreter and on those of the machine. */
export const laneCases: readonly LaneCase[] = [
  { name: "prints", code: 'print("ü€😀")\nimport os\n_ = os.write(1, b"raw\\n")', finds: { end: "ended", stdout: "ü€😀\nraw\n" } },
  { name: "is the main program of an empty folder", code: "import os, sys\nprint(__name__, os.listdir(), sys.argv)", job: { file: "tour.py", argv: ["-v", "a b"] }, finds: { stdout: "__main__ [] ['tour.py', '-v', 'a b']\n" } },
  { name: "has loaded nothing that it did not import", code: 'import sys\nprint([name for name in ("json", "re", "ast", "js", "job") if name in sys.modules])\nimport json\nprint("json" in sys.modules, "json.decoder" in sys.modules)', finds: { stdout: "[]\nTrue True\n" } },
  { name: "sees no submodule that it did not import", code: "import xml\nxml.etree", finds: { end: "raised", error: expect.objectContaining({ last: "AttributeError: module 'xml' has no attribute 'etree'" }) } },
  { name: "imports its own file before a module of the library", code: 'from pathlib import Path\nPath("random.py").write_text("x = 1")\nimport random\nprint(random.x)', finds: { end: "ended", stdout: "1\n" } },
  { name: "reads its input", code: 'name = input("Name? ")\nprint("Hi", name)', job: { stdin: "Ada\n" }, finds: { stdout: "Name? Hi Ada\n" } },
  { name: "reads files beside it", code: 'print(open("a.txt").read())', job: { files: { "a.txt": "x" } }, finds: { stdout: "x\n" } },
  { name: "goes on in the state before it", code: "print(x, f())", job: { before: ["x = 5\nprint('before')", "from __future__ import annotations\ndef f():\n    return x"] }, finds: { end: "ended", stdout: "5 5\n" } },
  { name: "goes on after an exception that was meant", code: "print(x)", job: { before: ["x = 1\nraise ValueError"], raises: true }, finds: { stdout: "1\n" } },
  { name: "stops where the state before it fails", code: "print(1)", job: { before: ["1 / 0"] }, finds: { end: "before" } },
  { name: "says where it raised", code: "def f(x):\n    return (1 +\n            x / 0)\n\nf(\n  1)", finds: { end: "raised", place: { line: 2, column: 4, endLine: 3, endColumn: 18 }, error: expect.objectContaining({ last: "ZeroDivisionError: division by zero" }) } },
  { name: "says where it is no Python", code: "x = 1\ny = = 2", finds: { end: "raised", place: place(2, 4), error: expect.objectContaining({ last: "SyntaxError: invalid syntax", isSyntax: true }) } },
  { name: "names classes in full and short", code: "import json\njson.loads('{')", finds: { error: expect.objectContaining({ names: expect.arrayContaining(["JSONDecodeError", "json.decoder.JSONDecodeError"]) }) } },
  { name: "shows the last line of a traceback with notes", code: 'error = ValueError("no")\nerror.add_note("a note")\nraise error', finds: { error: expect.objectContaining({ last: "ValueError: no" }) } },
  { name: "ends by itself with exit status 0", code: "import sys\nprint(1)\nsys.exit()", finds: { end: "ended", stdout: "1\n" } },
  { name: "says with which status it exits", code: "import sys\nif True:\n    sys.exit(3)", finds: { end: "exit", status: "status 3", place: place(3, 4) } },
  { name: "says where it ends the interpreter", code: "import os\nos._exit(4)", finds: { end: "died", status: "status 4", place: place(2, 0) } },
  { name: "does at its end what programs do", code: 'import atexit\nclass A:\n    def __del__(self):\n        print("gone")\na = A()\natexit.register(print, "exit")', finds: { stdout: "exit\ngone\n" } },
  { name: "calls the program's own hook", code: 'import sys\nsys.excepthook = lambda kind, error, trace: print("hook", error, trace.tb_lineno)\nraise ValueError("no")', finds: { end: "raised", stdout: "hook no 3\n" } },
  { name: "is stopped when it never ends", code: "def spin():\n    while True:\n        pass\n\nspin()", job: { timeLimit: 600 }, finds: { end: "time", place: expect.objectContaining({ column: expect.any(Number) }) } },
  { name: "gets no 2 GB", code: "a = 1\nb = bytearray(2 << 30)", finds: { end: "memory", place: place(2, 0) } },
  { name: "is stopped when it prints without end", code: 'line = "x" * 1000\nfor _ in range(50_000):\n    print(line)', finds: { end: "output", place: place(3, 4), stdout: "" } },
  { name: "says which packages are missing", code: "import no_such_thing", job: { packages: ["no-such-thing"] }, finds: { end: "packages", missing: ["no-such-thing"] } },
];

/** Comments that state results, and what becomes of them. */
export const commentCode = `x = 5
x  # => 5
print("a", x)  # prints: a 5
for i in range(3):
    i * 2  # => 0
y = 1  # => 1
x #=> 5
text = "# => no comment"
def f():
    return print("in f")  # prints: in f
f()
def unused():
    x  # => 1
# => alone
[
    1,
]  # => [1]
x + 1  # => 6  # ①
x + 2  # ②
print(x)  # (3)
`;

/** What `commentCode` reports: line, kind, whether it stands behind its kind of statement, results. */
export const commentResults: readonly (readonly [number, string, boolean, readonly string[]])[] = [
  [2, "value", true, ["5"]],
  [3, "prints", true, ["a 5"]],
  [5, "value", true, ["0", "2", "4"]],
  [6, "value", false, []],
  [7, "near", false, []],
  [10, "prints", true, ["in f"]],
  [13, "value", true, []],
  [14, "value", false, []],
  [17, "value", true, ["[1]"]],
  // The number of a note is no part of the result, and no result itself.
  [18, "value", true, ["6"]],
];

/** Returns what a run reports of its comments, as `commentResults` does. */
export function listComments({ comments }: PythonRun): unknown[] {
  return comments.map(({ line, kind, isOwned, got }) => [line, kind, isOwned, got]);
}
