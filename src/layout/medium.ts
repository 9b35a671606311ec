import type { CalloutKind } from "../model/callout-kinds.js";
import type { CodeRoom } from "../model/code-room.js";
import type { ListingComponent, Place, TableComponent } from "../model/components.js";
import type { Picture } from "../model/images.js";
import type { PageGrid } from "../model/page-grid.js";
import type { Highlight } from "../model/print.js";
import type { TableFit } from "../model/tables/table-fit.js";
import type { FillTemplate } from "./templates.js";

/** How one format shows what the formats show differently. */
export interface Medium {
  readonly name: "print" | "epub" | "web";
  /** Returns the address of a place in the book, or undefined when it is not in this edition. */
  readonly linkTo: (place: Place) => string | undefined;
  /** Returns what is printed after a reference, such as `, p. 146`; empty where pages mean nothing. `inLabel` is true where labels hang in their column, flush right. */
  readonly pageNote: (place: Place, inLabel?: boolean) => PageNote | undefined;
  /** Returns the address of a PNG picture. */
  readonly pictureUrl: (file: string) => string;
  /** The page, in print: by its height it is decided what is kept together. */
  readonly page: PageGrid | undefined;
  /** Returns how a table is set. */
  readonly fitTable: (table: TableComponent) => TableFit;
  /** Returns the columns that a listing has in its place; undefined where lines are as long as a reader's screen. */
  readonly codeRoom: (listing: ListingComponent) => CodeRoom | undefined;
  /** True when the HTML must also be well-formed XML. */
  readonly xml: boolean;
}

/** The printed page of a reference. */
export interface PageNote {
  /** `§4` for a whole chapter. */
  readonly section: string | undefined;
  /** `, p. ` or `, Handbook p. `. */
  readonly before: string;
  readonly folio: string;
}

/** All that rendering content needs beside the content. */
export interface Studio {
  readonly medium: Medium;
  readonly fill: FillTemplate;
  readonly kinds: readonly CalloutKind[];
  readonly icons: ReadonlyMap<string, string>;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Lines from which on a listing is numbered; false for never. */
  readonly numbersFrom: number | false;
  /** Collects colour ranges for the printer; each id once. */
  readonly highlights: Highlight[];
}
