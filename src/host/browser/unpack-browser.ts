import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { extract, type ExtractOptions } from "tar-fs";
import { toEnvironmentError } from "../file-error.js";
import { createTempFolder, removeStaleFolders, removeTempFolder } from "../temp-folder.js";
import type { BrowserProgram } from "./candidate.js";

/** Files belong to who unpacks them, also for root; the types of tar-fs lack the option. */
const withoutOwner: ExtractOptions & { readonly chown: boolean } = { chown: false };

/** Chunk size in bytes: the program grows from 62 to 191 MB, which small chunks would make slow. */
const chunkSize = 2 ** 20;

/**
 * Unpacks the carried browser from the package's `bin` folder into a cache folder, once (about 1 s), and returns it. Staged and renamed, so
 * that runs side by side are safe. The software renderer for graphics (`swiftshader`) is not needed to print.
 */
export async function unpackBrowser(packed: string, folder: string): Promise<BrowserProgram> {
  const program: BrowserProgram = { source: "carried", path: join(folder, "chromium"), libraries: join(folder, "lib") };
  if (isComplete(folder)) return program;
  try {
    await removeStaleFolders(dirname(folder));
    const staging = await createTempFolder(dirname(folder));
    try {
      await Promise.all([unpackProgram(join(packed, "chromium.br"), join(staging, "chromium")), unpackLibraries(join(packed, "al2023.tar.br"), staging)]);
      await moveIntoPlace(staging, folder);
    } finally {
      await removeTempFolder(staging);
    }
  } catch (error) {
    throw toEnvironmentError(error, "unpack the browser into", folder);
  }
  return program;
}

function isComplete(folder: string): boolean {
  return existsSync(join(folder, "chromium")) && existsSync(join(folder, "lib", "libnss3.so"));
}

async function unpackProgram(packed: string, path: string): Promise<void> {
  await pipeline(createReadStream(packed, { highWaterMark: chunkSize }), createBrotliDecompress({ chunkSize }), createWriteStream(path, { mode: 0o755, flush: true }));
}

/** The archive holds one folder, `lib`. */
async function unpackLibraries(packed: string, folder: string): Promise<void> {
  await pipeline(createReadStream(packed), createBrotliDecompress(), extract(folder, withoutOwner));
}

/** Another process may have been quicker, or someone may have deleted a part of the folder. */
async function moveIntoPlace(staging: string, folder: string): Promise<void> {
  try {
    await rename(staging, folder);
  } catch (error) {
    if (isComplete(folder)) return;
    if (!existsSync(folder)) throw error;
    await rm(folder, { recursive: true, force: true });
    await rename(staging, folder);
  }
}
