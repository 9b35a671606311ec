import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, openWorkplace, type Workplace } from "../support/open-workplace.js";
import { readFolder } from "../support/read-folder.js";
import { layOverStock } from "../support/stock-book.js";

describe.runIf(hasBrowser)("what a build writes", () => {
  let place: Workplace;
  beforeAll(async () => {
    place = await openWorkplace();
  });
  afterAll(() => place.remove());

  /** Hashes of all files below a folder, by path. */
  const hash = async (folder: string): Promise<Record<string, string>> => {
    const files = await place.list(folder);
    return Object.fromEntries(await Promise.all(files.map(async (path) => [path, createHash("sha256").update(await place.read(`${folder}/${path}`)).digest("hex")] as const)));
  };

  it("is the same bytes again, in another folder, time zone and language, with and without the cache", async () => {
    const files = layOverStock(readFolder(fileURLToPath(new URL("../books/everything", import.meta.url))));
    await place.write("one", files);
    await place.write("elsewhere/two", files);
    const first = await place.run(["build", "one"]);
    expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining("everything.pdf") });
    const second = await place.run(["build", "elsewhere/two", "--no-cache"], { env: { TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8", LC_ALL: "C" } });
    expect(second.code).toBe(0);
    const hashes = await hash("one/dist/book");
    expect(Object.keys(hashes)).toEqual(expect.arrayContaining(["everything.epub", "everything.pdf", "web/index.html"]));
    expect(await hash("elsewhere/two/dist/book")).toEqual(hashes);
    expect((await place.run(["build", "one"])).code).toBe(0);
    expect(await hash("one/dist/book")).toEqual(hashes);
  }, 90_000);

  it("tells nothing of the machine", async () => {
    for (const path of await place.list("one/dist/book")) {
      const bytes = (await place.read(`one/dist/book/${path}`)).toString("latin1");
      expect([path, bytes.includes(place.path), bytes.includes("/node_modules/")]).toEqual([path, false, false]);
    }
  });

  it("is the old file or the new one, whole, whenever the build is killed", async () => {
    await place.write("book", layOverStock());
    expect((await place.run(["build", "book"])).code).toBe(0);
    const old = await hash("book/dist/book");
    await place.write("book", layOverStock({ "chapters/01-one.md": "# One\n\nThe first chapter has changed.\n" }));
    const start = performance.now();
    expect((await place.run(["build", "book", "--out", "new"])).code).toBe(0);
    const time = performance.now() - start;
    const fresh = await hash("new");
    expect(fresh["stock.pdf"]).not.toBe(old["stock.pdf"]);
    const check = async (when: string): Promise<void> => {
      const found = await hash("book/dist/book");
      const mixed = Object.entries(found).filter(([path, value]) => !path.startsWith(".studybook-") && value !== old[path] && value !== fresh[path]);
      expect([when, mixed, Object.keys(old).filter((path) => !(path in found))]).toEqual([when, [], []]);
    };
    for (const part of [0.5, 0.9]) {
      await place.run(["build", "book"], { meanwhile: (child) => setTimeout(() => child.kill("SIGKILL"), part * time) });
      await check(`${part} of the time`);
    }
    // In the middle of writing: as soon as files are being staged.
    const ended = await place.run(["build", "book"], { meanwhile: (child) => void killWhenStaging(join(place.path, "book/dist/book"), child) });
    await check("while staging");
    expect(["SIGKILL", null]).toContain(ended.signal);
    expect((await place.run(["build", "book"])).code).toBe(0);
    expect(await hash("book/dist/book")).toEqual(fresh);
  }, 120_000);

  it("is nothing when the book has errors, and the old book stays", async () => {
    const before = await hash("book/dist/book");
    await place.write("book", { "chapters/02-two.md": "# Two\n\n[nowhere](#nowhere)\n" });
    expect(await place.run(["build", "book"])).toMatchObject({ code: 1, stderr: expect.stringContaining("Nothing was written.") });
    expect(await hash("book/dist/book")).toEqual(before);
  }, 60_000);
});

async function killWhenStaging(folder: string, child: { kill(signal: "SIGKILL"): boolean; exitCode: number | null }): Promise<void> {
  while (child.exitCode === null) {
    const names = await readdir(folder).catch((): string[] => []);
    if (names.some((name) => name.startsWith(".studybook-"))) return void child.kill("SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
