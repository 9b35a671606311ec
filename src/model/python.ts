/** A Python interpreter that can run listings. */
export interface Interpreter {
  /** Unique and short, for results and messages: `3.11.7`, or `3.14.2-embedded`. */
  readonly id: string;
  /** `3.11.7`. */
  readonly version: string;
  /** `3.11`. */
  readonly minor: string;
  /** `embedded`: the one that studybook carries, fenced off from the machine; `machine`: a program of this machine. */
  readonly kind: "embedded" | "machine";
  /** Absolute path of the program; undefined for the embedded one. */
  readonly path?: string | undefined;
  /** Changes whenever the interpreter, or the way in which it runs listings, does. */
  readonly stamp: string;
}

/** What is known of a program since it was last asked, by path; spares starting it. */
export type KnownPrograms = Readonly<Record<string, { readonly stamp: string; readonly version: string }>>;

/** A piece of code that runs in the state that the pieces before it left. */
export interface Segment {
  readonly code: string;
  readonly stdin: string;
  /** True when it is to end with an exception. */
  readonly raises: boolean;
}

/** A listing to run, as the last of its segments. */
export interface PythonJob {
  /** Name of the program's file: `convert.py`. */
  readonly file: string;
  readonly segments: readonly Segment[];
  readonly argv: readonly string[];
  /** Files that stand in the working folder, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Third-party packages without which it is not run. */
  readonly packages: readonly string[];
  /** Time in ms. */
  readonly timeLimit: number;
}

/** How a run ended: by itself, with an exception or an exit status, by ending the interpreter, at a limit; or it was not started, for want of packages or because a listing before it failed. */
export type RunEnd = "ended" | "raised" | "exit" | "died" | "time" | "memory" | "output" | "processes" | "packages" | "before";

/** A stretch of a listing's code: lines from 1, columns from 0. */
export interface CodePlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** An exception that a listing did not catch. */
export interface RaisedError {
  /** Names that mean its class: `JSONDecodeError`, `json.decoder.JSONDecodeError`. */
  readonly names: readonly string[];
  /** Last line of its traceback. */
  readonly last: string;
  /** True when the listing itself is not valid Python for this interpreter. */
  readonly isSyntax: boolean;
  /** Top-level module that was not found, or empty. */
  readonly missing: string;
  /** True when that module is one of the standard library. */
  readonly isStandard: boolean;
}

/** A comment that states a result, `# => value` or `# prints: text`, or nearly does. */
export interface ResultComment {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly kind: "value" | "prints" | "near";
  /** What it states; of a near miss the whole comment. */
  readonly text: string;
  /** What was seen there, each result once. */
  readonly got: readonly string[];
  /** True when it stands behind a statement of its kind. */
  readonly isOwned: boolean;
}

/** What came of a run. */
export interface PythonRun {
  readonly end: RunEnd;
  /** What the listing printed. */
  readonly stdout: string;
  /** Statement at which it ended; undefined when that is not known. */
  readonly place?: CodePlace | undefined;
  readonly error?: RaisedError | undefined;
  /** Exit status or message. */
  readonly status?: string | undefined;
  /** Packages that are not installed. */
  readonly missing?: readonly string[] | undefined;
  readonly comments: readonly ResultComment[];
}

/** A running interpreter; runs one job at a time, each in a fresh state and an empty folder. */
export interface PythonLane {
  run(job: PythonJob): Promise<PythonRun>;
  /** Ends the interpreter and all that its jobs started. */
  close(): Promise<void>;
}

/** A syntax error in a shell script; the line counts from 1. */
export interface ShellProblem {
  readonly line: number;
  readonly what: string;
}

/** The door to what runs or reads code. */
export interface PythonDoor {
  /** Lanes that run side by side without getting in each other's way. */
  readonly laneCount: number;
  /** Returns the interpreters at hand, one a minor version and kind, the embedded one last; those of the machine only when asked for. */
  find(choice: { readonly machine: boolean; readonly known: KnownPrograms }): Promise<readonly Interpreter[]>;
  /** Opens a lane on an interpreter, which starts with the first job. */
  open(interpreter: Interpreter): PythonLane;
  /** Reads a script with `bash -n`, which runs nothing of it, and returns the first syntax error; undefined too where there is no bash. */
  checkBash(script: string): Promise<ShellProblem | undefined>;
}
