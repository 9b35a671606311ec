import { readFileSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Interpreter, PythonDoor, PythonLane } from "../../model/python.js";
import { hashText } from "../../util/hash.js";
import { openCacheFolder } from "../browser/cache-folder.js";
import { findPackage, findPackageFolder } from "../packages.js";
import { checkBash } from "./check-bash.js";
import { EmbeddedLane, startEmbeddedWorker, type EmbeddedSetup } from "./embedded-lane.js";
import { findMachineInterpreters } from "./find-interpreters.js";
import { MachineLane } from "./machine-lane.js";
import { openSnapshot } from "./snapshot.js";

/** Memory of the embedded interpreter in bytes; it starts with 36 MB. */
const embeddedMemory = 512 * 2 ** 20;

/** A door that can be closed: all that still runs behind it ends. */
export interface NodePythonDoor extends PythonDoor {
  close(): Promise<void>;
}

/** Creates the door to the embedded interpreter and those of the machine; nothing is started before it is needed. */
export function createPythonDoor(env: NodeJS.ProcessEnv): NodePythonDoor {
  const runner = join(findPackageFolder(), "src", "host", "python", "runner");
  const lanes = new Set<PythonLane>();
  let stamp: string | undefined;
  const readStamp = (): string => (stamp ??= stampRunner(runner));
  let snapshot: Promise<Uint8Array> | undefined;
  const startEmbedded = async (interpreter: Interpreter): ReturnType<typeof startEmbeddedWorker> => {
    const setup: EmbeddedSetup = { pyodide: findPackage("pyodide"), runner, environment: { HOME: "/home", ...listSettings(interpreter.minor) }, memoryLimit: embeddedMemory };
    return startEmbeddedWorker({ ...setup, snapshot: await (snapshot ??= openSnapshot(setup, interpreter.stamp, () => openCacheFolder(env))) });
  };
  return {
    laneCount: Math.min(availableParallelism(), 4),
    find: async ({ machine, known }) => [...(machine ? await findMachineInterpreters(env, known, readStamp()) : []), describeEmbedded(readStamp())],
    open: (interpreter) => {
      const lane = interpreter.kind === "embedded" ? new EmbeddedLane(() => startEmbedded(interpreter)) : new MachineLane(interpreter, runner, createEnvironment(env, interpreter.minor));
      lanes.add(lane);
      return lane;
    },
    checkBash,
    close: async () => void (await Promise.allSettled([...lanes].map((lane) => lane.close()))),
  };
}

function describeEmbedded(runner: string): Interpreter {
  const folder = findPackage("pyodide");
  const release = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const { info } = JSON.parse(readFileSync(join(folder, "pyodide-lock.json"), "utf8")) as { info: { python: string } };
  const minor = info.python.split(".").slice(0, 2).join(".");
  return { id: `${info.python}-embedded`, version: info.python, minor, kind: "embedded", stamp: hashText(release.version, runner).slice(0, 16) };
}

/** Hashes what runs listings: when it changes, so may its results. */
function stampRunner(runner: string): string {
  const names = readdirSync(runner).filter((name) => /\.(py|js|mjs)$/.test(name)).sort();
  return hashText(...names.flatMap((name) => [name, readFileSync(join(runner, name))])).slice(0, 16);
}

/** Settings that make runs repeatable. The order of sets of texts depends on the hash seed, so each version has another: a listing that depends on it is found out. */
function listSettings(minor: string): Readonly<Record<string, string>> {
  return { PYTHONHASHSEED: minor.replace("3.", ""), TZ: "UTC", LANG: "C.UTF-8", LC_ALL: "C.UTF-8" };
}

/** NumPy would set memory aside for a thread a core, more than a job may have. */
const oneThread = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };

/** Returns what a program of the machine finds of this environment: what it needs to start, and nothing that could be secret. */
function createEnvironment(env: NodeJS.ProcessEnv, minor: string): NodeJS.ProcessEnv {
  const names = ["PATH", "Path", "HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "SYSTEMROOT", "SystemRoot", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH", "VIRTUAL_ENV"];
  const kept = names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
  return { ...Object.fromEntries(kept), ...oneThread, ...listSettings(minor) };
}
