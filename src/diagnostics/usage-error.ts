/** A wrong command line or option value: thrown, and caught only by the command line (exit code 2). */
export class UsageError extends Error {
  /** What to type instead. */
  readonly hint: string;

  constructor(what: string, hint: string) {
    super(what);
    this.name = "UsageError";
    this.hint = hint;
  }
}
