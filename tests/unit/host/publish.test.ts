import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publishFiles } from "../../../src/host/publish.js";
import { createTempFolder } from "../../../src/host/temp-folder.js";

const encode = (text: string) => new TextEncoder().encode(text);

describe("publishFiles", () => {
  let parent = "";
  let folder = "";
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), "publish-"));
    folder = join(parent, "dist", "book");
  });
  afterEach(() => rm(parent, { recursive: true }));

  const listAll = async () => (await readdir(folder, { recursive: true })).sort();

  it("makes folders, writes files and leaves nothing else", async () => {
    await publishFiles(folder, [{ path: "book.pdf", bytes: encode("pdf") }, { path: "web/a/index.html", bytes: encode("web") }]);
    expect(await listAll()).toEqual(["book.pdf", "web", "web/a", "web/a/index.html"]);
    expect(await readFile(join(folder, "web/a/index.html"), "utf8")).toBe("web");
    expect(await readdir(parent)).toEqual(["dist"]);
  });

  it("leaves files with the same bytes untouched and replaces the others", async () => {
    const old = new Date(2001, 1, 1);
    await publishFiles(folder, [{ path: "same", bytes: encode("1") }, { path: "other", bytes: encode("1") }]);
    for (const name of ["same", "other"]) await utimes(join(folder, name), old, old);
    await publishFiles(folder, [{ path: "same", bytes: encode("1") }, { path: "other", bytes: encode("2") }]);
    expect((await stat(join(folder, "same"))).mtime).toEqual(old);
    expect(await readFile(join(folder, "other"), "utf8")).toBe("2");
  });

  it("replaces a link instead of writing where it leads", async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(parent, "outside"), "outside");
    await symlink(join(parent, "outside"), join(folder, "book.pdf"));
    await publishFiles(folder, [{ path: "book.pdf", bytes: encode("outside") }, { path: "b", bytes: encode("b") }]);
    expect((await stat(join(folder, "book.pdf"))).isFile()).toBe(true);
    await publishFiles(folder, [{ path: "book.pdf", bytes: encode("pdf") }]);
    expect(await readFile(join(parent, "outside"), "utf8")).toBe("outside");
  });

  it("refuses a folder that is a link out of the output", async () => {
    await mkdir(folder, { recursive: true });
    await symlink(parent, join(folder, "web"));
    await expect(publishFiles(folder, [{ path: "web/x/index.html", bytes: encode("x") }])).rejects.toMatchObject({ name: "EnvironmentError", message: expect.stringContaining("symbolic link") });
    expect(await readdir(parent)).toEqual(["dist"]);
    expect(await readdir(folder)).toEqual(["web"]);
  });

  it.each(["../x", "..", ".", "/x", "a/../../x", "a\\b", "", "a//b", "./a", "a/"])("treats the path %j as our bug", async (path) => {
    await expect(publishFiles(folder, [{ path, bytes: encode("x") }])).rejects.toThrow("unsafe output path");
  });

  it("names path and cause when a folder or file is in the way, and cleans up", async () => {
    await mkdir(join(folder, "book.pdf"), { recursive: true });
    const files = [{ path: "book.epub", bytes: encode("new") }, { path: "book.pdf", bytes: encode("new") }];
    await expect(publishFiles(folder, files)).rejects.toMatchObject({ name: "EnvironmentError", message: `Cannot write ${join(folder, "book.pdf")}: there is a folder of this name.` });
    expect((await listAll()).filter((name) => name.startsWith("."))).toEqual([]);
    await writeFile(join(parent, "file"), "");
    await expect(publishFiles(join(parent, "file", "book"), files)).rejects.toMatchObject({ message: expect.stringContaining("a part of the path is a file") });
    await expect(publishFiles(join(parent, "file"), files)).rejects.toMatchObject({ message: expect.stringContaining("Cannot create") });
  });

  it("removes staging folders of dead processes, not those of living ones", async () => {
    await mkdir(folder, { recursive: true });
    const living = await createTempFolder(folder);
    const dead = living.replace(`-${process.pid}-`, "-999999999-");
    await mkdir(dead);
    await publishFiles(folder, [{ path: "a", bytes: encode("a") }]);
    expect(await readdir(folder)).toContain(living.slice(folder.length + 1));
    expect(await readdir(folder)).not.toContain(dead.slice(folder.length + 1));
    await rm(living, { recursive: true });
  });

  it("lets builds side by side end with whole files", async () => {
    const versions = Array.from({ length: 20 }, (_, index) => encode(`${index} `.repeat(20_000)));
    await Promise.all(versions.map((bytes) => publishFiles(folder, [{ path: "a", bytes }, { path: "web/b", bytes }])));
    for (const name of ["a", "web/b"]) {
      const found = await readFile(join(folder, name));
      expect(versions.some((bytes) => found.equals(bytes))).toBe(true);
    }
    expect(await listAll()).toEqual(["a", "web", "web/b"]);
  });

  it.runIf(process.platform === "linux")("leaves the old file when the disk takes no more", async () => {
    await publishFiles(folder, [{ path: "a", bytes: encode("old") }, { path: "b", bytes: encode("old") }]);
    const { outcome } = await publishUnderLimit(folder);
    expect(outcome).toMatch(/^EnvironmentError Cannot write .*\/b: the file is larger than the system allows\.$/);
    expect(await listAll()).toEqual(["a", "b"]);
    for (const name of ["a", "b"]) expect(await readFile(join(folder, name), "utf8")).toBe("old");
  });
});

/** Publishes from a process that may write files of 64 KB only (`ulimit -f` counts blocks of 1 KB). */
async function publishUnderLimit(folder: string): Promise<{ outcome: string }> {
  const script = `
    import { publishFiles } from ${JSON.stringify(new URL("../../../dist/lib/host/publish.js", import.meta.url).href)};
    const files = [{ path: "a", bytes: new Uint8Array(10) }, { path: "b", bytes: new Uint8Array(200_000) }];
    await publishFiles(${JSON.stringify(folder)}, files).then(() => console.log("done"), (error) => console.log(error.name, error.message));
  `;
  const { stdout } = await promisify(execFile)("bash", ["-c", 'ulimit -f 64; exec "$0" --input-type=module -e "$1"', process.execPath, script]);
  return { outcome: stdout.trim() };
}
