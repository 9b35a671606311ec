import type { PageMap } from "../../model/page-map.js";
import type { PrintJob } from "../../model/print.js";
import { backKey, frontKey } from "../../model/units.js";
import { layBack } from "./back-unit.js";
import { createChapterLayer, listChapterUnits } from "./chapter-unit.js";
import { layFront } from "./front-unit.js";
import type { Press } from "./press.js";

/** A unit of an edition, and how it is laid out once the pages of all are known. */
export interface LaidUnit {
  readonly key: string;
  readonly kind: "front" | "chapter" | "back";
  readonly lay: (map: PageMap) => PrintJob | undefined;
}

/** Returns the units of an edition in the order of the book; `year` goes on the imprint page. */
export function listUnits(press: Press, year: string): readonly LaidUnit[] {
  const chapters = listChapterUnits(press).map(({ key, content }): LaidUnit => ({ key, kind: "chapter", lay: createChapterLayer(press, content) }));
  return [{ key: frontKey, kind: "front", lay: (map) => layFront(press, map, year) }, ...chapters, { key: backKey, kind: "back", lay: (map) => layBack(press, map) }];
}
