import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { browserSources, type BrowserCandidate } from "./candidate.js";
import { findCarriedBrowser } from "./carried-browser.js";
import { findDownloadedBrowsers } from "./downloaded-browser.js";
import { findInstalledBrowsers } from "./installed-browsers.js";

/** Returns the browsers to try, in order; `wanted` is a path or a source, which leaves only that. */
export async function listCandidates(wanted: string | undefined, env: NodeJS.ProcessEnv): Promise<readonly BrowserCandidate[]> {
  if (wanted !== undefined && !isSource(wanted)) return [createExplicit(resolve(wanted))];
  const all = [...findCarriedBrowser(env), ...(await findDownloadedBrowsers(env)), ...findInstalledBrowsers(env)];
  return wanted === undefined ? all : all.filter(({ source }) => source === wanted);
}

function isSource(wanted: string): boolean {
  return (browserSources as readonly string[]).includes(wanted);
}

function createExplicit(path: string): BrowserCandidate {
  return {
    source: "explicit",
    name: path,
    prepare: async () => {
      if (!existsSync(path)) throw new Error("there is no such file");
      return { source: "explicit", path };
    },
  };
}
