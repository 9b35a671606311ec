import { WorkerPool } from "./worker-pool.js";
import type { IsolatedResult, IsolatedTask } from "./host.js";

/** Compiled worker scripts by task. */
const scripts: Readonly<Record<IsolatedTask, URL>> = {
  parse: new URL("../parse/worker.js", import.meta.url),
};

/** Two side by side: parsing takes a small part of a build, and every worker loads the parser anew. */
const poolSize = 2;

/**
 * Time for one input (ms). Real chapters of 20,000 lines parse in 2.3 s; input that is built to be slow takes for ever. 15 s leaves
 * room for slow machines and is still short enough to wait for.
 */
const timeLimit = 15_000;

/** 512 MB hold 100,000 lines of syntax tree. 4 MB of stack, four times that of the main thread, overflow cleanly at about 4,000 nested lists. */
const resources = { maxOldGenerationSizeMb: 512, stackSizeMb: 4 };

/** Runs isolated tasks in worker threads that are kept for the next input. */
export interface Isolation {
  /** Runs one input of a task. */
  run<Input, Output>(task: IsolatedTask, input: Input): Promise<IsolatedResult<Output>>;
  /** Starts the workers of a task before its first input. */
  start(task: IsolatedTask): void;
  /** Ends all workers. */
  close(): Promise<void>;
}

/** Creates the worker pools, one a task; workers start when the first input comes, or when they are told to. */
export function createIsolation(): Isolation {
  const pools = new Map<IsolatedTask, WorkerPool>();
  const openPool = (task: IsolatedTask): WorkerPool => {
    const pool = pools.get(task) ?? new WorkerPool(scripts[task], poolSize, { time: timeLimit, resources });
    pools.set(task, pool);
    return pool;
  };
  return {
    run: (task, input) => openPool(task).run(input),
    start: (task) => openPool(task).start(),
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}
