import { type Dict, type PdfString, type PdfValue } from "../objects/object.js";
import { toByteString } from "../objects/text-string.js";
import { type Draft, pageAt, type Spot } from "./draft.js";
import { nameTree } from "./trees.js";

/** Finds a place in the book: an id of a unit, or the unit's first page; undefined when there is none. */
export function findPlace({ units }: Draft, key: string, id = ""): Spot | undefined {
  const unit = units.get(key);
  return id === "" ? unit?.start : unit?.destinations.get(id);
}

/** Makes an explicit destination, which leaves the zoom as it is. */
export function toDestination(draft: Draft, { page, left, top }: Spot): PdfValue[] {
  return [pageAt(draft, page), "XYZ", left === undefined ? null : roundPlace(left), roundPlace(top), null];
}

/** Rounds a place to 0.1 pt, which no reader can tell and a book has thousands of. */
export function roundPlace(points: number): number {
  return Math.round(points * 10) / 10;
}

/** Names a destination of the book. */
export function destinationName(key: string, id: string): PdfString {
  return toByteString(`${key}.${id}`);
}

/** Makes the tree of all named destinations (ISO 32000-1, 12.3.2.3). */
export function destinationTree(draft: Draft): Dict {
  const entries = [...draft.units.values()].flatMap(({ key, destinations }) =>
    [...destinations].map(([id, place]) => [destinationName(key, id).bytes, toDestination(draft, place)] as const),
  );
  return nameTree(entries);
}
