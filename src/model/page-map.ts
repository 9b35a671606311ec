/** Where everything is printed; pages are counted from 0 in the bound book. */
export interface PageMap {
  /** First page of each unit, by key. */
  readonly firstPages: ReadonlyMap<string, number>;
  /** Page of `<unit key>#<fragment>`. */
  readonly pages: ReadonlyMap<string, number>;
  /** First page with an arabic folio: the first chapter's. */
  readonly arabicStart: number;
  /** Folio of the page `arabicStart`; 1 in a whole book. */
  readonly arabicFirst: number;
  readonly pageCount: number;
}

/** The map before anything is printed. */
export const emptyPageMap: PageMap = { firstPages: new Map(), pages: new Map(), arabicStart: 0, arabicFirst: 1, pageCount: 0 };

/** Returns the page of a place, or of a unit's start when the fragment is empty; undefined when it is not printed yet. */
export function findPage(map: PageMap, unit: string, fragment: string): number | undefined {
  return fragment ? map.pages.get(`${unit}#${fragment}`) : map.firstPages.get(unit);
}

/** Returns the folio printed on a page: roman in the front matter, arabic from the first chapter on. */
export function toFolio(map: PageMap, page: number): string {
  return page < map.arabicStart ? toRoman(page + 1) : String(page - map.arabicStart + map.arabicFirst);
}

const romanDigits: readonly (readonly [number, string])[] = [[100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]];

/** Returns a number from 1 to 399 in lower-case roman numerals. */
export function toRoman(number: number): string {
  let rest = number;
  let roman = "";
  for (const [value, digits] of romanDigits) for (; rest >= value; rest -= value) roman += digits;
  return roman;
}
