/** A stretch of folios from `firstPage` on (also the page labels of the PDF: ISO 32000-1, 12.4.2). */
export interface FolioRange {
  /** Page in the bound book, from 0. */
  readonly firstPage: number;
  readonly style: "roman" | "arabic";
  readonly start: number;
}

/** Where everything is printed; pages are counted from 0 in the bound book. */
export interface PageMap {
  /** First page of each unit, by key. */
  readonly firstPages: ReadonlyMap<string, number>;
  /** Page of `<unit key>#<fragment>`. */
  readonly pages: ReadonlyMap<string, number>;
  /** Sorted by first page; the first one starts at page 0. */
  readonly folios: readonly FolioRange[];
  readonly pageCount: number;
}

/** The map before anything is printed. */
export const emptyPageMap: PageMap = { firstPages: new Map(), pages: new Map(), folios: [], pageCount: 0 };

/** Returns the page of a place, or of a unit's start when the fragment is empty; undefined when it is not printed (yet). */
export function findPage(map: PageMap, unit: string, fragment: string): number | undefined {
  return fragment ? map.pages.get(`${unit}#${fragment}`) : map.firstPages.get(unit);
}

/** Returns the folio of a page. */
export function toFolio(map: Pick<PageMap, "folios">, page: number): string {
  const range = map.folios.findLast(({ firstPage }) => firstPage <= page);
  if (!range) return String(page + 1);
  const number = page - range.firstPage + range.start;
  return range.style === "roman" ? toRoman(number) : String(number);
}

/** Returns the folio of a place, or undefined when it is not printed (yet). */
export function findFolio(map: PageMap, unit: string, fragment: string): string | undefined {
  const page = findPage(map, unit, fragment);
  return page === undefined ? undefined : toFolio(map, page);
}

const romanDigits: readonly (readonly [number, string])[] = [[100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]];

/** Returns a number from 1 to 399 in lower-case roman numerals. */
export function toRoman(number: number): string {
  let rest = number;
  let roman = "";
  for (const [value, digits] of romanDigits) for (; rest >= value; rest -= value) roman += digits;
  return roman;
}
