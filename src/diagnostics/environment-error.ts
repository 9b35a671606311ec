/** What the machine lacks (a browser, space on the disk): thrown, and caught only by the command line. */
export class EnvironmentError extends Error {
  /** The one command or change that helps. */
  readonly hint: string;

  constructor(what: string, hint: string, options?: ErrorOptions) {
    super(what, options);
    this.name = "EnvironmentError";
    this.hint = hint;
  }
}
