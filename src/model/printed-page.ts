/** A page of the bound book that has content. */
export interface PrintedPage {
  /** Page in the bound book, from 0. */
  readonly page: number;
  /** Folio: `iv`, `12`. */
  readonly folio: string;
  /** Key of the unit that it belongs to. */
  readonly unit: string;
  /** The first letters of the page in reading order (up to 80, white space removed), by which its start is found in other formats. */
  readonly opening: string;
  /** Ids that stand on the page, in order. */
  readonly fragments: readonly string[];
}
