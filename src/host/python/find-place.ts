import type { CodePlace, PythonJob } from "../../model/python.js";

/** Returns the innermost line of the listing in the traces that an interpreter wrote when it was ended (`faulthandler`); the main thread's trace is the last one. */
export function findPlace(trace: string, path: string, job: PythonJob): CodePlace | undefined {
  const lines = job.segments.at(-1)!.code.split("\n");
  const before = job.segments.slice(0, -1).reduce((sum, { code }) => sum + code.split("\n").length, 0);
  const main = trace.split(/^(?:Current t|T)hread /m).at(-1) ?? "";
  const mark = `File "${path}", line `;
  for (const line of main.split("\n")) {
    const at = line.indexOf(mark);
    const number = at < 0 ? 0 : Number.parseInt(line.slice(at + mark.length), 10) - before;
    const text = lines[number - 1];
    if (number > 0 && text !== undefined) return { line: number, column: text.search(/\S|$/), endLine: number, endColumn: text.trimEnd().length };
  }
  return undefined;
}
