/**
 * How a table is set: in its column, over the full width with the label column, on a page of its own turned sideways, or as a list of cards,
 * one a row.
 */
export type TableForm = "column" | "full" | "landscape" | "cards";

/** How a table is set on paper. */
export interface TableFit {
  readonly form: TableForm;
  /** Width of each column in percent of the table's. */
  readonly widths: readonly number[];
  /** On paper only. */
  readonly setting?: TableSetting | undefined;
  /** Undefined when all heads stand upright. */
  readonly turned?: TurnedHeads | undefined;
  readonly cards?: CardFit | undefined;
}

/** The type and the room of a table on paper. */
export interface TableSetting {
  /** Type size in pt, and the space between columns in em of it. */
  readonly size: number;
  readonly gutter: number;
  /** Height of each row, or card, in pt, about. */
  readonly heights: readonly number[];
  /** What it has of a page, in pt. */
  readonly room: { readonly width: number; readonly height: number };
}

/** Heads that run from the bottom up. */
export interface TurnedHeads {
  readonly columns: readonly boolean[];
  /** The room that they have upwards, in em. */
  readonly height: number;
}

/** How the cells below a card's first one are set. */
export interface CardFit {
  /** How many stand side by side. */
  readonly abreast: number;
  /** The columns whose cells take a line of their own. */
  readonly long: readonly boolean[];
}
