import type { CodeRoom } from "../../model/code-room.js";
import type { ListingComponent } from "../../model/components.js";
import { type LineNumbers, numberLines } from "../../model/line-numbers.js";
import { countColumns } from "../../util/count-columns.js";
import type { Studio } from "../medium.js";
import { type SetCode, setCode } from "./code-lines.js";
import { countRows } from "./turn-over.js";

/** A listing as it is set in its place. */
export interface SetListing extends SetCode {
  /** Columns that its lines have; Infinity on screens. */
  readonly columns: number;
  readonly numbers: LineNumbers | undefined;
  /** In how many printed lines each line of the source is set. */
  readonly rows: readonly number[];
}

/** Returns a listing as it is set in its place. */
export function setListing(listing: ListingComponent, { medium, numbersFrom }: Pick<Studio, "medium" | "numbersFrom">): SetListing {
  const numbers = numberLines({ ...listing, lineCount: listing.code.split("\n").length }, numbersFrom);
  const room = medium.codeRoom(listing);
  const columns = room ? room.code - (numbers?.columns ?? 0) : Infinity;
  const set = setCode(listing, columns);
  return { ...set, columns, numbers, rows: set.lines.map((rows) => rows.reduce((sum, row) => sum + countRows(row, columns), 0)) };
}

/** Tells whether the first line of an output leaves no room for the word beside it. */
export function isWideOutput(output: string, room: CodeRoom): boolean {
  return countColumns(output.split("\n", 1)[0]!) > room.besideLabel;
}
