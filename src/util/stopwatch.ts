/** Times named stages; the time of a stage that runs several times adds up. */
export interface Stopwatch {
  /** Runs a stage and returns its result. */
  readonly time: <Result>(stage: string, run: () => Promise<Result> | Result) => Promise<Result>;
  /** Returns the stages in the order in which they first started, in ms. */
  readonly list: () => { readonly stage: string; readonly ms: number }[];
}

/** Returns a stopwatch on a clock that gives milliseconds. */
export function createStopwatch(elapsed: () => number): Stopwatch {
  const stages = new Map<string, number>();
  return {
    time: async (stage, run) => {
      const start = elapsed();
      stages.set(stage, stages.get(stage) ?? 0);
      try {
        return await run();
      } finally {
        stages.set(stage, stages.get(stage)! + elapsed() - start);
      }
    },
    list: () => [...stages].map(([stage, ms]) => ({ stage, ms })),
  };
}
