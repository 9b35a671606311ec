import { mkdir, mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createTempFolder, removeStaleFolders, removeTempFolder } from "../../../src/host/temp-folder.js";

it("keeps the folders of other machines for a day", async () => {
  const parent = await mkdtemp(join(tmpdir(), "temp-"));
  await mkdir(join(parent, ".studybook-00000000-1-young"));
  await mkdir(join(parent, ".studybook-00000000-1-old"));
  await mkdir(join(parent, "other"));
  await utimes(join(parent, ".studybook-00000000-1-old"), 0, 0);
  await removeStaleFolders(parent);
  expect((await readdir(parent)).sort()).toEqual([".studybook-00000000-1-young", "other"]);
  await rm(parent, { recursive: true });
});

it("makes folders that are never the same and can be removed twice", async () => {
  const parent = await mkdtemp(join(tmpdir(), "temp-"));
  const folders = [await createTempFolder(parent), await createTempFolder(parent)];
  expect(new Set(folders).size).toBe(2);
  for (const folder of [...folders, ...folders]) await removeTempFolder(folder);
  expect(await readdir(parent)).toEqual([]);
  await rm(parent, { recursive: true });
});
