import { Worker, type ResourceLimits } from "node:worker_threads";
import type { IsolatedResult } from "./host.js";

/** Limits of a worker; time in ms, memory in MB. */
export interface WorkerLimits {
  readonly time: number;
  readonly resources: ResourceLimits;
}

/** A place for one worker thread, which is started when first needed and replaced when a limit ended it. */
export class WorkerSlot {
  readonly #script: URL;
  readonly #limits: WorkerLimits;
  #worker: Worker | undefined;

  constructor(script: URL, limits: WorkerLimits) {
    this.#script = script;
    this.#limits = limits;
  }

  /** Starts the worker, so that it loads its modules before the first input comes; it does not keep the process alive. */
  start(): void {
    if (this.#worker) return;
    this.#worker = new Worker(this.#script, { resourceLimits: this.#limits.resources });
    this.#worker.on("error", () => undefined);
    this.#worker.unref();
  }

  /** Runs one input and returns its output or the limit that ended it; rejects with what else the worker threw. */
  async run<Input, Output>(input: Input): Promise<IsolatedResult<Output>> {
    const worker = (this.#worker ??= new Worker(this.#script, { resourceLimits: this.#limits.resources }));
    worker.ref();
    let kept = false;
    try {
      const result = await awaitAnswer<Output>(worker, input, this.#limits.time);
      kept = result.kind === "done";
      return result;
    } finally {
      if (kept) worker.unref();
      else await this.close();
    }
  }

  /** Ends the worker. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

async function awaitAnswer<Output>(worker: Worker, input: unknown, time: number): Promise<IsolatedResult<Output>> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const fail = (error: unknown): void => {
        const limit = readLimit(error);
        if (limit) resolve({ kind: "limit", limit });
        else reject(error);
      };
      timer = setTimeout(() => resolve({ kind: "limit", limit: "time" }), time);
      worker.once("message", ({ output }: { output: Output }) => resolve({ kind: "done", output }));
      worker.once("error", fail);
      worker.once("exit", (code) => fail(new Error(`the worker ended with code ${code} before it answered`)));
      worker.postMessage({ input });
    });
  } finally {
    clearTimeout(timer);
    // One by one: Node 20 has listeners of its own on a worker, without which it answers no more.
    for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
    // An error of a worker that nobody waits for any more must not end the process.
    worker.on("error", () => undefined);
  }
}

/** Returns which limit an error of a worker stands for; undefined when it is an ordinary bug. */
export function readLimit(error: unknown): "memory" | "stack" | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") return "memory";
  if (error.name !== "RangeError") return undefined;
  return /call stack/i.test(error.message) ? "stack" : /string length|array length|array buffer/i.test(error.message) ? "memory" : undefined;
}
