import { join } from "node:path";
import type { Finding } from "../diagnostics/message.js";
import type { Host } from "../host/host.js";
import type { BookConfig } from "../model/book.js";
import type { BookFacts } from "../model/facts.js";
import type { Interpreter, KnownPrograms } from "../model/python.js";
import type { VerifyOptions, VerifyResult } from "../model/verify.js";
import { groupBy } from "../util/group-by.js";
import { checkSyntax } from "./check-syntax.js";
import { judgeListing } from "./judge-listing.js";
import { isProven, readLock, updateLock } from "./lock-file.js";
import { planListings } from "./plan-listings.js";
import { emptyCache, readRunCache, writeRunCache, type RunCache } from "./run-cache.js";
import { isRepeatable, runPlan, type MadeRun } from "./run-plan.js";
import { listEdits } from "./list-edits.js";
import { summarize } from "./summarize.js";

/** Time for one listing (ms): long enough for a slow machine to start a few processes. */
const usualTimeLimit = 10_000;

/** Runs the listings of a book, compares what they do with what it says, and returns the findings and the results; writes nothing but its cache. */
export async function verifyBook(host: Host, book: BookFacts, options: VerifyOptions): Promise<VerifyResult> {
  const cacheFolder = join(options.folder, "dist", "cache");
  const cache = options.cache ? await readRunCache(host, cacheFolder) : emptyCache;
  const interpreters = await chooseInterpreters(host, book.config, options.allowRun, cache.programs);
  const { planned: all, findings } = planListings(book);
  const { proven } = options;
  const planned = proven ? all.filter(({ file, hash }) => !isProven(proven, file, hash)) : all;
  const { made, runCount } = await runPlan(planned, {
    host,
    interpreters,
    timeLimit: options.timeLimit ?? usualTimeLimit,
    known: cache.runs,
    onRun: (done, total) => options.onProgress?.({ stage: "Verifying", done, total }),
  });
  if (options.cache) await keepRuns(host, cacheFolder, cache, interpreters, made);
  const byListing = groupBy(made, (run) => run.planned);
  const ordered = planned.map((listing) => ({ listing, runs: sortRuns(byListing.get(listing) ?? [], interpreters) }));
  const judged = ordered.map(({ listing, runs }) => judgeListing(listing, runs));
  const results = judged.map(({ result }) => result);
  return {
    findings: [...findings, ...judged.flatMap((listing) => listing.findings), ...(await checkSyntax(host, book))],
    results,
    summary: summarize(book, results),
    lock: updateLock(await readLock(host, options.folder), results, interpreters),
    edits: ordered.flatMap(({ listing, runs }) => listEdits(listing, runs)),
    cachedCount: made.length - runCount,
    runCount,
  };
}

/** Returns what can be said about listings without running them: comments that state no result, and other languages that do not parse. */
export async function lintListings(host: Host, book: BookFacts): Promise<readonly Finding[]> {
  return [...planListings(book).findings, ...(await checkSyntax(host, book))];
}

/** Returns the interpreters whose versions the book claims to support, and the embedded one. */
async function chooseInterpreters(host: Host, { python }: BookConfig, allowRun: boolean, known: KnownPrograms): Promise<readonly Interpreter[]> {
  const found = await host.python.find({ machine: allowRun || python.allowRun, known });
  return found.filter(({ kind, minor }) => kind === "embedded" || python.versions.length === 0 || python.versions.includes(minor));
}

function sortRuns(runs: readonly MadeRun[], interpreters: readonly Interpreter[]): MadeRun[] {
  return [...runs].sort((a, b) => interpreters.indexOf(a.interpreter) - interpreters.indexOf(b.interpreter));
}

/** Keeps the runs of listings as they are now, and those on interpreters that were not asked; the cache is written only when it changes. */
async function keepRuns(host: Host, folder: string, cache: RunCache, interpreters: readonly Interpreter[], made: readonly MadeRun[]): Promise<void> {
  const others = [...cache.runs].filter(([, { on }]) => !interpreters.some(({ id }) => id === on));
  const repeatable = made.filter(({ run }) => isRepeatable(run)).map(({ key, run, interpreter }) => [key, { on: interpreter.id, run }] as const);
  const runs = new Map([...others, ...repeatable]);
  const asked = interpreters.flatMap(({ path, stamp, version }) => (path === undefined ? [] : [[path, { stamp, version }] as const]));
  const programs = { ...cache.programs, ...Object.fromEntries(asked) };
  const isSame = runs.size === cache.runs.size && [...runs.keys()].every((key) => cache.runs.has(key)) && JSON.stringify(programs) === JSON.stringify(cache.programs);
  if (!isSame) await writeRunCache(host, folder, { programs, runs });
}
