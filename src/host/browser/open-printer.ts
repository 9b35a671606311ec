import { EnvironmentError } from "../../diagnostics/environment-error.js";
import type { Printer } from "../../model/print.js";
import type { BrowserChoice } from "../host.js";
import type { BrowserCandidate } from "./candidate.js";
import { locateDownloads } from "./downloaded-browser.js";
import { launchBrowser } from "./launch-browser.js";
import { listCandidates } from "./list-candidates.js";
import { createPrinter } from "./printer.js";

/** Starts the first browser that starts, in the order of `listCandidates`; throws `EnvironmentError` with every reason and the command that helps. */
export async function openPrinter(choice: BrowserChoice, env: NodeJS.ProcessEnv): Promise<Printer> {
  const reasons: string[] = [];
  for (const candidate of await listCandidates(choice.browser, env)) {
    try {
      return await startPrinter(candidate, env);
    } catch (error) {
      reasons.push(`${candidate.source} ${candidate.name}: ${shortenReason(error)}`);
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

/** Returns the first telling line of what a browser said when it did not start. */
export function shortenReason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  return lines.find((line) => /sandbox|shared librar|not found|ENOENT|EACCES|permission/i.test(line)) ?? lines[0] ?? "it gave no reason";
}

/** Returns the command that downloads a browser to where the next build finds it. */
export function suggestDownload(env: NodeJS.ProcessEnv): string {
  return `npx @puppeteer/browsers install chrome-headless-shell@stable --path "${locateDownloads(env)}"`;
}

function createLack({ browser }: BrowserChoice, reasons: readonly string[], env: NodeJS.ProcessEnv): EnvironmentError {
  const what = browser === undefined ? "No browser was found that starts" : `The browser \`${browser}\` was not found or does not start`;
  const sandboxed = reasons.some((reason) => /sandbox/i.test(reason));
  const hint = sandboxed
    ? "This system forbids the browser's sandbox: install Google Chrome, or set STUDYBOOK_SANDBOX=off if you trust the book."
    : `Run: ${suggestDownload(env)}`;
  return new EnvironmentError([`${what}.`, ...reasons.map((reason) => `  ${reason}`)].join("\n"), hint);
}
