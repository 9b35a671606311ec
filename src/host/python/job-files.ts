import type { CodePlace, PythonJob, PythonRun, RaisedError, ResultComment, RunEnd } from "../../model/python.js";

/** Bytes a listing may print: a hundred times the longest output that a book shows. */
const outputLimit = 2 ** 20;
/** Bytes of memory; the embedded interpreter has its own limit. */
const memoryLimit = 2 ** 30;
/** Bytes of a file that a listing writes. */
const fileLimit = 2 ** 28;

/** Returns what a runner reads as `job.json`; times in s. */
export function toJobFile({ file, segments, argv, files, packages, timeLimit }: PythonJob): string {
  return JSON.stringify({ file, segments, argv, files, packages, timeLimit: timeLimit / 1000, outputLimit, memoryLimit, fileLimit });
}

/** `report.json` as the runner writes it. */
interface Report {
  readonly end: RunEnd;
  /** Bytes printed before the listing itself began. */
  readonly start?: number;
  readonly place?: CodePlace | null;
  readonly error?: RaisedError & { readonly isMemory: boolean };
  readonly status?: string;
  readonly missing?: readonly string[];
  readonly comments: readonly ResultComment[];
}

/** Returns the run that a report and the bytes printed tell of; `instead` is what happened when there is no report. */
export function readRun(report: string | undefined, printed: Uint8Array, instead: Pick<PythonRun, "end" | "place" | "status">): PythonRun {
  if (report === undefined) return { stdout: "", comments: [], ...instead };
  const { start, place, error, ...rest } = JSON.parse(report) as Report;
  if (!error) return { ...rest, place: place ?? undefined, stdout: rest.end === "output" ? "" : decode(printed.subarray(start ?? 0)) };
  const { isMemory, ...raised } = error;
  return { ...rest, end: isMemory ? "memory" : rest.end, place: place ?? undefined, error: raised, stdout: decode(printed.subarray(start ?? 0)) };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, outputLimit)).replaceAll("\r\n", "\n");
}
