import { availableParallelism } from "node:os";
import { EnvironmentError } from "../../diagnostics/environment-error.js";
import type { BlockedRequest, Printer, PrintJob } from "../../model/print.js";
import { Pool } from "../../util/pool.js";
import { withTimeout } from "../../util/with-timeout.js";
import { isBrowserFailure } from "./browser-failure.js";
import type { RunningBrowser } from "./launch-browser.js";
import { PageSlot } from "./page-slot.js";
import { openPrintPage, type PrintPage } from "./print-page.js";

/** Pages at once: one more than processors, since a page waits for data between its steps; more than four only cost memory. */
const pageCount = Math.min(4, availableParallelism() + 1);

/** Time for pages to open (ms) before the browser is ended all the same. */
const openLimit = 3_000;

/** One running browser with its pages. */
interface Session {
  readonly running: RunningBrowser;
  readonly slots: readonly PageSlot[];
  readonly pages: Pool<PageSlot>;
  /** Rejects when the browser has ended: not every call of puppeteer notices that at once. */
  readonly ended: Promise<never>;
}

/** Creates a printer over a running browser; when that crashes or hangs, `restart` starts another one and the job is tried once more. */
export async function createPrinter(first: RunningBrowser, restart: () => Promise<RunningBrowser>): Promise<Printer> {
  const blocked: BlockedRequest[] = [];
  const openSession = (running: RunningBrowser): Session => {
    const openPage = () => openPrintPage(running.browser, (job, url) => blocked.push({ job, url }));
    const slots = Array.from({ length: pageCount }, () => new PageSlot(openPage));
    return { running, slots, pages: new Pool(slots), ended: awaitEnd(running) };
  };
  let current = Promise.resolve(openSession(first));
  let isClosed = false;
  const replace = (failed: Promise<Session>): void => {
    if (current !== failed) return;
    current = failed.then(({ running }) => running.close()).then(restart).then(openSession, refuseRestart);
    current.catch(() => undefined);
  };
  const make = async (job: PrintJob, work: (page: PrintPage) => Promise<Uint8Array>, triesLeft = 1): Promise<Uint8Array> => {
    const session = current;
    try {
      const { pages, ended } = await session;
      return await Promise.race([pages.use((slot) => slot.use(work)), ended]);
    } catch (error) {
      if (isClosed || !isBrowserFailure(error)) throw error;
      if (triesLeft === 0) throw createFailure(job, error);
      replace(session);
      return make(job, work, triesLeft - 1);
    }
  };
  return {
    version: await first.browser.version(),
    blocked,
    print: (job) => make(job, (page) => page.print(job)),
    picture: (job, size) => make(job, (page) => page.picture(job, size)),
    close: async () => {
      isClosed = true;
      await current.then(closeSession, () => undefined);
    },
  };
}

/** Waits for pages that are being opened: puppeteer forgets them when the browser ends, but not their timers, which would keep this process for 30 s. */
async function closeSession({ running, slots }: Session): Promise<void> {
  await withTimeout(Promise.all(slots.map((slot) => slot.settle())), openLimit, "opening pages").catch(() => undefined);
  await running.close();
}

function awaitEnd({ browser }: RunningBrowser): Promise<never> {
  const ended = new Promise<never>((_resolve, reject) => browser.once("disconnected", () => reject(new Error("the browser crashed"))));
  ended.catch(() => undefined);
  return ended;
}

const hint = "Run `studybook doctor`, free some memory, or choose another browser with --browser.";

function createFailure(job: PrintJob, error: unknown): EnvironmentError {
  const reason = error instanceof Error ? error.message : String(error);
  return new EnvironmentError(`The browser failed twice while printing ${job.name}: ${reason}`, hint, { cause: error });
}

function refuseRestart(error: unknown): never {
  throw new EnvironmentError("The browser crashed and did not start again.", hint, { cause: error });
}
