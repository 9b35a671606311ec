import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTempFolder, removeTempFolder } from "../temp-folder.js";
import { startEmbeddedWorker, type EmbeddedSetup } from "./embedded-lane.js";

/**
 * Returns the memory of the embedded interpreter with the runner loaded, from which it starts in 0.3 s instead of 4: kept in a cache folder
 * under the name that the stamp gives, or made by starting one. A folder that cannot be used is no error.
 */
export async function openSnapshot(setup: EmbeddedSetup, stamp: string, openFolder: () => Promise<string>): Promise<Uint8Array> {
  const name = `python-${stamp}.snapshot`;
  const folder = await openFolder().catch(() => undefined);
  const kept = folder && readWhole(await readFile(join(folder, name)).catch(() => undefined));
  if (kept) return kept;
  const { worker, snapshot } = await startEmbeddedWorker(setup);
  await worker.terminate();
  if (!snapshot) throw new Error("an embedded Python started without a snapshot made none");
  if (folder) await keepSnapshot(folder, name, snapshot).catch(() => undefined);
  return snapshot;
}

/** Returns the snapshot in a file that begins with its hash; undefined when it is damaged. */
function readWhole(bytes: Uint8Array | undefined): Uint8Array | undefined {
  const snapshot = bytes?.subarray(hashLength);
  return snapshot && hash(snapshot).equals(bytes!.subarray(0, hashLength)) ? snapshot : undefined;
}

const hashLength = 32;

function hash(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** Writes a snapshot so that it is there whole or not at all, and deletes those of other versions. */
async function keepSnapshot(folder: string, name: string, snapshot: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const staging = await createTempFolder(folder);
  try {
    await writeFile(join(staging, name), [hash(snapshot), snapshot]);
    await rename(join(staging, name), join(folder, name));
  } finally {
    await removeTempFolder(staging);
  }
  const old = (await readdir(folder)).filter((other) => /^python-\w+\.snapshot$/.test(other) && other !== name);
  for (const other of old) await rm(join(folder, other), { force: true });
}
