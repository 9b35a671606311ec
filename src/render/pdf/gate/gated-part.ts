import type { BookConfig } from "../../../model/book.js";
import type { PageGrid } from "../../../model/page-grid.js";
import type { LocatedPart, LocatedUnit } from "../locate/locate-units.js";

/** What rules about a chapter's pages see: its part of a unit, and what it was to be set by. */
export interface GatedPart extends LocatedPart, Pick<LocatedUnit, "printed" | "text" | "folioOf"> {
  readonly grid: PageGrid;
  readonly kinds: BookConfig["kinds"];
}
