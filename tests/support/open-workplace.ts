import { spawn, type ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BookFiles } from "./stock-book.js";

const main = fileURLToPath(new URL("../../dist/lib/cli/main.js", import.meta.url));

/** True where the carried browser runs, which every test with real pages uses. */
export const hasBrowser = process.platform === "linux" && process.arch === "x64";

/** How a command line ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A temporary folder in which the compiled command line works on real files. */
export interface Workplace {
  readonly path: string;
  /** Runs `studybook`; `meanwhile` gets the process as soon as it has started. */
  run(args: readonly string[], options?: { readonly env?: Readonly<Record<string, string>>; readonly meanwhile?: (child: ChildProcess) => unknown }): Promise<Ended>;
  write(folder: string, files: BookFiles): Promise<void>;
  read(path: string): Promise<Buffer>;
  /** Returns the paths of all files below a folder, sorted. */
  list(folder: string): Promise<string[]>;
  remove(): Promise<void>;
}

/** Makes a workplace; what the programs in it leave behind in their own temporary folder is under `temp`. */
export async function openWorkplace(): Promise<Workplace> {
  const path = await mkdtemp(join(tmpdir(), "studybook-test-"));
  await mkdir(join(path, "temp"));
  return {
    path,
    run: (args, { env = {}, meanwhile = () => undefined } = {}) =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [main, ...args], { cwd: path, env: { ...process.env, TMPDIR: join(path, "temp"), SOURCE_DATE_EPOCH: "1700000000", ...env } });
        let [stdout, stderr] = ["", ""];
        child.stdout.on("data", (data) => (stdout += data));
        child.stderr.on("data", (data) => (stderr += data));
        child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
        meanwhile(child);
      }),
    write: async (folder, files) => {
      for (const [name, content] of Object.entries(files)) {
        const file = join(path, folder, name);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
      }
    },
    read: (file) => readFile(join(path, file)),
    list: async (folder) => {
      const entries = await readdir(join(path, folder), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(join(path, folder).length + 1)).sort();
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}
