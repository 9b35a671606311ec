import { unzipSync } from "fflate";

/** The files of an EPUB in the order of the archive. */
export function readEpub(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** Returns a file of an EPUB as text; throws when it is not there. */
export function readEpubText(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`the EPUB has no ${path}, only ${[...files.keys()].join(", ")}`);
  return new TextDecoder().decode(bytes);
}

/** Returns what stands in elements of a name, in order. */
export function listElements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?=[\\s>/])[^>]*?(?:/>|>([^]*?)</${name}>)`, "g"))].map(([whole]) => whole);
}
