import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Names under which Python 3 is started; `py` is the launcher on Windows. */
const programs = process.platform === "win32" ? ["python3", "python", "py"] : ["python3"];
/** Time for an answer (ms). */
const limit = 10_000;

/** Returns the version of the machine's Python 3, or undefined when there is none that answers. */
export async function describePython(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  for (const program of programs) {
    const answer = await promisify(execFile)(program, ["--version"], { env, timeout: limit }).catch(() => undefined);
    const version = /^Python (3\.\S+)/.exec(answer?.stdout ?? "")?.[1];
    if (version) return version;
  }
  return undefined;
}
