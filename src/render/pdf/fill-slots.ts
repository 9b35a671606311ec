import type { FilledSlot } from "../../model/bind.js";
import { findFolio, type PageMap } from "../../model/page-map.js";
import type { PrintJob } from "../../model/print.js";

/** Returns the folios of a job's slots, by index: from the pages of this edition, or for places outside it from the whole book's. */
export function fillSlots({ name, slots }: Pick<PrintJob, "name" | "slots">, map: PageMap, book: PageMap = map): FilledSlot[] {
  return slots.map(({ place, outside, flush }) => {
    const folio = findFolio(outside ? book : map, place.unit, place.fragment);
    if (folio === undefined) throw new Error(`${name} refers to ${place.unit}#${place.fragment}, which is not printed`);
    return { folio, flush };
  });
}
