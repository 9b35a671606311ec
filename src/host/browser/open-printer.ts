import { EnvironmentError } from "../../diagnostics/environment-error.js";
import type { Printer } from "../../model/print.js";
import type { BrowserChoice } from "../host.js";
import type { BrowserCandidate } from "./candidate.js";
import { launchBrowser } from "./launch-browser.js";
import { listCandidates } from "./list-candidates.js";
import { createPrinter } from "./printer.js";
import { suggestBrowser } from "./suggest-browser.js";

/** Starts the first browser that starts, in the order of `listCandidates`; throws `EnvironmentError` with every reason and the command that helps. */
export async function openPrinter(choice: BrowserChoice, env: NodeJS.ProcessEnv): Promise<Printer> {
  const reasons: string[] = [];
  for (const candidate of await listCandidates(choice.browser, env)) {
    try {
      return await startPrinter(candidate, env);
    } catch (error) {
      reasons.push(`${candidate.source} ${candidate.name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  throw createLack(choice, reasons, env);
}

/** Starts one candidate and returns its printer; throws the reason when it does not start. */
export async function startPrinter(candidate: BrowserCandidate, env: NodeJS.ProcessEnv): Promise<Printer> {
  const program = await candidate.prepare();
  const restart = () => launchBrowser(program, env);
  return createPrinter(await restart(), restart);
}

function createLack({ browser }: BrowserChoice, reasons: readonly string[], env: NodeJS.ProcessEnv): EnvironmentError {
  const what = browser === undefined ? "No browser was found that starts" : `The browser \`${browser}\` was not found or does not start`;
  return new EnvironmentError([`${what}.`, ...reasons.map((reason) => `  ${reason}`)].join("\n"), suggestBrowser(reasons, env));
}
