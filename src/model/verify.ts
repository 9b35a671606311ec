import type { Finding } from "../diagnostics/message.js";
import type { Listing } from "./nodes.js";

/** How a listing did on an interpreter: as the book says; otherwise; or not at all, as the book says of versions before its `since`. */
export type RunStatus = "passed" | "failed" | "lacking";

/** What is known of a listing in Python. */
export interface ListingResult {
  readonly listing: Listing;
  /** Path of its chapter. */
  readonly file: string;
  /** Stable and readable: its name or title, else the heading above it and a number. */
  readonly label: string;
  /** Hash of all that decides what it does and what the book says about it. */
  readonly hash: string;
  /** By the id of the interpreter. */
  readonly runs: Readonly<Record<string, RunStatus>>;
  /** Last line of the traceback with which it ends, on the newest interpreter. */
  readonly raised?: string | undefined;
  /** Why it was run nowhere. */
  readonly reason?: string | undefined;
}

/** One listing in the lock file. */
export interface LockEntry {
  readonly listing: string;
  readonly hash: string;
  readonly runs: Readonly<Record<string, RunStatus>>;
  readonly raised?: string | undefined;
  readonly reason?: string | undefined;
}

/** The recorded results of a book, `chapters/verify.lock.json`: entries by the path of the chapter, in the order of the book. */
export interface VerifyLock {
  readonly chapters: Readonly<Record<string, readonly LockEntry[]>>;
}

/** What a version note says and what runs say about it. */
export interface VersionEvidence {
  readonly file: string;
  readonly line: number;
  /** `3.12+` of a note, `3.12` of a listing's `since`. */
  readonly version: string;
  /** The note's first sentence, or the listing's label. */
  readonly text: string;
  /** Interpreters on which its listings ran, and those too old on which they did not; both empty when it has no listing that was run. */
  readonly passed: readonly string[];
  readonly lacking: readonly string[];
}

/** Listings that an interpreter ran as the book says. */
export interface InterpreterCount {
  readonly id: string;
  /** `CPython 3.11.7`. */
  readonly name: string;
  readonly passed: number;
}

/** What the imprint says about the book's listings in Python. */
export interface VerifySummary {
  readonly total: number;
  /** Those that at least one interpreter ran as the book says, and none otherwise. */
  readonly passed: number;
  readonly failed: number;
  readonly interpreters: readonly InterpreterCount[];
  /** Those that were run nowhere, in the order of the book. */
  readonly notRun: readonly ListingResult[];
  readonly versions: readonly VersionEvidence[];
}

/** An edit that makes a chapter say what its listings do: lines counted from 1, both included. */
export interface LineEdit {
  readonly file: string;
  readonly line: number;
  /** Lines as they are and as they should be. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What `verify` is asked to do. */
export interface VerifyOptions {
  /** The book's folder. */
  readonly folder: string;
  /** True runs listings on the Python of the machine too. */
  readonly allowRun: boolean;
  /** False neither reads nor writes the cache of runs. */
  readonly cache: boolean;
  /** Recorded results that are taken as they are: the listings that they prove are not run again, and are left out of the results. */
  readonly proven?: VerifyLock | undefined;
  /** Time for one listing in ms; 10 s when left out. */
  readonly timeLimit?: number | undefined;
  readonly onProgress?: ((progress: { readonly stage: string; readonly done: number; readonly total: number }) => void) | undefined;
}

/** What came of verifying a book. */
export interface VerifyResult {
  readonly findings: readonly Finding[];
  readonly results: readonly ListingResult[];
  readonly summary: VerifySummary;
  /** What the lock file should hold now. */
  readonly lock: VerifyLock;
  /** Edits that would correct outputs and comments, where all interpreters agree. */
  readonly edits: readonly LineEdit[];
  /** Runs that came from the cache, and those that were made. */
  readonly cachedCount: number;
  readonly runCount: number;
}
