import { join } from "node:path";
import { z } from "zod";
import type { Finding } from "../diagnostics/message.js";
import type { Host } from "../host/host.js";
import type { BookFacts } from "../model/facts.js";
import type { Interpreter } from "../model/python.js";
import type { ListingResult, LockEntry, RunStatus, VerifyLock, VerifySummary } from "../model/verify.js";
import { placeFence } from "./place-in-chapter.js";
import { planListings } from "./plan-listings.js";
import { summarize } from "./summarize.js";

/** Path of the lock file in the book's folder. */
export const lockFile = "chapters/verify.lock.json";

const lockSchema = z.object({
  version: z.literal(1),
  chapters: z.record(
    z.string(),
    z.array(z.object({ listing: z.string(), hash: z.string(), runs: z.record(z.string(), z.enum(["passed", "failed", "lacking"])).default({}), raised: z.string().optional(), reason: z.string().optional() })),
  ),
});

/** Reads the recorded results of a book; undefined when there are none, or none that can be used. */
export async function readLock(host: Host, folder: string): Promise<VerifyLock | undefined> {
  const bytes = await host.readFile(join(folder, lockFile));
  if (!bytes) return undefined;
  try {
    return lockSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

/** Tells whether a listing is recorded as doing what the book says, wherever it was run. */
export function isProven({ chapters }: VerifyLock, file: string, hash: string): boolean {
  const statuses = Object.values(chapters[file]?.find((entry) => entry.hash === hash)?.runs ?? {});
  return statuses.includes("passed") && !statuses.includes("failed");
}

/** Returns the lock file's text: a line a listing, so that a change of the book is a change of its lines only. */
export function formatLock({ chapters }: VerifyLock): string {
  const blocks = Object.entries(chapters).map(([file, entries]) => `    ${JSON.stringify(file)}: [\n${entries.map((entry) => `      ${JSON.stringify(sortRuns(entry))}`).join(",\n")}\n    ]`);
  return `{\n  "about": "What each listing did on which interpreter. Written by \`studybook verify\`; do not edit.",\n  "version": 1,\n  "chapters": {\n${blocks.join(",\n")}\n  }\n}\n`;
}

function sortRuns({ listing, hash, runs, raised, reason }: LockEntry): LockEntry {
  const sorted = Object.fromEntries(Object.entries(runs).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { listing, hash, runs: sorted, ...(raised !== undefined && { raised }), ...(reason !== undefined && { reason }) };
}

/** Writes the recorded results of a book. */
export async function writeLock(host: Host, folder: string, lock: VerifyLock): Promise<void> {
  const at = lockFile.lastIndexOf("/");
  await host.publish(join(folder, lockFile.slice(0, at)), [{ path: lockFile.slice(at + 1), bytes: new TextEncoder().encode(formatLock(lock)) }]);
}

/** Returns the lock that new results make of an old one: what interpreters that are not at hand did stays recorded while the listing is the same. */
export function updateLock(old: VerifyLock | undefined, results: readonly ListingResult[], interpreters: readonly Interpreter[]): VerifyLock {
  const chapters: Record<string, LockEntry[]> = {};
  for (const { file, label, hash, runs, raised, reason } of results) {
    const recorded = old?.chapters[file]?.find((entry) => entry.hash === hash);
    const kept = Object.entries(recorded?.runs ?? {}).filter(([id]) => runs[id] === undefined && !isSuperseded(id, runs, interpreters));
    const all: Record<string, RunStatus> = { ...Object.fromEntries(kept), ...runs };
    const isRun = Object.keys(all).length > 0;
    (chapters[file] ??= []).push({ listing: label, hash, runs: all, raised: raised ?? (isRun ? recorded?.raised : undefined), reason: isRun ? undefined : reason });
  }
  return { chapters };
}

/** Tells whether a recorded run is of an older release of an interpreter that has run the listing now. */
function isSuperseded(id: string, runs: Readonly<Record<string, RunStatus>>, interpreters: readonly Interpreter[]): boolean {
  const toKind = (text: string): string => text.replace(/^(\d+\.\d+)[^-]*/, "$1");
  return interpreters.some((interpreter) => runs[interpreter.id] !== undefined && toKind(interpreter.id) === toKind(id));
}

/** What a build takes from the lock file. */
export interface AppliedLock {
  readonly results: readonly ListingResult[];
  readonly summary: VerifySummary;
  readonly findings: readonly Finding[];
}

/** Returns the recorded results for the listings of a book as it is now, so that a build prints the same with and without Python; entries for other code are stale. Without a lock there are no results and no findings. */
export function applyLock(book: BookFacts, lock: VerifyLock | undefined): AppliedLock {
  const { planned } = planListings(book);
  const findings: Finding[] = [];
  const used = new Set<LockEntry>();
  const results = planned.map(({ listing, file, label, hash, reason }): ListingResult => {
    const same = (lock?.chapters[file] ?? []).filter((candidate) => candidate.hash === hash);
    const entry = same.find((candidate) => !used.has(candidate)) ?? same[0];
    if (entry) used.add(entry);
    else if (lock) findings.push({ rule: "verify-stale", file, place: placeFence(listing), what: "Unexpected listing without a recorded result" });
    return { listing, file, label, hash, runs: entry?.runs ?? {}, raised: entry?.raised, reason: entry?.reason ?? reason ?? (entry ? undefined : "not verified yet") };
  });
  const left = Object.values(lock?.chapters ?? {}).flat().filter((entry) => !used.has(entry));
  if (left.length > 0) findings.push({ rule: "verify-stale", file: lockFile, what: `Unexpected recorded results of ${left.length === 1 ? "1 listing that is" : `${left.length} listings that are`} not in the book, such as ${left[0]!.listing}` });
  return { results, summary: summarize(book, results), findings };
}
