import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("../../dist/lib/cli/main.js", import.meta.url));
const fixture = fileURLToPath(new URL("../books/verify/chapters", import.meta.url));

describe.runIf(process.platform === "linux")("studybook verify, compiled", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "verify-"));
    await mkdir(join(folder, "temp"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = (args: readonly string[], killAfter?: number): Promise<{ code: number | null; stdout: string; stderr: string }> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [main, "verify", ...args], { cwd: folder, env: { ...process.env, TMPDIR: join(folder, "temp") } });
      let [stdout, stderr] = ["", ""];
      child.stdout.on("data", (data) => (stdout += data));
      child.stderr.on("data", (data) => (stderr += data));
      child.on("close", (code) => resolve({ code, stdout, stderr }));
      if (killAfter !== undefined) setTimeout(() => child.kill("SIGINT"), killAfter);
    });
  const listTemp = async () => (await readdir(join(folder, "temp"))).filter((name) => name.startsWith(".studybook-"));
  const writeBook = async (name: string, chapter: string): Promise<void> => {
    await mkdir(join(folder, name, "chapters"), { recursive: true });
    await writeFile(join(folder, name, "chapters", "book.yaml"), `title: T\nauthors: [A]\nidentifier: urn:uuid:1\nslug: t\nchapters: [01-one.md]\n`);
    await writeFile(join(folder, name, "chapters", "01-one.md"), chapter);
  };

  it("verifies a book, records it, and knows it the next time", async () => {
    await cp(fixture, join(folder, "book", "chapters"), { recursive: true });
    await writeFile(join(folder, "book", "chapters", "book.yaml"), (await readFile(join(fixture, "book.yaml"), "utf8")).replace(/chapters: .*/, "chapters: [01-right.md]"));
    const first = await run(["book"]);
    expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/^10 of 11 listings did what the book says; 1 was not run\.\n {2}CPython 3\.14\.2, embedded: 10\n10 runs, 0 known/) });
    const lock = await readFile(join(folder, "book", "chapters", "verify.lock.json"), "utf8");
    expect(await run(["book"])).toMatchObject({ code: 0, stdout: expect.stringContaining("0 runs, 10 known") });
    expect(await readFile(join(folder, "book", "chapters", "verify.lock.json"), "utf8")).toBe(lock);
    expect(await listTemp()).toEqual([]);
  }, 60_000);

  it("leaves no process and no folder when it is ended in the middle", async () => {
    const mark = `0.${Date.now()}`;
    await writeBook("slow", `# T\n\n\`\`\`python {needs=cpython}\nimport subprocess, sys\nsubprocess.run([sys.executable, "-c", "import time; time.sleep(9)", "${mark}"])\n\`\`\`\n\n\`\`\`python\nwhile True:\n    pass\n\`\`\`\n`);
    for (const ms of [700, 2500]) {
      const { code, stderr } = await run(["slow", "--allow-run", "--no-cache"], ms);
      expect([code, stderr]).toEqual([130, expect.not.stringContaining("bug")]);
      await new Promise((resolve) => setTimeout(resolve, 200));
      const left = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && readCommand(name).includes(mark));
      expect(left).toEqual([]);
      expect(await listTemp()).toEqual([]);
    }
  }, 60_000);
});

function readCommand(process: string): string {
  try {
    return readFileSync(`/proc/${process}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
