import { existsSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { createPythonDoor } from "../../../../src/host/python/open-python.js";
import { findInterpreters, runCode } from "../../../support/run-code.js";
import { commentCode, commentResults, laneCases, listComments } from "./lane-cases.js";

const door = createPythonDoor(process.env);
const { machine } = await findInterpreters(door);
afterAll(() => door.close());

describe.skipIf(machine.length === 0).each(machine)("CPython $version of this machine", (interpreter) => {
  const lane = door.open(interpreter);

  it.each(laneCases)("$name", async ({ code, job, finds }) => expect(await runCode(lane, code, job)).toMatchObject(finds));

  it("reports what comments state", async () => expect(listComments(await runCode(lane, commentCode))).toEqual(commentResults));

  it("counts what child processes print, in order", async () => {
    const code = 'import subprocess, sys\nprint("before")\nsubprocess.run([sys.executable, "-c", "print(1)"])  # prints: 1\nprint("after")';
    expect((await runCode(lane, code)).stdout).toBe("before\n1\nafter\n");
  });

  it("runs threads, asyncio and processes to their end", async () => {
    const threads = 'import threading, time\nthreading.Thread(target=lambda: (time.sleep(0.05), print("thread"))).start()\nprint("main")';
    expect((await runCode(lane, threads)).stdout).toBe("main\nthread\n");
    const tasks = 'import asyncio\nasync def main():\n    print(await asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2)))\nasyncio.run(main())';
    expect((await runCode(lane, tasks)).stdout).toBe("[1, 2]\n");
    const processes = 'import multiprocessing\ndef double(x):\n    return x * 2\nif __name__ == "__main__":\n    with multiprocessing.get_context("spawn").Pool(1) as pool:\n        print(pool.map(double, [1, 2]))';
    expect((await runCode(lane, processes)).stdout).toBe("[2, 4]\n");
  });

  it("ends a fork bomb, and all that it started", async () => {
    expect(await runCode(lane, "import os\nwhile True:\n    os.fork()")).toMatchObject({ end: expect.stringMatching(/^(processes|time|raised)$/) });
    expect((await runCode(lane, "print(1)")).stdout).toBe("1\n");
  });

  it("ends child processes that are left", async () => {
    const { stdout } = await runCode(lane, 'import subprocess, sys\nchild = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])\nprint(child.pid)');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(existsSync(`/proc/${stdout.trim()}/fd/0`)).toBe(false);
  });

  it("says where it crashed", async () => {
    expect(await runCode(lane, "import ctypes\n\nctypes.string_at(0)")).toMatchObject({ end: "died", status: "signal 11", place: { line: 3, column: 0 } });
  });

  it("goes on after a job that killed itself", async () => {
    expect(await runCode(lane, "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)")).toMatchObject({ end: "died", status: "signal 9" });
    expect((await runCode(lane, "print(1)")).stdout).toBe("1\n");
  });

  it("leaves nothing of what it wrote", async () => {
    const { stdout } = await runCode(lane, 'import os, tempfile\nopen("a", "w").close()\nprint(os.getcwd())\nprint(tempfile.mkdtemp())\nopen(os.path.expanduser("~/b"), "w").close()\nprint(os.path.expanduser("~"))');
    expect(stdout.trim().split("\n").map((path) => existsSync(path))).toEqual([false, false, false]);
  });

  it("does not hand on secrets of the environment", async () => {
    process.env["A_SECRET"] = "1";
    const other = createPythonDoor(process.env);
    expect((await runCode(other.open(interpreter), 'import os\nprint(os.environ.get("A_SECRET"))')).stdout).toBe("None\n");
    await other.close();
    delete process.env["A_SECRET"];
  });
});
