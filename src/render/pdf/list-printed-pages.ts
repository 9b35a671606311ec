import { type PageMap, toFolio } from "../../model/page-map.js";
import type { PrintedRun } from "../../model/print.js";
import type { PrintedPage } from "../../model/printed-page.js";
import { toLetters } from "../../util/letters.js";
import type { SettledUnit } from "./settle.js";

const openingLength = 80;

/** Returns every page with content, in order, each with the letters that open it. */
export function listPrintedPages(units: readonly SettledUnit[], map: PageMap): PrintedPage[] {
  return units.flatMap(({ key, printed }) => {
    const firstPage = map.firstPages.get(key) ?? 0;
    const openings = findOpenings(printed.runs, printed.pageCount);
    const fragments = Array.from({ length: printed.pageCount }, (): string[] => []);
    for (const [id, { page }] of printed.destinations) fragments[page]?.push(id);
    return openings.map((opening, index) => ({ page: firstPage + index, folio: toFolio(map, firstPage + index), unit: key, opening, fragments: fragments[index]! }));
  });
}

/** A page opens at its first run after which no run of an earlier page comes; a table's repeated head stands before that in reading order. */
function findOpenings(runs: readonly PrintedRun[], pageCount: number): string[] {
  return Array.from({ length: pageCount }, (_, page) => {
    const lastBefore = runs.findLastIndex((run) => run.page < page);
    let letters = "";
    for (let index = lastBefore + 1; index < runs.length && letters.length < openingLength && runs[index]!.page === page; index++) letters += toLetters(runs[index]!.text);
    return letters.slice(0, openingLength);
  });
}
