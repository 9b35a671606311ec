import { lstat, mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { EnvironmentError } from "../diagnostics/environment-error.js";
import { mapConcurrent } from "../util/map-concurrent.js";
import { meansAbsent, toEnvironmentError } from "./file-error.js";
import { createTempFolder, removeStaleFolders, removeTempFolder } from "./temp-folder.js";

/** A file to publish; the path is below the folder, with `/`. */
export interface PublishedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files written at once: enough to hide the wait for the disk. */
const writers = 8;

/**
 * Publishes files below a folder so that each is, at any moment, the old one or the new one, whole: all are staged in a hidden folder
 * inside it (always the same file system, even when the folder is a mount point), flushed, then renamed. Files with the same bytes stay
 * untouched. Throws `EnvironmentError` with path and cause; nothing is renamed before everything is staged.
 */
export async function publishFiles(folder: string, files: readonly PublishedFile[]): Promise<void> {
  for (const file of files) assertInside(file.path);
  const changed = await selectChanged(folder, files);
  if (changed.length === 0) return;
  await inEnvironment("create", folder, () => mkdir(folder, { recursive: true }));
  await removeStaleFolders(folder);
  const staging = await inEnvironment("write in", folder, () => createTempFolder(folder));
  try {
    await prepareFolders(folder, changed);
    await mapConcurrent(changed, writers, (file, index) => stageFile(join(staging, `${index}`), join(folder, file.path), file.bytes));
    for (const [index, file] of changed.entries()) await moveIntoPlace(join(staging, `${index}`), join(folder, file.path));
    await flushFolders(folder, changed);
  } finally {
    await removeTempFolder(staging);
  }
}

/** A path that leads out of the folder can only be our bug: names of authors are made safe before. */
function assertInside(path: string): void {
  const isSafe = !/[\\\0]/.test(path) && path.split("/").every((name) => name !== "" && name !== "." && name !== "..");
  if (!isSafe) throw new Error(`unsafe output path ${JSON.stringify(path)}`);
}

async function selectChanged(folder: string, files: readonly PublishedFile[]): Promise<PublishedFile[]> {
  const same = await mapConcurrent(files, writers, (file) => hasBytes(join(folder, file.path), file.bytes));
  return files.filter((_file, index) => !same[index]);
}

async function hasBytes(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const found = await lstat(path);
    if (!found.isFile() || found.size !== bytes.byteLength) return false;
    return (await readFile(path)).equals(bytes);
  } catch {
    return false;
  }
}

async function prepareFolders(folder: string, files: readonly PublishedFile[]): Promise<void> {
  for (const path of listFolders(files)) {
    const target = join(folder, path);
    await refuseLink(target, folder);
    await inEnvironment("create", target, () => mkdir(target, { recursive: true }));
  }
}

/** A link inside the output folder could lead the book's files anywhere. */
async function refuseLink(path: string, folder: string): Promise<void> {
  const found = await lstat(path).catch((error: unknown) => {
    if (meansAbsent(error)) return undefined;
    throw toEnvironmentError(error, "write in", path);
  });
  if (found?.isSymbolicLink()) throw new EnvironmentError(`${path} is a symbolic link that leads out of ${folder}.`, "Delete the link and build again.");
}

/** Returns every folder above the files, parents first. */
function listFolders(files: readonly PublishedFile[]): readonly string[] {
  const found = new Set<string>();
  for (const file of files) {
    const names = file.path.split("/").slice(0, -1);
    names.forEach((_name, index) => found.add(names.slice(0, index + 1).join(sep)));
  }
  return [...found].sort();
}

async function stageFile(staged: string, target: string, bytes: Uint8Array): Promise<void> {
  await inEnvironment("write", target, async () => {
    const handle = await open(staged, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}

async function moveIntoPlace(staged: string, target: string): Promise<void> {
  await inEnvironment("write", target, () => rename(staged, target));
}

/** Makes the renames themselves survive a power cut; Windows cannot open folders and needs no such call. */
async function flushFolders(folder: string, files: readonly PublishedFile[]): Promise<void> {
  if (process.platform === "win32") return;
  for (const path of new Set(files.map((file) => dirname(join(folder, file.path))))) {
    const handle = await open(path, "r");
    await handle.sync().catch(() => undefined);
    await handle.close();
  }
}

async function inEnvironment<Result>(action: string, path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw toEnvironmentError(error, action, path);
  }
}
