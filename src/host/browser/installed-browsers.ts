import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { posix, win32 } from "node:path";
import type { BrowserCandidate } from "./candidate.js";

/** Returns the browsers of the Chromium family that stand at the usual places of this system. */
export function findInstalledBrowsers(env: NodeJS.ProcessEnv, platform = process.platform, exists: (path: string) => boolean = existsSync): readonly BrowserCandidate[] {
  return listUsualPlaces(env, platform)
    .filter(exists)
    .map((path) => ({ source: "installed", name: path, prepare: async () => ({ source: "installed", path }) }));
}

function listUsualPlaces(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] {
  if (platform === "win32") return listWindowsPlaces(env);
  if (platform === "darwin") return listMacPlaces();
  return ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge-stable", "microsoft-edge"].map((name) => posix.join("/usr/bin", name));
}

function listMacPlaces(): readonly string[] {
  const apps = ["Google Chrome", "Chromium", "Microsoft Edge"];
  return apps.flatMap((app) => ["/Applications", posix.join(homedir(), "Applications")].map((folder) => posix.join(folder, `${app}.app`, "Contents", "MacOS", app)));
}

function listWindowsPlaces(env: NodeJS.ProcessEnv): readonly string[] {
  const folders = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter((folder) => folder !== undefined);
  const programs = ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
  return programs.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
}
