import { execFile } from "node:child_process";
import type { ShellProblem } from "../../model/python.js";

/** Time to read a script (ms). */
const limit = 10_000;

/** Reads a script with `bash -n`, which runs nothing of it, and returns the first syntax error; undefined too where there is no bash. */
export function checkBash(script: string): Promise<ShellProblem | undefined> {
  return new Promise((resolve) => {
    const child = execFile("bash", ["--norc", "-n"], { timeout: limit, env: { PATH: process.env["PATH"], LC_ALL: "C" } }, (_error, _stdout, stderr) => {
      const found = /^bash: line (\d+): (.*)$/m.exec(stderr);
      resolve(found ? { line: Number(found[1]), what: found[2]! } : undefined);
    });
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(script);
  });
}
