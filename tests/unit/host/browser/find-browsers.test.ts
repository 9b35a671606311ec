import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { pack } from "tar-fs";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCacheFolder } from "../../../../src/host/browser/cache-folder.js";
import { findCarriedBrowser } from "../../../../src/host/browser/carried-browser.js";
import { findDownloadedBrowsers } from "../../../../src/host/browser/downloaded-browser.js";
import { findInstalledBrowsers } from "../../../../src/host/browser/installed-browsers.js";
import { unpackBrowser } from "../../../../src/host/browser/unpack-browser.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "browsers-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("findCarriedBrowser", () => {
  it("is there on Linux x64 only", () => {
    expect(findCarriedBrowser({}, "linux", "x64")).toHaveLength(1);
    expect(findCarriedBrowser({}, "linux", "arm64")).toEqual([]);
    expect(findCarriedBrowser({}, "darwin", "x64")).toEqual([]);
  });
});

describe("findInstalledBrowsers", () => {
  const listNames = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform) => findInstalledBrowsers(env, platform, () => true).map(({ name }) => name);

  it("knows the usual places of each system", () => {
    expect(listNames({}, "linux")).toContain("/usr/bin/chromium");
    expect(listNames({}, "darwin")).toContain("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    expect(listNames({ PROGRAMFILES: "C:\\Programs" }, "win32")).toContain("C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe");
    expect(findInstalledBrowsers({}, "linux", () => false)).toEqual([]);
  });
});

describe("findDownloadedBrowsers", () => {
  it("puts a headless shell first, then the newest", async () => {
    for (const name of ["chrome/linux-140.0.1.0", "chrome/linux-143.0.1.0", "chrome-headless-shell/linux-139.0.1.0", "firefox/linux-stable_140.0"]) await mkdir(join(folder, name), { recursive: true });
    const found = await findDownloadedBrowsers({ PUPPETEER_CACHE_DIR: folder });
    expect(found.map(({ name }) => /(chrome\S*)\/linux-(\d+)/.exec(name.slice(folder.length))?.slice(1).join(" "))).toEqual(["chrome-headless-shell 139", "chrome 143", "chrome 140"]);
  });

  it("finds nothing where nothing is", async () => expect(await findDownloadedBrowsers({ PUPPETEER_CACHE_DIR: join(folder, "no") })).toEqual([]));
});

describe("openCacheFolder", () => {
  it("takes XDG_CACHE_HOME", async () => expect(await openCacheFolder({ XDG_CACHE_HOME: folder })).toBe(join(folder, "studybook")));

  it("falls back to a private folder", async () => {
    await writeFile(join(folder, "file"), "");
    expect(await openCacheFolder({ XDG_CACHE_HOME: join(folder, "file") })).toMatch(/studybook-\w+$/);
  });
});

describe("unpackBrowser", () => {
  it("unpacks once, also when many start at the same time, and mends a folder with missing parts", async () => {
    const [source, packed, target] = ["source", "bin", "cache/chromium-1"].map((name) => join(folder, name)) as [string, string, string];
    await mkdir(join(source, "lib"), { recursive: true });
    await mkdir(packed);
    await mkdir(join(folder, "cache"));
    await writeFile(join(source, "lib", "libnss3.so"), "library");
    await writeFile(join(packed, "al2023.tar.br"), brotliCompressSync(await buffer(pack(source))));
    await writeFile(join(packed, "chromium.br"), brotliCompressSync(Buffer.from("program")));
    const programs = await Promise.all(Array.from({ length: 5 }, () => unpackBrowser(packed, target)));
    expect(programs[4]).toEqual({ source: "carried", path: join(target, "chromium"), libraries: join(target, "lib") });
    const first = await stat(join(target, "chromium"));
    expect(first.mode & 0o111).not.toBe(0);
    await unpackBrowser(packed, target);
    expect((await stat(join(target, "chromium"))).ino).toBe(first.ino);
    await rm(join(target, "lib"), { recursive: true });
    await unpackBrowser(packed, target);
    expect((await stat(join(target, "lib", "libnss3.so"))).size).toBe(7);
  });
});
