import { type Dict, type PdfString, type PdfValue } from "../objects/object.js";
import { toByteString } from "../objects/text-string.js";
import type { Destination } from "../read/destinations.js";
import { type Draft, pageAt } from "./draft.js";
import { nameTree } from "./trees.js";

/** Finds a place in the book: an id of a unit, or the unit's first page; undefined when there is none. */
export function findPlace({ units, plan }: Draft, key: string, id = ""): Destination | undefined {
  const unit = units.get(key);
  if (unit === undefined) return undefined;
  return id === "" ? { page: unit.firstPage, y: plan.paper.height } : unit.destinations.get(id);
}

/** Makes an explicit destination: the page, its top at y, and left edge and zoom as they are. */
export function toDestination(draft: Draft, { page, y }: Destination): PdfValue[] {
  return [pageAt(draft, page), "XYZ", null, y, null];
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
