import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeBrowsers, type BrowserFacts } from "./browser/describe-browsers.js";
import { isSandboxOff } from "./browser/launch-browser.js";
import { suggestBrowser } from "./browser/suggest-browser.js";
import { describePython } from "./describe-python.js";
import { findPackage, findPackageFolder } from "./packages.js";

/** What this machine has of the things that studybook uses. */
export interface MachineFacts {
  /** Version of studybook. */
  readonly version: string;
  readonly node: { readonly version: string; readonly isSupported: boolean };
  /** Such as `linux x64`. */
  readonly system: string;
  readonly browsers: readonly BrowserFacts[];
  /** False as root, or when it was switched off. */
  readonly isSandboxed: boolean;
  /** What to do when no browser prints. */
  readonly browserAdvice: string;
  /** Font packages; the version is undefined when one is missing. */
  readonly fonts: readonly { readonly name: string; readonly version: string | undefined }[];
  /** Version of the machine's `python3`; undefined without one. */
  readonly python: string | undefined;
}

interface PackageJson {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Looks at the machine and tries its browsers; `browser` is the choice a build would get. */
export async function describeMachine(browser: string | undefined, env: NodeJS.ProcessEnv): Promise<MachineFacts> {
  const own = readPackage(findPackageFolder());
  const [browsers, python] = await Promise.all([describeBrowsers(browser, env), describePython(env)]);
  return {
    version: own.version,
    node: { version: process.versions.node, isSupported: isAtLeast(process.versions.node, own.engines.node.replace(/^>=/, "")) },
    system: `${process.platform} ${process.arch}`,
    browsers,
    isSandboxed: !isSandboxOff(env),
    browserAdvice: suggestBrowser(browsers.map(({ reason }) => reason ?? ""), env),
    fonts: Object.keys(own.dependencies).filter((name) => /font/.test(name) && name !== "fontkit").sort().map((name) => ({ name, version: readVersion(name) })),
    python,
  };
}

function readPackage(folder: string): PackageJson {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageJson;
}

function readVersion(name: string): string | undefined {
  try {
    return readPackage(findPackage(name)).version;
  } catch {
    return undefined;
  }
}

/** Tells whether a version such as `20.20.2` is the least one or later. */
export function isAtLeast(version: string, least: string): boolean {
  return version.localeCompare(least, "en", { numeric: true }) >= 0;
}
