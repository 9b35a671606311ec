import { spawn, type ChildProcess } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Interpreter, PythonJob, PythonLane, PythonRun, RunEnd } from "../../model/python.js";
import { createTempFolder, removeTempFolder } from "../temp-folder.js";
import { findPlace } from "./find-place.js";
import { readRun, toJobFile } from "./job-files.js";

/** What the serving process says when a job has ended. */
interface Answer {
  readonly status: number | null;
  readonly limit: RunEnd | null;
}

/** Time that the serving process has to end a job that is over its limit (ms), before it is ended itself. */
const graceTime = 5_000;

/** Runs jobs on a program of the machine: one process serves them, each in a fork of its own with limits on time, memory, output and processes. */
export class MachineLane implements PythonLane {
  readonly #interpreter: Interpreter;
  readonly #runner: string;
  readonly #env: NodeJS.ProcessEnv;
  #server: Server | undefined;
  #folder: Promise<string> | undefined;
  #count = 0;
  #isClosed = false;

  constructor(interpreter: Interpreter, runner: string, env: NodeJS.ProcessEnv) {
    this.#interpreter = interpreter;
    this.#runner = runner;
    this.#env = env;
  }

  async run(job: PythonJob): Promise<PythonRun> {
    if (this.#isClosed) throw new Error("the interpreter was closed");
    const folder = join(await (this.#folder ??= createTempFolder(tmpdir())), `${++this.#count}`);
    await mkdir(folder);
    await writeFile(join(folder, "job.json"), toJobFile(job));
    const server = (this.#server ??= startServer(this.#interpreter.path!, this.#runner, this.#env));
    const answer = await server.ask(folder, job.timeLimit + graceTime);
    if (server.hasEnded) this.#server = undefined;
    const run = await readFolder(folder, job, answer);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    return run;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#server?.end();
    this.#server = undefined;
    if (this.#folder) await removeTempFolder(await this.#folder);
  }
}

interface Server {
  readonly hasEnded: boolean;
  /** Hands in a job; resolves when it has ended, at the latest after `limit` ms, when the server is ended too. */
  ask(folder: string, limit: number): Promise<Answer>;
  end(): void;
}

function startServer(program: string, runner: string, env: NodeJS.ProcessEnv): Server {
  // Bytecode would be written beside the runner's files, into the package.
  const child = spawn(program, ["-X", "utf8", "-B", join(runner, "serve.py")], { env, stdio: ["pipe", "pipe", "ignore"] });
  let hasEnded = false;
  let settle: ((answer: Answer) => void) | undefined;
  const end = (answer: Answer): void => {
    hasEnded = true;
    settle?.(answer);
  };
  child.on("error", () => end({ status: null, limit: null }));
  child.on("exit", (status) => end({ status, limit: null }));
  child.stdin.on("error", () => undefined);
  createInterface({ input: child.stdout }).on("line", (line) => settle?.(JSON.parse(line) as Answer));
  return {
    get hasEnded() {
      return hasEnded;
    },
    ask: (folder, limit) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          endProcess(child);
          end({ status: null, limit: "time" });
        }, limit);
        settle = (answer) => {
          clearTimeout(timer);
          settle = undefined;
          resolve(answer);
        };
        if (hasEnded) settle({ status: null, limit: null });
        else child.stdin.write(`${folder}\n`);
      }),
    end: () => endProcess(child),
  };
}

/** The serving process ends its job on SIGTERM; Windows has no such signal and ends both. */
function endProcess(child: ChildProcess): void {
  child.kill("SIGTERM");
}

async function readFolder(folder: string, job: PythonJob, answer: Answer): Promise<PythonRun> {
  const read = (name: string): Promise<Uint8Array | undefined> => readFile(join(folder, name)).catch(() => undefined);
  const [report, printed, fault] = await Promise.all(["report.json", "out", "fault"].map(read));
  const trace = fault ? new TextDecoder().decode(fault) : "";
  const isSlow = answer.limit === "time" || trace.startsWith("Timeout");
  const end: RunEnd = answer.limit ?? (isSlow ? "time" : "died");
  const status = answer.status !== null && answer.status < 0 ? `signal ${-answer.status}` : `status ${answer.status ?? "unknown"}`;
  // A report was written before what still ran at the end (threads, exit functions) took too long.
  const text = report && !isSlow ? new TextDecoder().decode(report) : undefined;
  return readRun(text, printed ?? new Uint8Array(), { end, status, place: findPlace(trace, join(folder, "program", job.file), job) });
}
