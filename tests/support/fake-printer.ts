import type { BlockedRequest, Printer, PrintJob } from "../../src/model/print.js";
import { type FakeDocument, lettersOfLine, toFakePdf } from "./fake-pdf.js";
import { type Block, readBlocks } from "./html-blocks.js";
import { pixel } from "./pixel.js";

/**
 * How a fake printer fails:
 * - `normal`: it does not;
 * - `loses-text`: every word "vanishes" is missing, as where Chromium drops text;
 * - `shrinks`: documents that hold the word "shrinks" are printed at two thirds, as where something is wider than the page;
 * - `grows`: a unit gets longer each time it is printed, so that page numbers never settle;
 * - `blocks`: documents that hold the word "blocked" ask for something that they may not load;
 * - `draws`: words such as "hairline" draw what no press can print (`fake-pdf.ts`);
 * - `moves`: a chapter that is printed again has another page;
 * - `empties`: three empty pages follow the title page;
 * - `thick`: chapters end with 160 empty pages.
 */
export const fakeModes = ["normal", "loses-text", "shrinks", "grows", "blocks", "draws", "moves", "empties", "thick"] as const;

/** A way of failing. */
export type FakeMode = (typeof fakeModes)[number];

/** A printer without a browser. */
export interface FakePrinter extends Printer {
  /** The jobs printed or pictured so far, in order. */
  readonly jobs: readonly PrintJob[];
}

const linesOfPage = 40;

/** Creates a printer that sets a job's text as small tagged PDFs: a line for every 70 letters, 40 lines a page, a new page for each `section`; its pictures are one pixel. */
export function createFakePrinter(mode: FakeMode = "normal"): FakePrinter {
  const jobs: PrintJob[] = [];
  const blocked: BlockedRequest[] = [];
  const take = (job: PrintJob): void => {
    jobs.push(job);
    if (mode === "blocks" && job.html.includes("blocked")) blocked.push({ job: job.name, url: "https://example.org/pixel.png" });
  };
  return {
    version: "Fake/1",
    blocked,
    jobs,
    print: async (job) => {
      take(job);
      const prints = jobs.filter(({ name }) => name === job.name).length;
      return toFakePdf(setDocument(job, mode, countExtraPages(job, mode, prints)));
    },
    picture: async (job) => {
      take(job);
      return pixel;
    },
    close: async () => undefined,
  };
}

function countExtraPages({ name, tagged }: PrintJob, mode: FakeMode, prints: number): number {
  if (mode === "grows" && tagged) return 2 * (prints - 1);
  const isChapter = /^\d/.test(name);
  if (mode === "moves" && isChapter) return Math.min(1, prints - 1);
  return mode === "thick" && isChapter ? 160 : 0;
}

function setDocument(job: PrintJob, mode: FakeMode, extraPages: number): FakeDocument {
  const { blocks, targets } = readBlocks(job.html);
  if (mode === "loses-text") for (const { runs } of blocks) for (const run of runs) run.text = run.text.replaceAll("vanishes", "");
  const [, width, height] = /@page\s*\{[^}]*size:\s*([\d.]+)pt ([\d.]+)pt/.exec(job.html) ?? [];
  const pages = [...fillPages(blocks), ...Array.from({ length: extraPages }, (): Block[] => [])];
  if (mode === "empties" && job.name === "front") pages.splice(1, 0, [], [], []);
  return { draws: mode === "draws", pages, targets: [...targets], width: Number(width ?? 595.28), height: Number(height ?? 841.89), tagged: job.tagged, scale: mode === "shrinks" && job.html.includes("shrinks") ? 2 / 3 : 1 };
}

/** A block is never cut: one that does not fit goes to the next page. */
function fillPages(blocks: readonly Block[]): Block[][] {
  const pages: Block[][] = [[]];
  let used = 0;
  for (const block of blocks) {
    const lines = countLines(block);
    if (pages.at(-1)!.length > 0 && (block.opensPage || used + lines > linesOfPage)) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)!.push(block);
    used += lines;
  }
  return pages;
}

function countLines({ runs }: Block): number {
  const text = runs.map((run) => run.text).join("");
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / lettersOfLine)), 0);
}
