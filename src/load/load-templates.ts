import { join } from "node:path";
import type { Host } from "../host/host.js";

/** Templates, icons and styles by path below their folder, such as `callout.hbs` or `icons/pitfall.svg`. */
export interface Sheets {
  readonly templates: ReadonlyMap<string, string>;
  readonly styles: ReadonlyMap<string, string>;
}

/** Reads the templates and styles of studybook; a file of the same name in the book's own `templates/` or `styles/` takes its place. */
export async function loadSheets(host: Host, folder: string): Promise<Sheets> {
  const [templates, styles] = await Promise.all(["templates", "styles"].map(async (name) => new Map([...(await readFolder(host, join(host.packageFolder, name))), ...(await readFolder(host, join(folder, name)))])));
  return { templates: templates!, styles: styles! };
}

async function readFolder(host: Host, folder: string, prefix = ""): Promise<[string, string][]> {
  const names = await host.listFolder(folder);
  const entries = await Promise.all(
    names.map(async (name): Promise<[string, string][]> => {
      const path = join(folder, name);
      // `init` holds a sample book, not templates.
      if (/\.(hbs|svg|css)$/.test(name)) return [[prefix + name, new TextDecoder().decode(await host.readFile(path))]];
      const isFolder = name !== "init" && (await host.stat(path))?.kind === "folder";
      return isFolder ? readFolder(host, path, `${prefix}${name}/`) : [];
    }),
  );
  return entries.flat();
}
