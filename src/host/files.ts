import { constants } from "node:fs";
import { open, readdir, realpath, stat, unlink } from "node:fs/promises";
import { meansAbsent, toEnvironmentError } from "./file-error.js";
import type { FileFacts } from "./host.js";

/** Returns the bytes of a regular file, or undefined when there is none; throws `EnvironmentError` when it cannot be read. */
export async function readFile(path: string): Promise<Uint8Array | undefined> {
  return whenPresent(path, "read", async () => {
    // One handle for the check and the reading, so that nothing can be swapped in between; O_NONBLOCK lets a pipe open without a writer.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return (await handle.stat()).isFile() ? await handle.readFile() : undefined;
    } finally {
      await handle.close();
    }
  });
}

/** Returns facts about what a path leads to, links followed, or undefined when nothing is there. */
export async function statFile(path: string): Promise<FileFacts | undefined> {
  return whenPresent(path, "look at", async () => {
    const found = await stat(path);
    const kind = found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
    return { kind, size: found.size, realPath: await realpath(path) };
  });
}

/** Returns the names in a folder, sorted by code unit; empty when there is no folder. */
export async function listFolder(path: string): Promise<readonly string[]> {
  return (await whenPresent(path, "list", async () => (await readdir(path)).sort())) ?? [];
}

/** Deletes files; missing ones are no error. */
export async function deleteFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) await whenPresent(path, "delete", () => unlink(path));
}

async function whenPresent<Result>(path: string, action: string, work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    if (meansAbsent(error)) return undefined;
    throw toEnvironmentError(error, action, path);
  }
}
