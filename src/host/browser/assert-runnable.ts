import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import type { BrowserProgram } from "./candidate.js";

/** Time to tell its version (ms): 20 ms are usual. */
const limit = 20_000;

/**
 * Throws the reason when a program cannot be started: puppeteer 24 leaves that error unhandled, which would end this process. Linux programs
 * are asked for their version, since a missing library or loader shows only then; on Windows that would open a window.
 */
export async function assertRunnable({ path }: BrowserProgram, env: Record<string, string | undefined>): Promise<void> {
  await access(path, constants.X_OK).catch(() => {
    throw new Error("it is not a program that can be started");
  });
  if (process.platform !== "linux") return;
  const { problem, output } = await askVersion(path, env);
  if (problem !== undefined) throw new Error(problem);
  if (!/\d+\.\d+\.\d+\.\d+/.test(output)) throw new Error("it is not a browser of the Chromium family");
}

function askVersion(path: string, env: Record<string, string | undefined>): Promise<{ problem?: string; output: string }> {
  return new Promise((resolve) => {
    execFile(path, ["--version"], { env, timeout: limit, killSignal: "SIGKILL" }, (error, output, words) => {
      const line = words.split("\n").find((text) => text.trim() !== "");
      resolve(error ? { problem: line?.trim() ?? error.message, output } : { output });
    });
  });
}
