import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PythonJob, PythonLane, PythonRun } from "../../model/python.js";
import { findPlace } from "./find-place.js";
import { readRun, toJobFile } from "./job-files.js";

/** What a worker with the embedded interpreter is started with. */
export interface EmbeddedSetup {
  /** Folder of the npm package `pyodide`. */
  readonly pyodide: string;
  readonly runner: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Bytes of memory of the interpreter. */
  readonly memoryLimit: number;
  /** Memory of an interpreter that has the runner loaded. */
  readonly snapshot?: Uint8Array | undefined;
}

/** A worker that is ready for jobs. */
export interface EmbeddedWorker {
  readonly worker: Worker;
  /** Shared with the interpreter: 2 (SIGINT) in it asks the job to stop. */
  readonly interrupt: Int32Array;
  /** Memory after the start, when it was started without a snapshot. */
  readonly snapshot: Uint8Array | undefined;
}

/** Time between asking a job to stop, upon which it says where it was, and ending its worker (ms). */
const graceTime = 1_000;

/** Starts a worker with the embedded interpreter; rejects when it does not start. */
export function startEmbeddedWorker(setup: EmbeddedSetup): Promise<EmbeddedWorker> {
  // The environment and the standard streams of this process are none of its business; the stack must hold deep recursion.
  const worker = new Worker(join(setup.runner, "embedded-worker.mjs"), { workerData: setup, env: {}, argv: [], execArgv: [], stdin: false, stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: 512, stackSizeMb: 8 } });
  return new Promise((resolve, reject) => {
    worker.once("message", ({ interrupt, snapshot }: { interrupt: SharedArrayBuffer; snapshot?: Uint8Array }) => {
      worker.removeAllListeners("error");
      resolve({ worker, interrupt: new Int32Array(interrupt), snapshot });
    });
    worker.once("error", reject);
  });
}

/** Runs jobs on the embedded interpreter, in a worker thread that is started anew after a job that could not be undone. */
export class EmbeddedLane implements PythonLane {
  readonly #start: () => Promise<EmbeddedWorker>;
  #running: Promise<EmbeddedWorker> | undefined;
  #isClosed = false;

  constructor(start: () => Promise<EmbeddedWorker>) {
    this.#start = start;
  }

  async run(job: PythonJob): Promise<PythonRun> {
    if (this.#isClosed) throw new Error("the interpreter was closed");
    const running = await (this.#running ??= this.#start());
    running.worker.ref();
    const { run, isUsable } = await runJob(running, job);
    if (isUsable) running.worker.unref();
    else await this.#drop();
    return run;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#drop();
  }

  async #drop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    await running?.then(({ worker }) => worker.terminate()).catch(() => undefined);
  }
}

/** What a worker answers: the report and the bytes printed. */
interface Answer {
  readonly report: string | null;
  readonly out: string | null;
  readonly isUsable: boolean;
}

function runJob({ worker, interrupt }: EmbeddedWorker, job: PythonJob): Promise<{ run: PythonRun; isUsable: boolean }> {
  return new Promise((resolve) => {
    const timers: NodeJS.Timeout[] = [];
    const settle = (run: PythonRun, isUsable: boolean): void => {
      for (const timer of timers) clearTimeout(timer);
      // One by one: Node 20 has listeners of its own on a worker, without which it answers no more.
      for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
      worker.on("error", () => undefined);
      resolve({ run, isUsable });
    };
    const lose = (end: "time" | "died"): void => settle({ end, stdout: "", status: "no status", comments: [] }, false);
    timers.push(setTimeout(() => Atomics.store(interrupt, 0, 2), job.timeLimit), setTimeout(() => lose("time"), job.timeLimit + graceTime));
    worker.once("message", ({ answer }: { answer: string }) => {
      const { report, out, isUsable } = JSON.parse(answer) as Answer;
      const printed = Buffer.from(out ?? "", "base64");
      // An interpreter that breaks down prints where it was.
      const place = report === null ? findPlace(printed.toString(), `/job/program/${job.file}`, job) : undefined;
      settle(readRun(report ?? undefined, printed, { end: "died", status: "no status", place }), isUsable);
    });
    worker.once("error", () => lose("died"));
    worker.once("exit", () => lose("died"));
    worker.postMessage({ job: toJobFile(job) });
  });
}
