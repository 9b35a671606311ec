import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findPackage } from "../packages.js";
import { openCacheFolder } from "./cache-folder.js";
import type { BrowserCandidate, BrowserProgram } from "./candidate.js";
import { unpackBrowser } from "./unpack-browser.js";

const packageName = "@sparticuz/chromium";

/** Returns the browser inside the npm package, pinned with it: the same bytes on every machine. Empty where its Linux x64 program cannot run. */
export function findCarriedBrowser(env: NodeJS.ProcessEnv, platform = process.platform, arch = process.arch): readonly BrowserCandidate[] {
  if (platform !== "linux" || arch !== "x64") return [];
  return [{ source: "carried", name: packageName, prepare: () => unpackCarried(env) }];
}

async function unpackCarried(env: NodeJS.ProcessEnv): Promise<BrowserProgram> {
  const folder = findPackage(packageName);
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { version: string };
  return unpackBrowser(join(folder, "bin"), join(await openCacheFolder(env), `chromium-${version}`));
}
