import { join } from "node:path";
import type { Host } from "../host/host.js";
import type { KnownPrograms, PythonRun } from "../model/python.js";

/** A run that need not be made again. */
export interface CachedRun {
  /** Id of its interpreter. */
  readonly on: string;
  readonly run: PythonRun;
}

/** Runs by the hash of what decides them, and the programs of the machine as they were last seen. */
export interface RunCache {
  readonly programs: KnownPrograms;
  readonly runs: ReadonlyMap<string, CachedRun>;
}

const fileName = "verify.json";
/** Changes with the form of the file. */
const form = 2;

/** A cache that knows nothing. */
export const emptyCache: RunCache = { programs: {}, runs: new Map() };

/** Reads the cache of a book; empty when there is none or it is damaged. */
export async function readRunCache(host: Host, folder: string): Promise<RunCache> {
  const bytes = await host.readFile(join(folder, fileName));
  if (!bytes) return emptyCache;
  try {
    const { form: found, programs, runs } = JSON.parse(new TextDecoder().decode(bytes)) as { form: number; programs: KnownPrograms; runs: Record<string, CachedRun> };
    return found !== form ? emptyCache : { programs, runs: new Map(Object.entries(runs)) };
  } catch {
    return emptyCache;
  }
}

/** Writes the cache of a book. */
export async function writeRunCache(host: Host, folder: string, { programs, runs }: RunCache): Promise<void> {
  const sorted = [...runs].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify({ form, programs, runs: Object.fromEntries(sorted) });
  await host.publish(folder, [{ path: fileName, bytes: new TextEncoder().encode(text) }]);
}
