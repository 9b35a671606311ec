import type { Interpreter, PythonDoor, PythonJob, PythonRun } from "../../src/model/python.js";

/** What a fake interpreter does with a job; what is left out is a run that ended and printed nothing. */
export type FakeRun = (job: PythonJob, interpreter: Interpreter) => Partial<PythonRun>;

/** A fake door that also counts. */
export interface FakePython extends PythonDoor {
  /** Jobs that were run, with the interpreter that ran them. */
  readonly ran: readonly { readonly id: string; readonly code: string }[];
}

/** Creates interpreters that do what a test says: `3.11.7` is a program of the machine, `3.14.2-embedded` the embedded one. */
export function createFakePython(ids: readonly string[], run: FakeRun = () => ({})): FakePython {
  const ran: { id: string; code: string }[] = [];
  return {
    ran,
    laneCount: 2,
    find: async ({ machine }) => ids.map(toInterpreter).filter(({ kind }) => machine || kind === "embedded"),
    open: (interpreter) => ({
      run: async (job) => {
        ran.push({ id: interpreter.id, code: job.segments.at(-1)!.code });
        return { end: "ended", stdout: "", comments: [], ...run(job, interpreter) };
      },
      close: async () => undefined,
    }),
    checkBash: async () => undefined,
  };
}

/** Returns the interpreter that an id names. */
export function toInterpreter(id: string): Interpreter {
  const [version = "", embedded] = id.split("-");
  const minor = version.split(".").slice(0, 2).join(".");
  return { id, version, minor, kind: embedded ? "embedded" : "machine", path: embedded ? undefined : `/bin/python${minor}`, stamp: id };
}

/** Returns the error of a run that raised: `ValueError: no`. */
export function createError(last: string, more: Partial<NonNullable<PythonRun["error"]>> = {}): NonNullable<PythonRun["error"]> {
  return { names: [/^\w+/.exec(last)![0]], last, isSyntax: false, missing: "", isStandard: false, ...more };
}
