/** Where a browser comes from, in the order in which they are tried. */
export const browserSources = ["carried", "downloaded", "installed"] as const;

/** Where a browser comes from; `explicit` is a path that the user gave. */
export type BrowserSource = "explicit" | (typeof browserSources)[number];

/** A browser that can be started. */
export interface BrowserProgram {
  readonly source: BrowserSource;
  /** Absolute path of the program. */
  readonly path: string;
  /** Folder of shared libraries to put first in `LD_LIBRARY_PATH`. */
  readonly libraries?: string;
}

/** A browser that may be there; `prepare` unpacks it when needed and says where it is. */
export interface BrowserCandidate {
  readonly source: BrowserSource;
  /** Path or package, for messages. */
  readonly name: string;
  /** Returns the program; throws when it cannot be used here, with the reason as message. */
  prepare(): Promise<BrowserProgram>;
}
