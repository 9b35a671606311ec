import { join } from "node:path";
import type { Host } from "../host/host.js";
import type { KnownPrograms, PythonRun } from "../model/python.js";

/** Runs that need not be made again, by the hash of what decides them, and the programs of the machine as they were last seen. */
export interface RunCache {
  readonly programs: KnownPrograms;
  readonly runs: ReadonlyMap<string, PythonRun>;
}

const fileName = "verify.json";
const emptyCache: RunCache = { programs: {}, runs: new Map() };

/** Reads the cache of a book; empty when there is none or it is damaged. */
export async function readRunCache(host: Host, folder: string): Promise<RunCache> {
  const bytes = await host.readFile(join(folder, fileName));
  if (!bytes) return emptyCache;
  try {
    const { programs, runs } = JSON.parse(new TextDecoder().decode(bytes)) as { programs: KnownPrograms; runs: Record<string, PythonRun> };
    return { programs, runs: new Map(Object.entries(runs)) };
  } catch {
    return emptyCache;
  }
}

/** Writes the cache of a book. */
export async function writeRunCache(host: Host, folder: string, { programs, runs }: RunCache): Promise<void> {
  const sorted = [...runs].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify({ programs, runs: Object.fromEntries(sorted) });
  await host.publish(folder, [{ path: fileName, bytes: new TextEncoder().encode(text) }]);
}
