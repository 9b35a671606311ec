import { describe, expect, test } from "vitest";
import { createMemoryHost } from "../../../../src/host/memory-host.js";
import type { PrintJob } from "../../../../src/model/print.js";
import { createKeyOf, noCache, openUnitCache } from "../../../../src/render/pdf/unit-cache.js";
import { createJob } from "./create-unit.js";

const pdf = (text: string): Uint8Array => Buffer.from(text);

describe("the cache of printed units", () => {
  test("keeps what was printed for the next build", async () => {
    const host = createMemoryHost();
    const first = await openUnitCache(host, "/cache");
    expect(await first.find("a")).toBeUndefined();
    first.keep("a", pdf("one"));
    await first.flush();
    const second = await openUnitCache(host, "/cache");
    expect(Buffer.from((await second.find("a"))!).toString()).toBe("one");
  });

  test("writes nothing before it is flushed", async () => {
    const host = createMemoryHost();
    (await openUnitCache(host, "/cache")).keep("a", pdf("one"));
    expect([...host.files.keys()]).toEqual([]);
  });

  test.each([["damaged", "{"], ["of another make", "[]"], ["empty", ""]])("starts anew with an index that is %s", async (_name, index) => {
    const host = createMemoryHost({ files: { "/cache/units.json": index, "/cache/a.pdf": "stale" } });
    const cache = await openUnitCache(host, "/cache");
    expect(await cache.find("a")).toBeUndefined();
    cache.keep("b", pdf("new"));
    await cache.flush();
    expect(await (await openUnitCache(host, "/cache")).find("b")).toBeDefined();
  });

  test("a file that went missing is printed again", async () => {
    const host = createMemoryHost({ files: { "/cache/units.json": '{"a":1}' } });
    expect(await (await openUnitCache(host, "/cache")).find("a")).toBeUndefined();
  });

  test("forgets what twelve builds did not use", async () => {
    const host = createMemoryHost();
    const build = async (...keys: string[]): Promise<void> => {
      const cache = await openUnitCache(host, "/cache");
      for (const key of keys) if (!(await cache.find(key))) cache.keep(key, pdf(key));
      await cache.flush();
    };
    await build("old", "used");
    for (let count = 0; count < 11; count++) await build("used");
    expect(host.files.has("/cache/old.pdf")).toBe(true);
    await build("used");
    expect([...host.files.keys()].sort()).toEqual(["/cache/units.json", "/cache/used.pdf"]);
  });

  test("`--no-cache` keeps nothing", async () => {
    noCache.keep("a", pdf("x"));
    await noCache.flush();
    expect(await noCache.find("a")).toBeUndefined();
  });
});

describe("the key of a job", () => {
  const job = createJob("a", "<p>");
  const key = (change: Partial<PrintJob>, version = "1"): string => createKeyOf({ version })({ ...job, ...change });

  test("depends on all that decides the bytes", () => {
    const resource = { mediaType: "font/woff2", bytes: pdf("font") };
    const keys = [
      key({}),
      key({}, "2"),
      key({ html: "<b>" }),
      key({ highlights: [{ elementId: "a", ranges: [[0, 1, "keyword"]] }] }),
      key({ tagged: false }),
      key({ resources: new Map([["a", resource]]) }),
      key({ resources: new Map([["b", resource]]) }),
      key({ resources: new Map([["a", { ...resource, bytes: pdf("other") }]]) }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("depends on nothing else: neither on the job's name nor on the order of its resources", () => {
    const [a, b] = [["a", { mediaType: "x", bytes: pdf("1") }], ["b", { mediaType: "x", bytes: pdf("2") }]] as const;
    expect(key({ name: "other" })).toBe(key({}));
    expect(key({ resources: new Map([a, b]) })).toBe(key({ resources: new Map([b, a]) }));
  });
});
