import type { PrintJob } from "../../model/print.js";
import type { BrowserCandidate, BrowserSource } from "./candidate.js";
import { listCandidates } from "./list-candidates.js";
import { startPrinter } from "./open-printer.js";

/** What is known about one browser. */
export interface BrowserFacts {
  readonly source: BrowserSource;
  /** Path or package. */
  readonly name: string;
  /** Product and version; undefined when it does not print. */
  readonly version?: string;
  /** Why it does not print. */
  readonly reason?: string;
  /** True for the one that a build would use. */
  readonly isUsed: boolean;
}

const probe: PrintJob = {
  name: "probe",
  html: '<!doctype html><html lang="en"><head><title>probe</title></head><body><p>probe</p><p id="studybook-end"></p></body></html>',
  resources: new Map(),
  highlights: [], code: [], slots: [],
  tagged: true,
};

/** Tries every browser by printing a page with it and returns what came of it, in the order in which a build tries them. */
export async function describeBrowsers(wanted: string | undefined, env: NodeJS.ProcessEnv): Promise<readonly BrowserFacts[]> {
  const facts: BrowserFacts[] = [];
  for (const candidate of await listCandidates(wanted, env)) {
    const outcome = await tryBrowser(candidate, env);
    const isUsed = "version" in outcome && !facts.some((earlier) => earlier.isUsed);
    facts.push({ source: candidate.source, name: candidate.name, ...outcome, isUsed });
  }
  return facts;
}

async function tryBrowser(candidate: BrowserCandidate, env: NodeJS.ProcessEnv): Promise<{ version: string } | { reason: string }> {
  try {
    const printer = await startPrinter(candidate, env);
    try {
      await printer.print(probe);
      return { version: printer.version };
    } finally {
      await printer.close();
    }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
