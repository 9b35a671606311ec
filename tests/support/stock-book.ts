import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readFolder } from "./read-folder.js";

/** Files of a book by path relative to its folder. */
export type BookFiles = Readonly<Record<string, string | Uint8Array>>;

const stock: BookFiles = readFolder(fileURLToPath(new URL("../books/_stock", import.meta.url)));

/** Returns the stock book with files laid over it and some taken away: a whole book in which only what a test is about differs. */
export function layOverStock(files: BookFiles = {}, removed: readonly string[] = []): BookFiles {
  const all = { ...stock, ...files };
  const unknown = removed.filter((path) => !(path in all));
  if (unknown.length > 0) throw new Error(`there is no ${unknown.join(", ")} to take away`);
  return Object.fromEntries(Object.entries(all).filter(([path]) => !removed.includes(path)));
}

/** Returns a test's own files, from its folder: `in.md` as the first chapter, all of `files/`, without what `remove.txt` lists. */
export function readCaseBook(folder: URL): BookFiles {
  const path = (name: string): string => fileURLToPath(new URL(name, folder));
  const chapter = existsSync(path("in.md")) ? { "chapters/01-one.md": readFileSync(path("in.md")) } : {};
  const files = existsSync(path("files")) ? readFolder(path("files")) : {};
  const removed = existsSync(path("remove.txt")) ? readFileSync(path("remove.txt"), "utf8").split("\n").filter(Boolean) : [];
  return layOverStock({ ...chapter, ...files }, removed);
}
