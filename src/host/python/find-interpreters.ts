import { execFile } from "node:child_process";
import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Interpreter, KnownPrograms } from "../../model/python.js";
import { compareVersions } from "../../util/compare-versions.js";

/** Oldest minor version of Python 3 whose listings can be run. */
const oldestMinor = 11;
/** Time for a program to say its version (ms). */
const askLimit = 20_000;
const question = "import sys; print(sys.implementation.name, '.'.join(map(str, sys.version_info[:3])), sys.version_info.releaselevel)";

/** Finds the CPythons of the machine from 3.11 on: the programs on PATH, and the versions of pyenv when it is there; one a minor version, the first on PATH before the newest. */
export async function findMachineInterpreters(env: NodeJS.ProcessEnv, known: KnownPrograms, runner: string): Promise<readonly Interpreter[]> {
  const found = await Promise.all(listPrograms(env).map((path) => describe(path, known, runner)));
  const byMinor = new Map<string, Interpreter>();
  for (const interpreter of found) if (interpreter && !byMinor.has(interpreter.minor)) byMinor.set(interpreter.minor, interpreter);
  return [...byMinor.values()].sort((a, b) => compareVersions(a.version, b.version));
}

/** Returns paths of programs in the order in which they are preferred, each real file once. */
function listPrograms(env: NodeJS.ProcessEnv): readonly string[] {
  const folders = (env["PATH"] ?? env["Path"] ?? "").split(delimiter).filter(Boolean);
  const seen = new Set<string>();
  return [...new Set(folders)].flatMap((folder) => listPyenv(folder, env) ?? [folder]).flatMap(listPythons).filter((path) => {
    const real = realpathSync(path);
    return !seen.has(real) && Boolean(seen.add(real));
  });
}

/** Returns the folders of the versions that stand behind a folder of pyenv's shims, the chosen ones first, then the newest; undefined for other folders. The shims themselves are scripts that look for the program anew each time. */
function listPyenv(folder: string, env: NodeJS.ProcessEnv): readonly string[] | undefined {
  const root = dirname(folder);
  if (basename(folder) !== "shims" || !existsSync(join(root, "versions"))) return undefined;
  const chosen = (env["PYENV_VERSION"] ?? readText(join(root, "version"))).split(/[\s:]+/).filter(Boolean);
  const all = readdirSync(join(root, "versions")).filter((name) => /^3\.\d+\.\d+$/.test(name)).sort((a, b) => compareVersions(b, a));
  return [...chosen.filter((name) => all.includes(name)), ...all].map((name) => join(root, "versions", name, "bin"));
}

function readText(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

function listPythons(folder: string): readonly string[] {
  const names = process.platform === "win32" ? ["python.exe"] : ["python3", ...Array.from({ length: 10 }, (_, index) => `python3.${oldestMinor + index}`)];
  return names.map((name) => join(folder, name)).filter((path) => existsSync(path));
}

async function describe(path: string, known: KnownPrograms, runner: string): Promise<Interpreter | undefined> {
  const { size, mtimeMs } = statSync(path);
  const stamp = `${size} ${mtimeMs} ${runner}`;
  const version = known[path]?.stamp === stamp ? known[path].version : await askVersion(path);
  const minor = /^3\.(\d+)\.\d+$/.exec(version)?.[1];
  if (minor === undefined || Number(minor) < oldestMinor) return undefined;
  return { id: version, version, minor: `3.${minor}`, kind: "machine", path, stamp };
}

/** Asks a program for its version; empty when it is no CPython that is released and runs. */
async function askVersion(path: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(path, ["-I", "-S", "-c", question], { timeout: askLimit });
    const [implementation, version, level] = stdout.trim().split(" ");
    return implementation === "cpython" && level === "final" ? (version ?? "") : "";
  } catch {
    return "";
  }
}
