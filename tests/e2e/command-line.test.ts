import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("../../dist/lib/cli/main.js", import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe.runIf(process.platform === "linux" && process.arch === "x64")("the compiled command line", () => {
  let folder = "";
  let temp = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "line-"));
    temp = join(folder, "temp");
    await mkdir(temp);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Runs the command line; `meanwhile` gets the process and resolves when it has done what it wants. */
  const run = (args: readonly string[], meanwhile: (child: ReturnType<typeof spawn>) => unknown = () => undefined): Promise<Ended> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [main, ...args], { cwd: folder, env: { ...process.env, TMPDIR: temp, SOURCE_DATE_EPOCH: "1700000000" } });
      let [stdout, stderr] = ["", ""];
      child.stdout.on("data", (data) => (stdout += data));
      child.stderr.on("data", (data) => (stderr += data));
      child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
      meanwhile(child);
    });
  const pdf = "my-book/dist/book/small-book-of-sql.pdf";
  const listTemp = async () => (await readdir(temp)).filter((name) => name.startsWith(".studybook-"));
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it("makes a book, checks it and builds it with the same bytes twice", async () => {
    expect((await run(["init", "my-book"])).code).toBe(0);
    expect(await run(["check", "my-book", "--strict"])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^2 chapters, 4 of 4 topics treated\.\n$/m), stderr: "" });
    const first = await run(["build", "my-book", "--format", "pdf"]);
    expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/small-book-of-sql\.pdf +\d+ pages +\d+ kB\nBuilt in /) });
    const bytes = await readFile(join(folder, pdf));
    const second = await run(["build", "my-book", "--format", "pdf", "--no-cache", "--json"]);
    expect([second.stderr, JSON.parse(second.stdout)]).toMatchObject(["", { ok: true, command: "build" }]);
    expect((await readFile(join(folder, pdf))).equals(bytes)).toBe(true);
    expect(await listTemp()).toEqual([]);
  }, 120_000);

  it.each([["SIGINT", 130], ["SIGTERM", 143]] as const)("ends cleanly on %s", async (signal, code) => {
    for (const ms of [300, 1200, 1800]) {
      const ended = await run(["build", "my-book", "--no-cache", "--format", "pdf", "--out", "never"], (child) => setTimeout(() => child.kill(signal), ms));
      // A quick machine may have finished before the signal came; a slow one has not loaded the program yet, and the signal just ends it.
      if (ended.code !== 0 && ended.signal === null) expect(ended).toMatchObject({ code, stderr: expect.not.stringContaining("bug") });
      expect(await listTemp()).toEqual([]);
    }
  }, 60_000);

  it("leaves the old book, and no browser, when it is killed", async () => {
    const bytes = await readFile(join(folder, pdf));
    let browsers: number[] = [];
    const look = async (child: ReturnType<typeof spawn>): Promise<void> => {
      for (let tries = 0; tries < 200 && browsers.length === 0; tries++) {
        await wait(25);
        browsers = await findChildren(child.pid ?? 0);
      }
      await wait(300);
      child.kill("SIGKILL");
    };
    await run(["build", "my-book", "--no-cache", "--format", "pdf"], look);
    expect(browsers.length).toBeGreaterThan(0);
    for (let tries = 0; tries < 100 && browsers.some(isAlive); tries++) await wait(100);
    expect(browsers.filter(isAlive)).toEqual([]);
    expect((await readFile(join(folder, pdf))).equals(bytes)).toBe(true);
    expect((await run(["build", "my-book", "--format", "pdf", "--no-cache"])).code).toBe(0);
    expect(await listTemp()).toEqual([]);
  }, 60_000);

  it("goes on when nobody reads its output any more", async () => {
    const ended = await run(["build", "my-book", "--format", "pdf", "--timings"], (child) => {
      child.stdout?.destroy();
      child.stderr?.destroy();
    });
    expect(ended).toMatchObject({ code: 0, signal: null });
  }, 60_000);

  it("finds a browser that prints", async () => {
    const { code, stdout } = await run(["doctor", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, browsers: [{ source: "carried", isUsed: true, version: expect.stringContaining("HeadlessChrome/") }] });
  }, 60_000);
});

async function findChildren(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  return text.trim().split(" ").filter(Boolean).map(Number);
}

/** Tells whether a process still does something; one that has ended stays in the list as a zombie until its parent looks. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
