import type { Printer } from "../model/print.js";
import type { PythonDoor } from "../model/python.js";

/** What `stat` tells; symbolic links are followed, and `realPath` shows where they led. */
export interface FileFacts {
  readonly kind: "file" | "folder" | "other";
  readonly size: number;
  readonly realPath: string;
}

/** How a browser is chosen. */
export interface BrowserChoice {
  /** A path, or one of `carried`, `downloaded`, `installed`; undefined tries them in that order. */
  readonly browser?: string | undefined;
}

/** The only door to the world: files, clock, browser, Python and workers. All paths are absolute. */
export interface Host {
  /** Folder of the studybook package: the one with `templates/` and `styles/`. */
  readonly packageFolder: string;
  /** Returns the folder of an installed npm package that studybook depends on; throws `EnvironmentError` when it is missing. */
  findPackage(name: string): string;
  /** Returns the bytes of a regular file, or undefined when there is none at the path; throws `EnvironmentError` when it cannot be read. */
  readFile(path: string): Promise<Uint8Array | undefined>;
  /** Returns facts, or undefined when nothing is there. */
  stat(path: string): Promise<FileFacts | undefined>;
  /** Returns the names in a folder, sorted; empty when there is none. */
  listFolder(path: string): Promise<readonly string[]>;
  /** Publishes files below a folder: all are staged in a hidden folder inside it first, then renamed one by one; files with the same bytes stay untouched. */
  publish(folder: string, files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Promise<void>;
  /** Deletes files; missing ones are no error. */
  deleteFiles(paths: readonly string[]): Promise<void>;
  /** The date that `SOURCE_DATE_EPOCH` sets; undefined when it is not set. */
  readonly pinnedDate: Date | undefined;
  /** Returns the build time: `SOURCE_DATE_EPOCH` when set, else the clock. */
  now(): Date;
  /** Returns milliseconds of a monotonic clock. */
  elapsed(): number;
  /** Starts a browser; throws `EnvironmentError` with the command that helps when there is none. */
  openPrinter(choice: BrowserChoice): Promise<Printer>;
  /** The interpreters that run listings; nothing starts before it is needed. */
  readonly python: PythonDoor;
  /** Runs one of the isolated tasks with limits on time (ms) and memory; `limit` says which one ended it. */
  isolate<Input, Output>(task: IsolatedTask, input: Input): Promise<IsolatedResult<Output>>;
}

/** Tasks that run apart from the main thread because their input may be hostile. */
export type IsolatedTask = "parse";

/** What came of an isolated task. */
export type IsolatedResult<Output> =
  | { readonly kind: "done"; readonly output: Output }
  | { readonly kind: "limit"; readonly limit: "time" | "memory" | "stack" };
