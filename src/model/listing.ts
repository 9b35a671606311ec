/** Options of a code fence, as typed in its braces; absent keys were not given. */
export interface ListingMeta {
  readonly title?: string;
  /** Id for cross references and `continues`. */
  readonly name?: string;
  /** `true`: goes on after the listing before it; a string: after that named one. */
  readonly continues?: string | true;
  readonly raises?: string;
  readonly run?: boolean;
  readonly reason?: string;
  readonly needs?: "cpython";
  readonly since?: string;
  /** Listings of the chapter, by name or title, that stand beside the program as files. */
  readonly files?: readonly string[];
  readonly packages?: readonly string[];
  readonly hidden?: true;
  readonly stdin?: string;
  readonly argv?: string;
  /** Highlighted lines, counted from 1. */
  readonly highlight?: readonly number[];
  /** Whether lines are numbered; without it the book says. */
  readonly numbers?: boolean;
  /** Number of the first line. */
  readonly start?: number;
}

/** Tells whether a language is Python, whose listings are run and re-wrapped. */
export function isPython({ lang }: { readonly lang: string }): boolean {
  return lang === "python" || lang === "py";
}
