import { execFile } from "node:child_process";
import type { BrowserProgram } from "./candidate.js";

/** Time for the browser to say why it does not start (ms). */
const limit = 10_000;

/** Starts a browser that failed once more on its own, since its words are lost over a pipe, and returns the sentence that tells why. */
export async function explainFailure(program: BrowserProgram, args: readonly string[], env: Record<string, string | undefined>, error: unknown): Promise<string> {
  const words = await new Promise<string>((resolve) => {
    execFile(program.path, [...args, "--headless", "--dump-dom", "about:blank"], { env, timeout: limit, killSignal: "SIGKILL" }, (_error, _output, words) => resolve(words));
  });
  // `[123:456:0101/120000.000:FATAL:zygote_host_impl_linux.cc(127)] No usable sandbox! If you are …`
  const sentences = words.split("\n").map((line) => line.replace(/^\[[^\]]*\]\s*/, "").split(/(?<=[.!]) /)[0] ?? "");
  const reason = sentences.find((sentence) => /sandbox|cannot|failed|error/i.test(sentence));
  return reason ?? (error instanceof Error ? error.message : String(error));
}
