/** A listing, table or callout that goes on from one page of the bound book to the next. */
export interface Continuation {
  /** `Listing 9.9`, `Pitfall`. */
  readonly name: string;
  /** The page that it goes on from, from 0. */
  readonly page: number;
  /** Baseline of its last line there, and of its first line on the next page, in pt from the bottom. */
  readonly lastY: number;
  readonly firstY: number;
  /** True when it takes the label column, too. */
  readonly isWide: boolean;
}
