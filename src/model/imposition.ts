import type { Paper } from "./paper.js";

/** How pages are laid on sheets that are folded once. */
export interface Imposition {
  /** `2up` lays spreads side by side to be read on paper; `booklet` makes signatures to be folded and stitched. */
  readonly kind: "2up" | "booklet";
  /** Most sheets in a signature of a booklet; undefined leaves the choice to the length of the book. */
  readonly signature?: number | undefined;
  /** How far the pages of each sheet are shifted to the spine beyond those of the sheet around it, in pt. */
  readonly creep: number;
  /** The sheet, either way up; undefined makes it as large as two pages. */
  readonly sheet?: Paper | undefined;
}
