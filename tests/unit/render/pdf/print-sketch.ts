import { findPaper } from "../../../../src/config/papers.js";
import { builtInKinds } from "../../../../src/model/callout-kinds.js";
import { createPageGrid, type PageGrid } from "../../../../src/model/page-grid.js";
import type { PrintedRun, PrintedUnit } from "../../../../src/model/print.js";
import { checkPages } from "../../../../src/render/pdf/gate/check-pages.js";
import { locateUnits, type LocatedUnit, startSearch } from "../../../../src/render/pdf/locate/locate-units.js";
import { createBookFolios, paginate } from "../../../../src/render/pdf/paginate.js";
import { createFacts } from "../../../support/create-facts.js";
import { createJob } from "./create-unit.js";

/** The page that sketches are of. */
export const sketchGrid: PageGrid = createPageGrid(findPaper("a4")!);

/** Distance between two lines of a sketch, in pt: 40 of them fill a page. */
export const sketchLine = (sketchGrid.paper.height - sketchGrid.margins.top - sketchGrid.margins.bottom) / 40;

/** How a line of a sketch differs from one of 10 pt at the left of the text column. */
interface LineSketch {
  readonly text: string;
  readonly x?: number;
  readonly size?: number;
  readonly types?: readonly string[];
  /** Lines to go back up before it, as at the head of a column. */
  readonly up?: number;
}

/** A page from its first line on; an empty text leaves a line free. */
export type PageSketch = readonly (string | LineSketch)[];

/** Returns a printed unit whose pages have these lines; `ids` gives the page of destinations, at the foot of that page. */
export function printSketch(pages: readonly PageSketch[], ids: Readonly<Record<string, number>> = {}): PrintedUnit {
  const { paper, margins, label, gap } = sketchGrid;
  const runs: PrintedRun[] = [];
  pages.forEach((lines, page) => {
    let line = 0;
    for (const each of lines) {
      const { text, x = (page % 2 === 0 ? margins.inner : margins.outer) + label + gap, size = 10, types = ["P"], up = 0 }: LineSketch = typeof each === "string" ? { text: each } : each;
      line -= up;
      const y = paper.height - margins.top - (line + 0.7) * sketchLine;
      if (text) runs.push({ text, page, types, x, y, size, lines: [{ at: 0, x, y, lastX: x + 5 * text.length }] });
      line++;
    }
  });
  return { pdf: new Uint8Array(), pageCount: pages.length, turnedPages: new Set(), runs, scale: 1, destinations: new Map(Object.entries(ids).map(([id, page]) => [id, { page, y: margins.bottom }])) };
}

/** Returns a chapter's source found on its sketched pages. */
export function locateSketch(markdown: string, pages: readonly PageSketch[], ids?: Readonly<Record<string, number>>): LocatedUnit[] {
  const facts = createFacts(markdown);
  const units = [{ key: facts.chapter.name, kind: "chapter" as const, job: createJob(facts.chapter.name), printed: printSketch(pages, ids) }];
  return locateUnits({ units, map: paginate(units, createBookFolios()) }, startSearch([facts], "chapter", 1));
}

/** Returns what the gate finds on sketched pages of a chapter, as `line rule: what`. */
export function gateSketch(markdown: string, pages: readonly PageSketch[], ids?: Readonly<Record<string, number>>): string[] {
  const findings = checkPages(locateSketch(markdown, pages, ids), { grid: sketchGrid, kinds: builtInKinds, pictures: new Map() });
  return findings.map(({ rule, place, what }) => `${place && "start" in place ? place.start.line : "-"} ${rule}: ${what}`);
}

/** Returns so many lines that no source accounts for. */
export function fill(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `filler ${index}`);
}
