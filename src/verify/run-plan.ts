import type { Host } from "../host/host.js";
import type { Interpreter, PythonJob, PythonLane, PythonRun } from "../model/python.js";
import { hashText } from "../util/hash.js";
import { mapConcurrent } from "../util/map-concurrent.js";
import { Pool } from "../util/pool.js";
import type { PlannedListing } from "./plan-listings.js";
import type { CachedRun } from "./run-cache.js";

/** A listing's run on one interpreter. */
export interface MadeRun {
  readonly planned: PlannedListing;
  readonly interpreter: Interpreter;
  readonly run: PythonRun;
  /** Hash of what decides the run. */
  readonly key: string;
}

/** How runs are made. */
export interface RunContext {
  readonly host: Host;
  readonly interpreters: readonly Interpreter[];
  readonly timeLimit: number;
  /** Runs that need not be made. */
  readonly known: ReadonlyMap<string, CachedRun>;
  readonly onRun: (done: number, total: number) => void;
}

/** Runs every listing on every interpreter that can run it, and returns the runs by listing, in the order of the interpreters. */
export async function runPlan(planned: readonly PlannedListing[], context: RunContext): Promise<{ made: readonly MadeRun[]; runCount: number }> {
  const made: MadeRun[] = [];
  const tasks: Omit<MadeRun, "run">[] = [];
  for (const task of context.interpreters.flatMap((interpreter) => listTasks(planned, interpreter))) {
    const known = context.known.get(task.key);
    if (known) made.push({ ...task, run: known.run });
    else tasks.push(task);
  }
  let done = 0;
  const note = (): void => context.onRun(++done, tasks.length);
  // One interpreter after the other, each on several lanes: so few are in memory at a time.
  for (const interpreter of context.interpreters) made.push(...(await runTasks(tasks.filter((task) => task.interpreter === interpreter), interpreter, context, note)));
  return { made, runCount: tasks.length };
}

function listTasks(planned: readonly PlannedListing[], interpreter: Interpreter): Omit<MadeRun, "run">[] {
  return planned.flatMap((listing) => {
    // The embedded interpreter has neither the machine's abilities nor any package.
    if (!listing.job || (interpreter.kind === "embedded" && (listing.needsMachine || listing.job.packages.length > 0))) return [];
    return [{ planned: listing, interpreter, key: hashText(JSON.stringify(listing.job), interpreter.id, interpreter.stamp) }];
  });
}

async function runTasks(tasks: readonly Omit<MadeRun, "run">[], interpreter: Interpreter, { host, timeLimit }: RunContext, note: () => void): Promise<MadeRun[]> {
  const lanes = Array.from({ length: Math.min(host.python.laneCount, tasks.length) }, () => host.python.open(interpreter));
  const pool = new Pool<PythonLane>(lanes);
  // The same program may stand in the book twice.
  const running = new Map<string, Promise<PythonRun>>();
  const runOnce = (key: string, job: PythonJob): Promise<PythonRun> => {
    const run = running.get(key) ?? pool.use((lane) => lane.run(job));
    running.set(key, run);
    return run;
  };
  try {
    return await mapConcurrent(tasks, Math.max(lanes.length, 1), async (task) => {
      const run = await runOnce(task.key, { ...task.planned.job!, timeLimit });
      note();
      return { ...task, run };
    });
  } finally {
    await Promise.all(lanes.map((lane) => lane.close()));
  }
}

/** Tells whether a run would come out the same again; those that a limit ended may only have been unlucky. */
export function isRepeatable({ end }: PythonRun): boolean {
  return !["time", "died", "memory", "processes"].includes(end);
}
