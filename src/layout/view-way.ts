import type { Place } from "../model/components.js";
import type { Medium } from "./medium.js";

/** The way to a place, as templates show it: its address where it is in this edition, and its page where pages mean something. */
export interface Way {
  readonly href: string | null;
  readonly folio: string | null;
}

/** Returns the view of the way to a place. */
export function viewWay(medium: Medium, place: Place): Way {
  return { href: medium.linkTo(place) ?? null, folio: medium.pageNote(place, true)?.folio ?? null };
}
