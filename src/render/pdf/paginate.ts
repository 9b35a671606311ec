import type { FolioRange, PageMap } from "../../model/page-map.js";
import type { PrintedUnit } from "../../model/print.js";

/** A printed unit in the order of the book. */
export interface UnitPages {
  readonly key: string;
  readonly kind: "front" | "chapter" | "back";
  readonly printed: Pick<PrintedUnit, "pageCount" | "destinations">;
}

/** Returns the page map of units in order: each opens on a recto; `folios` says how pages are counted from a unit on. */
export function paginate(units: readonly UnitPages[], countFolios: (unit: UnitPages, firstPage: number) => FolioRange | undefined): PageMap {
  const firstPages = new Map<string, number>();
  const pages = new Map<string, number>();
  const folios: FolioRange[] = [];
  let next = 0;
  for (const unit of units) {
    // Rectos have even indexes, since page 0 is one.
    const firstPage = next + (next % 2);
    firstPages.set(unit.key, firstPage);
    for (const [id, { page }] of unit.printed.destinations) pages.set(`${unit.key}#${id}`, firstPage + page);
    const range = countFolios(unit, firstPage);
    if (range) folios.push(range);
    next = firstPage + unit.printed.pageCount;
  }
  return { firstPages, pages, folios, pageCount: next };
}

/** Counts folios as a whole book does: roman before the first chapter, arabic from 1 on from there. */
export function createBookFolios(): (unit: UnitPages, firstPage: number) => FolioRange | undefined {
  let chapterSeen = false;
  return ({ kind }, firstPage) => {
    if (firstPage === 0 && kind !== "chapter") return { firstPage, style: "roman", start: 1 };
    if (kind !== "chapter" || chapterSeen) return undefined;
    chapterSeen = true;
    return { firstPage, style: "arabic", start: 1 };
  };
}

/** Counts folios as the sections of a book do: each chapter as in the whole book, what is before and after in roman. */
export function createSectionFolios(book: PageMap): (unit: UnitPages, firstPage: number) => FolioRange {
  let roman = 1;
  return ({ key, kind, printed }, firstPage) => {
    if (kind === "chapter") return { firstPage, style: "arabic", start: findArabic(book, key) };
    const start = roman;
    roman += printed.pageCount;
    return { firstPage, style: "roman", start };
  };
}

function findArabic(book: PageMap, key: string): number {
  const page = book.firstPages.get(key);
  const range = book.folios.findLast(({ firstPage }) => firstPage <= (page ?? 0));
  return page === undefined || !range ? 1 : page - range.firstPage + range.start;
}
