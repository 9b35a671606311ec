import { randomUUID } from "node:crypto";
import { join, relative, resolve } from "node:path";
import type { Host } from "../host/host.js";
import { UsageError } from "../diagnostics/usage-error.js";
import { exitCode } from "./exit-code.js";
import type { World } from "./world.js";

/** Stands in the model book for the identifier that every book must have for its own. */
const modelIdentifier = "00000000-0000-4000-8000-000000000000";
/** npm leaves files of the name `.gitignore` out of packages. */
const renamed: Readonly<Record<string, string>> = { gitignore: ".gitignore" };

/** Makes a small book in a new or empty folder and returns the exit code; throws `UsageError` when something is there. */
export async function runInit(world: World, dir: string): Promise<number> {
  const host = world.openHost();
  const folder = resolve(world.folder, dir);
  const found = await host.stat(folder);
  if (found && found.kind !== "folder") throw new UsageError(`${dir} is a file.`, "Name a new or empty folder.");
  if ((await host.listFolder(folder)).length > 0) throw new UsageError(`${dir} is not empty.`, "Name a new or empty folder.");
  const files = await readModel(host, join(host.packageFolder, "templates", "init"), "");
  await host.publish(folder, files.map(personalize));
  const shown = relative(world.folder, folder) || ".";
  world.stdout.write(`${files.map(({ path }) => `${join(shown, renamed[path] ?? path)}\n`).join("")}\nNow build it:\n  studybook build ${shown}\n`);
  return exitCode.clean;
}

interface ModelFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

async function readModel(host: Host, root: string, path: string): Promise<ModelFile[]> {
  const bytes = await host.readFile(join(root, path));
  if (bytes) return [{ path, bytes }];
  const names = await host.listFolder(join(root, path));
  const files = await Promise.all(names.map((name) => readModel(host, root, path === "" ? name : `${path}/${name}`)));
  return files.flat();
}

function personalize({ path, bytes }: ModelFile): ModelFile {
  if (path !== "chapters/book.yaml") return { path: renamed[path] ?? path, bytes };
  return { path, bytes: new TextEncoder().encode(new TextDecoder().decode(bytes).replace(modelIdentifier, randomUUID())) };
}
