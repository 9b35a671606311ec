import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PythonLane } from "../../../../src/model/python.js";
import { createPythonDoor } from "../../../../src/host/python/open-python.js";
import { findInterpreters, runCode } from "../../../support/run-code.js";
import { commentCode, commentResults, laneCases, listComments } from "./lane-cases.js";

const door = createPythonDoor(process.env);
let lane: PythonLane;
beforeAll(async () => {
  lane = door.open((await findInterpreters(door)).embedded);
});
afterAll(() => door.close());

/** Makes importable what is shut off, as a listing could that tries hard. */
const withBridge = "import sys\nimport importlib.machinery as machinery\nsys.meta_path[0] = machinery.BuiltinImporter\nimport _pyodide_core as core\n";

describe("the embedded interpreter", () => {
  it.each(laneCases)("$name", async ({ code, job, finds }) => expect(await runCode(lane, code, job)).toMatchObject(finds));

  it("reports what comments state", async () => expect(listComments(await runCode(lane, commentCode))).toEqual(commentResults));

  it("starts every job afresh, whatever the one before it did", async () => {
    const mess = 'import builtins, os, sys, warnings, logging, json\nos.environ["LEFT"] = "1"\nos.chdir("/")\nopen("/tmp/left", "w").close()\nsys.path.append("/left")\nsys.modules["csv"] = None\nwarnings.simplefilter("error")\nlogging.disable()\njson.left = 1\nbuiltins.left = 1\nbuiltins.print = None\nsys.setrecursionlimit(60)\nsys.stdout.close()';
    expect((await runCode(lane, mess)).end).toBe("ended");
    const look = 'import builtins, csv, json, logging, os, sys, warnings\nprint(os.environ.get("LEFT"), os.listdir(), os.listdir("/tmp"), "/left" in sys.path, hasattr(json, "left"), hasattr(builtins, "left"), logging.root.manager.disable, sys.getrecursionlimit(), len(warnings.filters) > 1)';
    expect((await runCode(lane, look)).stdout).toBe("None [] [] False False False 0 1000 True\n");
  });

  it("goes on after a job that broke its library", async () => {
    await runCode(lane, 'open("/lib/python314.zip", "w").close()');
    expect((await runCode(lane, "import fractions\nprint(fractions.Fraction(1, 2))")).stdout).toBe("1/2\n");
  });

  it.each([
    ["js", "import js", "ModuleNotFoundError: No module named 'js'"],
    ["pyodide", "from pyodide.code import run_js", "ModuleNotFoundError: No module named 'pyodide'"],
    ["pyodide_js", "import pyodide_js", "ModuleNotFoundError: No module named 'pyodide_js'"],
    ["the bridge itself", "import _pyodide_core", "ModuleNotFoundError: No module named '_pyodide_core'"],
    ["files of the machine", 'open("/etc/passwd")', "FileNotFoundError: [Errno 44] No such file or directory: '/etc/passwd'"],
    ["the network", 'import socket\nsocket.create_connection(("127.0.0.1", 80))', "OSError: [Errno 23] Host is unreachable"],
    ["processes", 'import subprocess\nsubprocess.run(["ls"])', "OSError: [Errno 138] emscripten does not support processes."],
    ["forks", "import os\nwhile True:\n    os.fork()", "OSError: [Errno 52] Function not implemented"],
    ["threads", "import threading\nthreading.Thread(target=print).start()", "RuntimeError: can't start new thread"],
  ])("has no way to %s", async (_name, code, last) => expect((await runCode(lane, code)).error?.last).toBe(last));

  it("sees nothing of this process's environment and folders", async () => {
    const { stdout } = await runCode(lane, 'import os\nprint(sorted(os.environ), sorted(os.listdir("/")))');
    expect(stdout).toBe("['HOME', 'LANG', 'LC_ALL', 'LOGNAME', 'PATH', 'PWD', 'PYTHONHASHSEED', 'TEMP', 'TMP', 'TMPDIR', 'TZ', 'USER', 'USERPROFILE'] ['dev', 'home', 'job', 'lib', 'proc', 'tmp']\n");
  });

  it("leads a listing that gets hold of the bridge into a bare language only", async () => {
    const found = await runCode(lane, `${withBridge}array = core.to_js([1])\nprint(type(array).__name__)\nmake = array.constructor.constructor\nprint(make)\nmake("return process")`);
    expect(found.stdout).toMatch(/^JsProxy\nfunction Function\(\) \{ \[native code\] \}\n/);
    expect(found.error?.last).toContain("EvalError: Code generation from strings disallowed for this context");
  });

  it("evaluates no JavaScript for a listing that calls into the program itself", async () => {
    const run = await runCode(lane, 'import ctypes\nlibrary = ctypes.PyDLL(None)\nprint(library.emscripten_run_script_int(b"1 + 1"))');
    expect(run).toMatchObject({ end: "died", place: { line: 3 } });
    expect((await runCode(lane, "print(1)")).stdout).toBe("1\n");
  });

  it("has a fresh seed for the order of sets, the same each time", async () => {
    const code = 'print({"a", "b", "c", "d", "e"})';
    expect((await runCode(lane, code)).stdout).toBe((await runCode(lane, code)).stdout);
  });
});
