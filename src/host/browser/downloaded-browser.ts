import { homedir } from "node:os";
import { join } from "node:path";
import { Browser, getInstalledBrowsers, type InstalledBrowser } from "@puppeteer/browsers";
import type { BrowserCandidate } from "./candidate.js";

/** Headless shell first: it prints about twice as fast as full Chrome. */
const kinds = [Browser.CHROMEHEADLESSSHELL, Browser.CHROME, Browser.CHROMIUM];

/** Returns the browsers in puppeteer's own cache, the best first. */
export async function findDownloadedBrowsers(env: NodeJS.ProcessEnv): Promise<readonly BrowserCandidate[]> {
  const found = await getInstalledBrowsers({ cacheDir: locateDownloads(env) }).catch(() => []);
  return found
    .filter(({ browser }) => kinds.includes(browser))
    .sort((a, b) => kinds.indexOf(a.browser) - kinds.indexOf(b.browser) || compareVersions(b, a))
    .map(({ executablePath }) => ({
      source: "downloaded",
      name: executablePath,
      prepare: async () => ({ source: "downloaded", path: executablePath }),
    }));
}

/** Returns puppeteer's download folder: `PUPPETEER_CACHE_DIR` or `~/.cache/puppeteer` on every system (pptr.dev/guides/configuration). */
export function locateDownloads(env: NodeJS.ProcessEnv): string {
  return env["PUPPETEER_CACHE_DIR"] || join(homedir(), ".cache", "puppeteer");
}

/** Builds are numbered `143.0.7499.4`; Chromium's snapshots, `1536371`. */
function compareVersions(a: InstalledBrowser, b: InstalledBrowser): number {
  return a.buildId.localeCompare(b.buildId, "en", { numeric: true });
}
