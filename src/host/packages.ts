import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { EnvironmentError } from "../diagnostics/environment-error.js";

/** Returns the folder of the studybook package; the same from `src` and from `dist/lib`. */
export function findPackageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("studybook runs outside its package");
    folder = parent;
  }
  return folder;
}

/** Returns the folder of an installed npm package that studybook depends on; throws `EnvironmentError` when it is missing. */
export function findPackage(name: string): string {
  const places = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const folder = places.map((place) => join(place, name)).find((path) => existsSync(join(path, "package.json")));
  if (folder === undefined) throw new EnvironmentError(`The npm package ${name} is missing.`, "Run `npm install` again in the folder that has studybook.");
  return folder;
}
