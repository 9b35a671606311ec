import type { Interpreter, PythonDoor, PythonJob, PythonLane, PythonRun } from "../../src/model/python.js";

/** What a test says about a job beside its code. */
export type JobSketch = Partial<Omit<PythonJob, "segments">> & { readonly stdin?: string; readonly raises?: boolean; readonly before?: readonly string[] };

/** Runs code on a lane. */
export function runCode(lane: PythonLane, code: string, { stdin = "", raises = false, before = [], ...rest }: JobSketch = {}): Promise<PythonRun> {
  const segments = [...before, code].map((text) => ({ code: text, stdin, raises }));
  return lane.run({ file: "listing.py", segments, argv: [], files: {}, packages: [], timeLimit: 10_000, ...rest });
}

/** Returns the interpreters of this machine by kind. */
export async function findInterpreters(door: PythonDoor): Promise<{ readonly embedded: Interpreter; readonly machine: readonly Interpreter[] }> {
  const all = await door.find({ machine: true, known: {} });
  return { embedded: all.find(({ kind }) => kind === "embedded")!, machine: all.filter(({ kind }) => kind === "machine") };
}
