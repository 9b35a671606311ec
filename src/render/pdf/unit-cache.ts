import { join } from "node:path";
import type { Host } from "../../host/host.js";
import type { Printer, PrintJob } from "../../model/print.js";
import { hashText } from "../../util/hash.js";

/** Keeps printed units by the hash of all that they are made from. */
export interface UnitCache {
  readonly find: (key: string) => Promise<Uint8Array | undefined>;
  readonly keep: (key: string, pdf: Uint8Array) => void;
  /** Writes what is new and forgets what the last builds did not use. */
  readonly flush: () => Promise<void>;
}

const indexName = "units.json";
// Builds for other papers, themes and sections take turns in one cache; what so many builds did not use is stale.
const keptBuilds = 12;

/** Opens the cache in a folder: `<hash>.pdf` files, and an index that says in which build each was used last. */
export async function openUnitCache(host: Host, folder: string): Promise<UnitCache> {
  const used = await readIndex(host, folder);
  const build = Math.max(0, ...used.values()) + 1;
  const fresh = new Map<string, Uint8Array>();
  return {
    find: async (key) => {
      const pdf = used.has(key) ? await host.readFile(join(folder, `${key}.pdf`)) : undefined;
      if (pdf) used.set(key, build);
      return pdf;
    },
    keep: (key, pdf) => {
      used.set(key, build);
      fresh.set(key, pdf);
    },
    flush: async () => {
      const stale = [...used].filter(([, last]) => last <= build - keptBuilds).map(([key]) => key);
      for (const key of stale) used.delete(key);
      const index = JSON.stringify(Object.fromEntries([...used].sort(([a], [b]) => (a < b ? -1 : 1))), null, 1);
      const files = [...[...fresh].map(([key, bytes]) => ({ path: `${key}.pdf`, bytes })), { path: indexName, bytes: new TextEncoder().encode(index) }];
      await host.publish(folder, files);
      await host.deleteFiles(stale.map((key) => join(folder, `${key}.pdf`)));
    },
  };
}

async function readIndex(host: Host, folder: string): Promise<Map<string, number>> {
  const bytes = await host.readFile(join(folder, indexName));
  try {
    return new Map(Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, number>));
  } catch {
    // No index, or a damaged one: start anew.
    return new Map();
  }
}

/** A cache that keeps nothing, for `--no-cache`. */
export const noCache: UnitCache = { find: async () => undefined, keep: () => undefined, flush: async () => undefined };

/** Returns the key of a job: everything that decides its bytes. */
export function createKeyOf(printer: Pick<Printer, "version">): (job: PrintJob) => string {
  const resourceHashes = new WeakMap<object, string>();
  return ({ html, highlights, resources, tagged }) => {
    if (!resourceHashes.has(resources)) resourceHashes.set(resources, hashText(...[...resources].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([path, { bytes }]) => [path, bytes])));
    return hashText("unit 1", printer.version, html, JSON.stringify(highlights), String(tagged), resourceHashes.get(resources)!);
  };
}
