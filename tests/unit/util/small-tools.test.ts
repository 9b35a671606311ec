import { describe, expect, it } from "vitest";
import { alignColumns } from "../../../src/util/align-columns.js";
import { formatCount, formatDuration, formatSize } from "../../../src/util/format-quantity.js";
import { mapConcurrent } from "../../../src/util/map-concurrent.js";
import { Pool } from "../../../src/util/pool.js";
import { withTimeout } from "../../../src/util/with-timeout.js";

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe("formatQuantity", () => {
  it("tells durations", () => expect([0, 840, 3210, 59_949, 60_000, 125_000].map(formatDuration)).toEqual(["0 ms", "840 ms", "3.2 s", "59.9 s", "1 min 00 s", "2 min 05 s"]));
  it("tells sizes", () => expect([0, 999, 34_500, 1_640_000].map(formatSize)).toEqual(["0 B", "999 B", "35 kB", "1.6 MB"]));
  it("tells counts", () => expect([formatCount(1, "page"), formatCount(0, "page"), formatCount(2, "entry", "entries")]).toEqual(["1 page", "0 pages", "2 entries"]));
});

it("aligns columns", () => expect(alignColumns([["a", "1", "x"], ["bbb", "22", ""]], [1])).toEqual(["a     1  x", "bbb  22"]));

describe("mapConcurrent", () => {
  it("keeps the order and the limit", async () => {
    let running = 0;
    let most = 0;
    const results = await mapConcurrent([30, 5, 20, 1], 2, async (ms, index) => {
      most = Math.max(most, ++running);
      await wait(ms);
      running--;
      return index;
    });
    expect([results, most]).toEqual([[0, 1, 2, 3], 2]);
  });

  it("starts nothing more after a failure and waits for what runs", async () => {
    const done: number[] = [];
    const work = mapConcurrent([1, 2, 3, 4], 2, async (item) => {
      if (item === 1) throw new Error("first");
      await wait(10);
      done.push(item);
    });
    await expect(work).rejects.toThrow("first");
    expect(done).toEqual([2]);
  });
});

describe("Pool", () => {
  it("lends each thing to one at a time, also after a failure", async () => {
    const pool = new Pool(["a", "b"]);
    const used: string[] = [];
    const work = Array.from({ length: 6 }, (_, index) =>
      pool.use(async (item) => {
        used.push(item);
        await wait(2);
        if (index === 0) throw new Error("fails");
      }),
    );
    expect((await Promise.allSettled(work)).map(({ status }) => status)).toEqual(["rejected", ...Array(5).fill("fulfilled")]);
    expect(new Set(used)).toEqual(new Set(["a", "b"]));
  });
});

describe("withTimeout", () => {
  it("passes results and failures on, and ends the waiting", async () => {
    expect(await withTimeout(Promise.resolve(1), 100, "work")).toBe(1);
    await expect(withTimeout(Promise.reject(new Error("no")), 100, "work")).rejects.toThrow("no");
    await expect(withTimeout(wait(500), 10, "work")).rejects.toThrow("work took longer than 0.01 s");
  });
});
