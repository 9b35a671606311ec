import type { CodeRoom } from "../../model/code-room.js";
import type { ListingComponent } from "../../model/components.js";
import { outputHeight, shortOutput } from "../../model/keep.js";
import type { PageGrid } from "../../model/page-grid.js";
import { measureWidth } from "../../model/surroundings.js";
import { mm } from "../../util/millimetre.js";
import { measureText } from "../../util/text-width.js";
import { isWideOutput } from "../code/set-listing.js";
import { countRows } from "../code/turn-over.js";

// Lengths of the print style (listings.css), in pt.
const wideLabel = 7.4 + 0.4 * mm;
const noteSize = 9.1;
const noteLine = 4.3 * mm;
const noteIndent = 3 * mm + 1.5 * noteSize;
const noteGap = 0.5 * mm;
const notesGap = 1.3 * mm;

// Of a longer output so many lines stay with its code.
const leastOutput = 2;
// Notes are kept whole up to so many lines together; of longer ones so many notes stay with their listing.
const shortNotes = 6;
const leastNotes = 2;
// Text of so many lines is kept whole; of longer ones so many lines stay on a page.
const shortText = 4;
const leastText = 2;

/** What stands below a part of a listing; heights in pt. */
export interface Tail {
  readonly height: number;
  /** How much of it must stand on the page with the end of what it follows; all of it when it is kept whole. */
  readonly start: number;
}

/** What may stand below the code of a listing, from top to bottom. */
export interface Tails {
  readonly output: Tail | undefined;
  readonly raised: Tail | undefined;
  readonly notes: Tail | undefined;
}

/** Measures what stands below the code of a listing: what it prints, what it raises, the notes. */
export function measureTails({ output, raised, notes, around }: Pick<ListingComponent, "output" | "raised" | "notes" | "around">, room: CodeRoom, page: PageGrid): Tails {
  const measure = (text: string | undefined): Tail | undefined => (text === undefined ? undefined : measureOutput(text, room, page));
  return { output: measure(output), raised: measure(raised), notes: notes.length > 0 ? measureNotes(notes, measureWidth(page, around) - noteIndent) : undefined };
}

/** Returns how much of what follows must stand on the page with the end of what it follows, in pt; 0 when nothing does. */
export function measureReserve(tails: readonly (Tail | undefined)[]): number {
  const [first, ...rest] = tails.filter((tail) => tail !== undefined);
  if (!first) return 0;
  return isWhole(first) ? first.height + measureReserve(rest) : first.start;
}

/** Tells whether a part is kept whole. */
export function isWhole({ height, start }: Tail): boolean {
  return start === height;
}

function measureOutput(text: string, room: CodeRoom, page: PageGrid): Tail {
  const rows = text.split("\n").reduce((sum, line) => sum + countRows(line, room.output), 0);
  const label = isWideOutput(text, room) ? wideLabel : 0;
  const measure = (count: number): number => label + outputHeight(count, page);
  return { height: measure(rows), start: measure(rows <= shortOutput ? rows : leastOutput) };
}

function measureNotes(notes: readonly string[], width: number): Tail {
  const rows = notes.map((text) => Math.ceil((measureText(text, { code: false, bold: false }) * noteSize) / width));
  const measure = (counts: readonly number[]): number => notesGap + counts.reduce((sum, count) => sum + count * noteLine + noteGap, 0);
  const all = rows.reduce((sum, count) => sum + count, 0);
  // The style never leaves the first one alone.
  const start = rows.slice(0, leastNotes).map((count) => (count <= shortText ? count : leastText));
  return { height: measure(rows), start: measure(all <= shortNotes ? rows : start) };
}
