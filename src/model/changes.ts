/** A stretch of leaves by the folios of its first and last page, both as they are in one copy. */
export interface LeafRange {
  readonly from: string;
  readonly to: string;
  readonly leafCount: number;
}

/** A leaf that is not as in the older copy: a recto and its verso. */
export interface ChangedLeaf {
  /** Folios of its two pages, also where none is printed; the last leaf of a book may have one page only. */
  readonly folios: readonly string[];
  /** Those of them that look different; all when the older copy has no such leaf. */
  readonly differs: readonly string[];
}

/** Leaves that look as in the older copy but for their folios, and for the pages that they refer to. */
export interface MovedLeaves {
  readonly now: LeafRange;
  readonly before: LeafRange;
}

/** Leaves that may take the place of others, so that what only moved need not be printed again. */
export interface ReplacedLeaves {
  /** Undefined where leaves are only taken out. */
  readonly print: LeafRange | undefined;
  /** Undefined where leaves are only put in. */
  readonly old: LeafRange | undefined;
  /** Folio of the old page after which they go; undefined at the start of the book. */
  readonly after: string | undefined;
}

/** How the book differs from an older copy on paper, leaf by leaf. */
export interface Changes {
  /** Path of the older PDF. */
  readonly since: string;
  /** Leaves of the book as it is now. */
  readonly leafCount: number;
  /** The leaves to print again, in order. */
  readonly leaves: readonly ChangedLeaf[];
  /** The same as stretches. */
  readonly reprint: readonly LeafRange[];
  /** Leaves of the older copy that the book has no more. */
  readonly takeOut: readonly LeafRange[];
  readonly moved: readonly MovedLeaves[];
  /** Leaves on which other numbers stand and nothing else is changed; they may be those of pages, as in contents and index. */
  readonly renumbered: readonly LeafRange[];
  /** What to print when moved leaves may keep their old folios; empty when nothing moved. */
  readonly replace: readonly ReplacedLeaves[];
  /** Why every leaf differs, as a sentence, where one cause is to be seen. */
  readonly reason: string | undefined;
}
