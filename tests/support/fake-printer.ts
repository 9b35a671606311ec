import type { BlockedRequest, Printer, PrintJob } from "../../src/model/print.js";
import { type FakeDocument, lettersOfLine, toFakePdf } from "./fake-pdf.js";
import { type Block, type BlockRun, readBlocks } from "./html-blocks.js";
import { pixel } from "./pixel.js";

/**
 * How a fake printer fails:
 * - `normal`: it does not;
 * - `loses-text`: every word "vanishes" is missing, as where Chromium drops text;
 * - `shrinks`: documents that hold the word "shrinks" are printed at two thirds, as where something is wider than the page;
 * - `grows`: a unit gets longer each time it is printed, so that page numbers never settle;
 * - `loses-places`: no id that holds the word "vanishing" becomes a destination;
 * - `blocks`: documents that hold the word "blocked" ask for something that they may not load;
 * - `draws`: words such as "hairline" draw what no press can print (`fake-pdf.ts`);
 * - `moves`: a chapter that is printed again has another page;
 * - `empties`: three empty pages follow the title page;
 * - `thick`: chapters end with 260 empty pages;
 * - `cuts`: pages are filled to the last line, whatever is cut or left over;
 * - `gaps`: blocks that begin with the word "Gap" begin a page;
 * - `strays`: blocks that hold the word "astray" are set in the margin;
 * - `small`: blocks that hold the word "small" are set at 5.5 pt.
 */
export const fakeModes = ["normal", "loses-text", "shrinks", "grows", "loses-places", "blocks", "draws", "moves", "empties", "thick", "cuts", "gaps", "strays", "small"] as const;

/** A way of failing. */
export type FakeMode = (typeof fakeModes)[number];

/** A printer without a browser. */
export interface FakePrinter extends Printer {
  /** The jobs printed or pictured so far, in order. */
  readonly jobs: readonly PrintJob[];
}

const linesOfPage = 40;

/** Creates a printer that sets a job's text as small tagged PDFs: a line for every 70 letters, 40 lines a page, a new page for each part and around the revision; headings stay with what follows, and what is kept is not cut; its pictures are one pixel. */
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
  return mode === "thick" && isChapter ? 260 : 0;
}

function setDocument(job: PrintJob, mode: FakeMode, extraPages: number): FakeDocument {
  const { blocks, targets } = readBlocks(job.html);
  if (mode === "loses-text") for (const { runs } of blocks) for (const run of runs) run.text = run.text.replaceAll("vanishes", "");
  const filled = mode === "cuts" ? fillPages(blocks.flatMap(cutLines)) : fillPages(mode === "gaps" ? blocks.map(openGap) : blocks);
  const pages = [...filled, ...Array.from({ length: extraPages }, (): Block[] => [])];
  if (mode === "empties" && job.name === "front") pages.splice(1, 0, [], [], []);
  const scale = mode === "shrinks" && job.html.includes("shrinks") ? 2 / 3 : 1;
  return { pages, targets: [...targets].filter((id) => mode !== "loses-places" || !id.includes("vanishing")), ...readPaper(job.html), linesOfPage, tagged: job.tagged, scale, draws: mode === "draws", stray: mode === "strays" ? "astray" : undefined, small: mode === "small" ? "small" : undefined };
}

/** Reads the sheet and its margins, in pt; sheets of running heads have none, but what is printed there needs a place. */
function readPaper(html: string): Pick<FakeDocument, "width" | "height" | "margins"> {
  const [, width, height] = /@page\s*\{[^}]*size:\s*([\d.]+)pt ([\d.]+)pt/.exec(html) ?? [];
  const [, top, outer, bottom, inner] = /@page\s*\{[^}]*margin:\s*([\d.]+)pt ([\d.]+)pt ([\d.]+)pt ([\d.]+)pt/.exec(html) ?? [];
  const margins = { top: Number(top ?? 20), outer: Number(outer ?? 20), bottom: Number(bottom ?? 20), inner: Number(inner ?? 20) };
  return { width: Number(width ?? 595.28), height: Number(height ?? 841.89), margins };
}

function openGap(block: Block): Block {
  return block.runs[0]?.text.startsWith("Gap") ? { ...block, opensPage: true } : block;
}

/** Blocks that belong together go to the next page when they do not fit; what is longer than a page is placed block by block. */
function fillPages(blocks: readonly Block[]): Block[][] {
  const pages: Block[][] = [[]];
  let used = 0;
  const openPage = (): void => {
    if (pages.at(-1)!.length > 0) pages.push([]);
    used = 0;
  };
  for (const cluster of groupBlocks(blocks)) {
    const needed = cluster.reduce((sum, block) => sum + countLines(block), 0);
    if (cluster[0]!.opensPage || (used + needed > linesOfPage && needed <= linesOfPage)) openPage();
    for (const block of cluster) {
      const lines = countLines(block);
      if (used + lines > linesOfPage) openPage();
      pages.at(-1)!.push(block);
      used += lines;
    }
  }
  return pages;
}

/** Groups blocks that stand in one element that is kept, and blocks with what must follow them. */
function groupBlocks(blocks: readonly Block[]): Block[][] {
  const clusters: Block[][] = [];
  for (const block of blocks) {
    const last = clusters.at(-1)?.at(-1);
    const belongs = last !== undefined && !block.opensPage && (last.keepsNext || (last.kept !== undefined && last.kept === block.kept));
    if (belongs) clusters.at(-1)!.push(block);
    else clusters.push([block]);
  }
  return clusters;
}

/** Cuts a block into lines that may be parted. */
function cutLines(block: Block): Block[] {
  const lines: BlockRun[][] = [[]];
  let room = lettersOfLine;
  for (const run of block.runs) {
    for (const part of run.text.split(/(\n)/)) {
      let rest = part;
      while (rest !== "") {
        if (rest === "\n" || room === 0) {
          lines.push([]);
          room = lettersOfLine;
        }
        const text = rest === "\n" ? "" : rest.slice(0, room);
        if (text) lines.at(-1)!.push({ ...run, text });
        room -= text.length;
        rest = rest === "\n" ? "" : rest.slice(text.length);
      }
    }
  }
  return lines.map((runs, index) => ({ ...block, runs, ids: index === 0 ? block.ids : [], opensPage: block.opensPage && index === 0, kept: undefined, keepsNext: false }));
}

function countLines({ runs }: Block): number {
  const text = runs.map((run) => run.text).join("");
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / lettersOfLine)), 0);
}
