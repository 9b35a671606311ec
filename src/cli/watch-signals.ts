import { exitCode } from "./exit-code.js";

/** Time for ending browsers and workers (ms) before the process ends anyway. */
const limit = 5_000;

/** On Ctrl-C, SIGTERM or a closed terminal, cleans up and ends the process with 128 and the signal's number; a second signal ends it at once. Returns whether that has begun. */
export function watchSignals(cleanUp: () => Promise<void>): () => boolean {
  const codes = { SIGINT: exitCode.interrupted, SIGTERM: exitCode.terminated, SIGHUP: exitCode.hangUp } as const;
  let isEnding = false;
  for (const [signal, code] of Object.entries(codes)) {
    process.on(signal, () => {
      // Staging folders are removed when the process exits.
      const end = (): never => process.exit(code);
      if (isEnding) end();
      isEnding = true;
      setTimeout(end, limit).unref();
      cleanUp().then(end, end);
    });
  }
  return () => isEnding;
}
