/** What the process ends with. */
export const exitCode = {
  /** Done, and nothing wrong. */
  clean: 0,
  /** The book has errors (or warnings, with `--strict`). */
  book: 1,
  /** The command line cannot be understood. */
  usage: 2,
  /** The machine lacks something. */
  environment: 3,
  /** A bug of studybook (`EX_SOFTWARE` of sysexits.h). */
  bug: 70,
  /** Ended by a signal: 128 and its number. */
  hangUp: 129,
  interrupted: 130,
  terminated: 143,
} as const;
