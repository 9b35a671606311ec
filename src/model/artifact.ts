/** One output file, complete in memory; nothing is on disk until the write stage. */
export interface Artifact {
  /** Path below the output folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The output formats. */
export type Format = "pdf" | "epub" | "web";
