import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findPackageFolder } from "../host/packages.js";

/** Returns the version of studybook. */
export function readVersion(): string {
  return (JSON.parse(readFileSync(join(findPackageFolder(), "package.json"), "utf8")) as { version: string }).version;
}
