import type { Browser, Page } from "puppeteer-core";
import type { Highlight, PictureSize, PrintJob } from "../../model/print.js";
import { hashText } from "../../util/hash.js";
import { loadFonts, paintRanges, readLastId } from "./page-functions.js";
import { fencePage } from "./request-fence.js";
import { skipScreenLayout } from "./screen-layout.js";

/** Time for loading a document or printing it (ms): the largest unit measured, 3,359 pages, printed in 74 s. */
const stepLimit = 170_000;

/** The screen of a page that prints (CSS px). */
const usualScreen = { width: 800, height: 600 };

/** A browser page that does one job at a time. */
export interface PrintPage {
  /** Returns the PDF; throws `Error` for a job that is wrong in itself, which is our bug, and puppeteer's errors for a browser that fails. */
  print(job: PrintJob): Promise<Uint8Array>;
  /** Returns a PNG of the document on a screen of this size; throws as `print` does. */
  picture(job: PrintJob, size: PictureSize): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Opens a fenced page without scripts; refused requests are told to `onBlocked`. */
export async function openPrintPage(browser: Browser, onBlocked: (job: string, url: string) => void): Promise<PrintPage> {
  const page = await browser.newPage();
  page.setDefaultTimeout(stepLimit);
  await page.setJavaScriptEnabled(false);
  const fence = await fencePage(page, onBlocked);
  const crashed = new Promise<never>((_resolve, reject) => page.once("error", reject));
  crashed.catch(() => undefined);
  let cleared: Promise<unknown> = Promise.resolve();
  const show = async (job: PrintJob, document: string, loadsAllFonts: boolean): Promise<void> => {
    await cleared;
    // The name depends on the job alone, so that nothing in the PDF can depend on the order of jobs.
    const origin = `https://u${hashText(job.name, document).slice(0, 24)}.studybook.invalid`;
    fence.serve(origin, document, job);
    await page.goto(`${origin}/`, { waitUntil: "load" });
    await prepareDocument(page, job, loadsAllFonts);
    await assertIntact(page, job, `${origin}/`);
  };
  const clear = (): void => {
    cleared = page.goto("about:blank");
    cleared.catch(() => undefined);
  };
  const print = async (job: PrintJob): Promise<Uint8Array> => {
    const { document, isHidden } = skipScreenLayout(job);
    await show(job, document, isHidden);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: job.tagged, outline: false, waitForFonts: false, timeout: stepLimit });
    clear();
    return pdf;
  };
  const picture = async (job: PrintJob, size: PictureSize): Promise<Uint8Array> => {
    await cleared;
    await page.setViewport(size);
    await show(job, job.html, true);
    const png = await page.screenshot({ type: "png", captureBeyondViewport: false });
    await page.setViewport(usualScreen);
    clear();
    return png;
  };
  return { print: (job) => Promise.race([print(job), crashed]), picture: (job, size) => Promise.race([picture(job, size), crashed]), close: () => page.close() };
}

async function prepareDocument(page: Page, job: PrintJob, loadsAllFonts: boolean): Promise<void> {
  const failedFonts = await page.evaluate(loadFonts, loadsAllFonts);
  if (failedFonts.length > 0) throw new Error(`fonts of ${job.name} cannot be loaded: ${failedFonts.join(", ")}`);
  if (job.highlights.length === 0) return;
  const failedIds = await page.evaluate(paintRanges, ...packHighlights(job.highlights));
  if (failedIds.length > 0) throw new Error(`colour ranges of ${job.name} lie outside these elements: ${failedIds.join(", ")}`);
}

/** A document that was replaced or cut off must never be printed as the book. */
async function assertIntact(page: Page, job: PrintJob, url: string): Promise<void> {
  if (page.url() !== url) throw new Error(`the document of ${job.name} led the browser to ${page.url()}`);
  const lastId = await page.evaluate(readLastId);
  if (lastId !== "studybook-end") throw new Error(`the document of ${job.name} ends with the id ${JSON.stringify(lastId)}, not with studybook-end`);
}

/** Packs ranges as token names and flat triples, a fraction of the size of nested data. */
function packHighlights(highlights: readonly Highlight[]): [tokens: string[], listings: [string, number[]][]] {
  const tokens = [...new Set(highlights.flatMap(({ ranges }) => ranges.map(([, , token]) => token)))].sort();
  const indexes = new Map(tokens.map((token, index) => [token, index]));
  return [tokens, highlights.map(({ elementId, ranges }) => [elementId, ranges.flatMap(([start, end, token]) => [start, end, indexes.get(token) ?? 0])])];
}
