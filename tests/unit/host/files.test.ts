import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deleteFiles, listFolder, readFile, statFile } from "../../../src/host/files.js";

describe("files", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "files-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("reads the bytes of a regular file, also through a link", async () => {
    await writeFile(join(folder, "a"), "text");
    await symlink("a", join(folder, "b"));
    expect(Buffer.from((await readFile(join(folder, "b"))) ?? []).toString()).toBe("text");
    expect(await statFile(join(folder, "b"))).toMatchObject({ kind: "file", size: 4, realPath: expect.stringMatching(/a$/) });
  });

  it("has nothing to read where there is no regular file, and never waits for one", async () => {
    await symlink("loop", join(folder, "loop"));
    execFileSync("mkfifo", [join(folder, "pipe")]);
    for (const name of ["missing", "missing/deeper", "loop", "pipe", ".", "x".repeat(300), "nul\0"]) expect(await readFile(join(folder, name))).toBeUndefined();
    expect(await readFile("/dev/zero")).toBeUndefined();
    expect(await statFile(join(folder, "pipe"))).toMatchObject({ kind: "other" });
    expect(await statFile(join(folder, "loop"))).toBeUndefined();
  });

  it("lists names sorted by code unit", async () => {
    for (const name of ["b", "a10", "a2", "Z"]) await writeFile(join(folder, name), "");
    await mkdir(join(folder, "c"));
    expect(await listFolder(folder)).toEqual(["Z", "a10", "a2", "b", "c"]);
    expect(await listFolder(join(folder, "missing"))).toEqual([]);
  });

  it("deletes files and does not mind missing ones", async () => {
    await writeFile(join(folder, "a"), "");
    await deleteFiles([join(folder, "a"), join(folder, "missing")]);
    expect(await listFolder(folder)).toEqual([]);
  });
});
