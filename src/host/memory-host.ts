import { posix } from "node:path";
import type { FileFacts, Host, IsolatedResult, IsolatedTask } from "./host.js";
import type { Printer } from "../model/print.js";
import type { PythonDoor } from "../model/python.js";
import { readLimit } from "./worker-slot.js";

/** What a memory host starts with. */
export interface MemoryHostOptions {
  /** Files by absolute path; texts are stored as UTF-8. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Build time; 2001-01-01 when left out. */
  readonly now?: Date;
  /** What `openPrinter` returns; without one it throws. */
  readonly printer?: Printer;
  /** The door to the interpreters; without one there are none. */
  readonly python?: PythonDoor;
  /** Isolated tasks, run in this process without limits on time and memory. */
  readonly tasks?: Readonly<Partial<Record<IsolatedTask, (input: never) => unknown>>>;
}

/** A host without a machine, for tests; `files` may be read and changed at any time. Packages are looked for in `/studybook/node_modules`. */
export interface MemoryHost extends Host {
  readonly files: Map<string, Uint8Array>;
}

/** Creates a host whose files are a map, whose clocks stand still and whose browser is the one passed in. */
export function createMemoryHost(options: MemoryHostOptions = {}): MemoryHost {
  const encoder = new TextEncoder();
  const files = new Map(Object.entries(options.files ?? {}).map(([path, content]) => [path, typeof content === "string" ? encoder.encode(content) : content]));
  return {
    files,
    packageFolder: "/studybook",
    findPackage: (name) => `/studybook/node_modules/${name}`,
    readFile: async (path) => files.get(posix.normalize(path)),
    stat: async (path) => findFacts(files, posix.normalize(path)),
    listFolder: async (path) => listNames(files, posix.normalize(path)),
    publish: async (folder, published) => {
      for (const { path, bytes } of published) files.set(posix.join(folder, path), bytes);
    },
    deleteFiles: async (paths) => {
      for (const path of paths) files.delete(posix.normalize(path));
    },
    pinnedDate: options.now,
    now: () => options.now ?? new Date(Date.UTC(2001, 0, 1)),
    elapsed: () => 0,
    openPrinter: async () => {
      if (!options.printer) throw new Error("this test opened a printer that it did not pass in");
      return options.printer;
    },
    python: options.python ?? noPython,
    isolate: async <Input, Output>(task: IsolatedTask, input: Input) => runTask<Output>(options.tasks?.[task], task, input),
  };
}

const noPython: PythonDoor = {
  laneCount: 1,
  find: async () => [],
  open: () => {
    throw new Error("this test opened an interpreter that it did not pass in");
  },
  checkBash: async () => undefined,
};

function findFacts(files: ReadonlyMap<string, Uint8Array>, path: string): FileFacts | undefined {
  const bytes = files.get(path);
  if (bytes) return { kind: "file", size: bytes.byteLength, realPath: path };
  return listNames(files, path).length > 0 ? { kind: "folder", size: 0, realPath: path } : undefined;
}

function listNames(files: ReadonlyMap<string, Uint8Array>, folder: string): string[] {
  const start = folder.endsWith("/") ? folder : `${folder}/`;
  const names = [...files.keys()].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length).split("/")[0] ?? "");
  return [...new Set(names)].sort();
}

async function runTask<Output>(run: ((input: never) => unknown) | undefined, task: IsolatedTask, input: unknown): Promise<IsolatedResult<Output>> {
  if (!run) throw new Error(`this test ran the task ${task} without passing it in`);
  try {
    return { kind: "done", output: (await run(input as never)) as Output };
  } catch (error) {
    const limit = readLimit(error);
    if (limit) return { kind: "limit", limit };
    throw error;
  }
}
