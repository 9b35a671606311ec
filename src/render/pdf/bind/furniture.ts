import type { BindPlan } from "../../../model/bind.js";
import { type Dict, dict, Indirect, resolve, Stream } from "../objects/object.js";
import { flateStream } from "../objects/flate.js";
import type { OpenUnit, UnitPage } from "../read/open-unit.js";
import { CROP_MARKS, DRAW_CROP_MARKS, drawCropMarks } from "./crop-marks.js";
import { placeFurniture } from "./placement.js";

/** What is laid over a page: forms by the names under which it draws them, and the operators that do. */
export interface Overlay {
  readonly forms: ReadonlyMap<string, Indirect>;
  readonly operators: string;
}

/** Name under which a page draws its running head and folio. */
const FURNITURE = "Furniture";

/** Operators that draw it, as an artifact of pagination (ISO 32000-1, 14.8.2.2). */
const DRAW_FURNITURE = `/Artifact <</Type/Pagination>>BDC\n/${FURNITURE} Do\nEMC\n`;

/** Makes what is laid over each page: running head and folio where there are any, and the marks of the sheet; throws an `Error` when there are not as many sheets of furniture as the book has pages. */
export function bindOverlays({ pages }: OpenUnit, { pageCount, sheet }: BindPlan): readonly Overlay[] {
  if (pages.length !== pageCount) throw new Error(`bind: ${pages.length} pages of furniture for a book of ${pageCount}`);
  const marks = sheet.marks ? new Indirect(drawCropMarks(sheet)) : undefined;
  return pages.map((page) => {
    const furniture = page.scan.paints ? new Indirect(toForm(page, sheet)) : undefined;
    return {
      forms: new Map([...(furniture ? [[FURNITURE, furniture] as const] : []), ...(marks ? [[CROP_MARKS, marks] as const] : [])]),
      operators: `${furniture ? DRAW_FURNITURE : ""}${marks ? DRAW_CROP_MARKS : ""}`,
    };
  });
}

function toForm(page: UnitPage, sheet: BindPlan["sheet"]): Stream {
  const entries = dict({
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, page.width, page.height],
    Matrix: [...placeFurniture(page, sheet)],
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
