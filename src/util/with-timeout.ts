/** Waits for a promise at most `limit` ms, then rejects with an error that names `what`; the work itself is not stopped. */
export async function withTimeout<Result>(work: Promise<Result>, limit: number, what: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimeLimitError(`${what} took longer than ${limit / 1000} s`)), limit);
  });
  try {
    return await Promise.race([work, expired]);
  } finally {
    clearTimeout(timer);
  }
}

/** What `withTimeout` rejects with. */
export class TimeLimitError extends Error {
  override readonly name = "TimeLimitError";
}
