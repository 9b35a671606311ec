import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

const prefix = ".studybook-";
/** Process ids mean something on one machine only, and containers may share a folder. */
const machine = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
/** No build lasts a day (ms), so an older folder of another machine is left over. */
const longestLife = 24 * 60 * 60 * 1000;
const live = new Set<string>();

/** Creates a folder of this process below `parent`; it is removed at the latest when the process ends, or by the next process after a kill. */
export async function createTempFolder(parent: string): Promise<string> {
  const path = join(parent, `${prefix}${machine}-${process.pid}-${randomBytes(6).toString("hex")}`);
  // Noted first, and made at once: the process may end at any moment, and must know what to remove.
  if (live.size === 0) process.once("exit", removeLiveFolders);
  live.add(path);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}

/** Removes a folder that `createTempFolder` made. */
export async function removeTempFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  live.delete(path);
  if (live.size === 0) process.off("exit", removeLiveFolders);
}

/** Removes folders below `parent` that processes left behind which have ended; those of running ones stay. */
export async function removeStaleFolders(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    if (!name.startsWith(prefix)) continue;
    const path = join(parent, name);
    if (await isStale(path, name)) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function isStale(path: string, name: string): Promise<boolean> {
  const [owner, pid] = name.slice(prefix.length).split("-");
  if (owner === machine) return !isRunning(Number(pid));
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > longestLife;
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to someone else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function removeLiveFolders(): void {
  for (const path of live) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // A browser may still be writing; the next run removes what is left.
    }
  }
}
