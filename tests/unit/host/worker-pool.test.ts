import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WorkerPool } from "../../../src/host/worker-pool.js";

/** Answers with what the input asks for; `id` shows that a worker is used again. */
const worker = `
  import { parentPort, threadId } from "node:worker_threads";
  const recurse = (depth) => recurse(depth + 1) + 1;
  parentPort.on("message", ({ input }) => {
    if (input === "spin") for (;;);
    if (input === "overflow") recurse(0);
    if (input === "throw") throw new TypeError("a bug");
    if (input === "exit") process.exit(3);
    if (input === "fill") for (const all = []; ; ) all.push(new Array(10_000).fill(all.length));
    setTimeout(() => parentPort.postMessage({ output: { input, threadId } }), input === "slow" ? 60 : 0);
  });
`;

describe("WorkerPool", () => {
  let folder = "";
  let pool: WorkerPool;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "worker-"));
    await writeFile(join(folder, "worker.mjs"), worker);
    pool = new WorkerPool(pathToFileURL(join(folder, "worker.mjs")), 2, { time: 800, resources: { maxOldGenerationSizeMb: 32, stackSizeMb: 4 } });
  });
  afterAll(async () => {
    await pool.close();
    await rm(folder, { recursive: true });
  });

  it("answers every input, with no more workers than its size", async () => {
    const results = await Promise.all(["a", "b", "c", "slow", "d", "e"].map((input) => pool.run<string, { input: string; threadId: number }>(input)));
    const outputs = results.map((result) => (result.kind === "done" ? result.output : undefined));
    expect(outputs.map((output) => output?.input)).toEqual(["a", "b", "c", "slow", "d", "e"]);
    expect(new Set(outputs.map((output) => output?.threadId)).size).toBe(2);
  });

  it("ends what takes too long, too much memory or too much stack, and goes on", async () => {
    expect(await pool.run("spin")).toEqual({ kind: "limit", limit: "time" });
    expect(await pool.run("overflow")).toEqual({ kind: "limit", limit: "stack" });
    expect(await pool.run("fill")).toEqual({ kind: "limit", limit: "memory" });
    expect(await pool.run("after")).toMatchObject({ kind: "done", output: { input: "after" } });
  });

  it("passes on bugs", async () => {
    await expect(pool.run("throw")).rejects.toThrow("a bug");
    await expect(pool.run("exit")).rejects.toThrow("ended with code 3");
    expect(await pool.run("after")).toMatchObject({ kind: "done" });
  });
});
