import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Host } from "../../src/host/host.js";
import { createMemoryHost, type MemoryHost, type MemoryHostOptions } from "../../src/host/memory-host.js";
import { parseChapter } from "../../src/parse/parse-chapter.js";

const packageFolder = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
const require = createRequire(import.meta.url);

/** Where test books live in the memory host. */
export const bookFolder = "/book";

/** Returns a host whose book is in memory (paths relative to the book's folder) while templates, styles and fonts are the real ones. */
export function createBookHost(files: Readonly<Record<string, string | Uint8Array>>, options: Omit<MemoryHostOptions, "files"> = {}): MemoryHost {
  const inMemory = Object.fromEntries(Object.entries(files).map(([path, content]) => [join(bookFolder, path), content]));
  const memory = createMemoryHost({ tasks: { parse: parseChapter as never }, ...options, files: inMemory });
  const isReal = (path: string): boolean => path.startsWith(`${packageFolder}/`);
  const real: Pick<Host, "readFile" | "listFolder" | "stat"> = {
    readFile: async (path) => (isReal(path) ? readFileSync(path) : memory.readFile(path)),
    listFolder: async (path) => (isReal(path) ? readdirSync(path).sort() : memory.listFolder(path)),
    stat: async (path) => (isReal(path) ? { kind: statSync(path).isDirectory() ? "folder" : "file", size: statSync(path).size, realPath: path } : memory.stat(path)),
  };
  return { ...memory, ...real, packageFolder, findPackage: (name) => dirname(require.resolve(`${name}/package.json`)) };
}
