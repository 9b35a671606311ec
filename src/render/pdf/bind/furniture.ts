import type { BindPlan } from "../../../model/bind.js";
import { type Dict, dict, Indirect, resolve, Stream } from "../objects/object.js";
import { flateStream } from "../objects/flate.js";
import type { OpenUnit, UnitPage } from "../read/open-unit.js";
import { heightShift } from "./draft.js";

/** Name under which a page draws its running head and folio. */
export const FURNITURE = "Furniture";

/** Operators that draw it, as an artifact of pagination (ISO 32000-1, 14.8.2.2). */
export const DRAW_FURNITURE = `/Artifact <</Type/Pagination>>BDC\n/${FURNITURE} Do\nEMC\n`;

/** Makes a form of each furniture page (undefined where it is empty); throws an `Error` when there are not as many as the book has. */
export function bindFurniture({ pages }: OpenUnit, { pageCount, paper }: BindPlan): readonly (Indirect | undefined)[] {
  if (pages.length !== pageCount) throw new Error(`bind: ${pages.length} pages of furniture for a book of ${pageCount}`);
  return pages.map((page) => (page.scan.paints ? new Indirect(toForm(page, paper.height)) : undefined));
}

function toForm(page: UnitPage, paperHeight: number): Stream {
  const entries = dict({
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, page.width, page.height],
    Matrix: [1, 0, 0, 1, 0, heightShift(paperHeight, page.height)],
    Resources: withoutProcSet(page.resources),
  });
  const contents = resolve(page.entries.get("Contents"));
  const isPacked = contents instanceof Stream && contents.dict.get("Filter") === "FlateDecode";
  return isPacked ? new Stream(entries.set("Filter", "FlateDecode"), contents.bytes) : flateStream(page.content, entries);
}

/** Copies a resource dictionary without the procedure sets that PDF 1.4 made obsolete. */
export function withoutProcSet(resources: Dict): Dict {
  const copy = new Map(resources);
  copy.delete("ProcSet");
  return copy;
}
