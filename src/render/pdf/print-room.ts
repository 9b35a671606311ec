import type { Progress } from "../../model/build.js";
import type { PrintedUnit, Printer, PrintJob } from "../../model/print.js";
import type { Stopwatch } from "../../util/stopwatch.js";
import { readPrintedUnit } from "./read/read-printed-unit.js";
import { createKeyOf, type UnitCache } from "./unit-cache.js";

/** Where jobs become printed units, through the cache. */
export interface PrintRoom {
  /** Prints a job, or takes it from the cache, and reads what its pages say. */
  readonly print: (job: PrintJob) => Promise<PrintedUnit>;
  /** The same without reading. */
  readonly printPdf: (job: PrintJob) => Promise<Uint8Array>;
}

/** Returns a print room on a printer; progress counts the jobs given so far. */
export function openPrintRoom(printer: Printer, cache: UnitCache, watch: Stopwatch, onProgress: (progress: Progress) => void): PrintRoom {
  const keyOf = createKeyOf(printer);
  let total = 0;
  let done = 0;
  const printPdf = async (job: PrintJob): Promise<Uint8Array> => {
    const key = keyOf(job);
    total++;
    onProgress({ stage: "Printing", item: job.name, done, total });
    const cached = await cache.find(key);
    const pdf = cached ?? (await watch.time("print", () => printer.print(job)));
    if (!cached) cache.keep(key, pdf);
    done++;
    onProgress({ stage: "Printing", item: job.name, done, total });
    return pdf;
  };
  const print = async (job: PrintJob): Promise<PrintedUnit> => {
    const pdf = await printPdf(job);
    return watch.time("read", () => readPrintedUnit(pdf));
  };
  return { print, printPdf };
}
