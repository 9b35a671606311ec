import type { BindPlan } from "../../../model/bind.js";
import type { CompactContent } from "../content/compact/compact-content.js";
import { applyEdits, type Edit } from "../content/edit.js";
import { type Dict, dict, Indirect } from "../objects/object.js";
import type { OpenUnit, UnitPage } from "../read/open-unit.js";
import { CROP_MARKS, DRAW_CROP_MARKS, drawCropMarks } from "./crop-marks.js";
import { packContent } from "./pack-content.js";
import { placeFurniture } from "./placement.js";

/** What is laid over a page: forms by the names under which it draws them, and the operators that do. */
export interface Overlay {
  readonly forms: ReadonlyMap<string, Indirect>;
  readonly operators: string;
}

/** Name under which a page draws its running head and folio. */
const FURNITURE = "Furniture";

/** Operators that draw it; the artifacts are in it. */
const DRAW_FURNITURE = `/${FURNITURE} Do\n`;

/** Makes what is laid over each page: running head and folio where there are any, and the marks of the sheet; throws an `Error` when there are not as many sheets of furniture as the book has pages. */
export function bindOverlays({ pages }: OpenUnit, { pageCount, sheet }: BindPlan, compact: CompactContent): readonly Overlay[] {
  if (pages.length !== pageCount) throw new Error(`bind: ${pages.length} pages of furniture for a book of ${pageCount}`);
  const marks = sheet.marks ? new Indirect(drawCropMarks(sheet)) : undefined;
  return pages.map((page) => {
    const furniture = page.scan.paints ? toForm(page, sheet, compact) : undefined;
    return {
      forms: new Map([...(furniture ? [[FURNITURE, furniture] as const] : []), ...(marks ? [[CROP_MARKS, marks] as const] : [])]),
      operators: `${furniture ? DRAW_FURNITURE : ""}${marks ? DRAW_CROP_MARKS : ""}`,
    };
  });
}

function toForm(page: UnitPage, sheet: BindPlan["sheet"], compact: CompactContent): Indirect {
  const entries = dict({
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, page.width, page.height],
    Matrix: [...placeFurniture(page, sheet)],
    Resources: withoutProcSet(page.resources),
  });
  return packContent(applyEdits(page.content, markPagination(page)), page.resources, compact, entries);
}

/** Part of the page's height at its head and at its foot. */
const EDGE = 0.15;

/** Makes the edits that mark all of a page as artifacts of pagination (ISO 32000-1, 14.8.2.2), what stands at its head and foot as that. */
function markPagination({ scan, height }: UnitPage): Edit[] {
  const insertions = scan.edits.filter(({ from, to }) => from === to);
  return insertions.map((edit) => {
    const y = scan.heights.get(edit);
    if (y === undefined) return edit;
    const subtype = y > height * (1 - EDGE) ? "/Subtype/Header" : y < height * EDGE ? "/Subtype/Footer" : "";
    return { ...edit, insert: `/Artifact <</Type/Pagination${subtype}>>BDC\n` };
  });
}

/** Copies a resource dictionary without the procedure sets that PDF 1.4 made obsolete. */
export function withoutProcSet(resources: Dict): Dict {
  const copy = new Map(resources);
  copy.delete("ProcSet");
  return copy;
}
