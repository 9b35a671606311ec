/** One output file, complete in memory; nothing is on disk until the write stage. */
export interface Artifact {
  /** Path below the output folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** See `WrittenFile`. */
  readonly extent?: string;
  readonly advice?: string;
}

/** The output formats. */
export type Format = "pdf" | "epub" | "web";
