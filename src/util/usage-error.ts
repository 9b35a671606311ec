/** An option's value that cannot be used, found after the command line was parsed; the command line ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
