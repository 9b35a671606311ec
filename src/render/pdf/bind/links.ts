import type { Box } from "../../../model/sheet.js";
import { type Matrix, moveBox } from "../content/matrix.js";
import { asArray, asDict, asName, asNumber, type Dict, Indirect, type PdfValue, PdfString, resolve } from "../objects/object.js";
import { decodeName } from "../read/destinations.js";
import { destinationName, findPlace, toDestination } from "./destinations.js";
import type { Draft, PlacedUnit } from "./draft.js";
import { placePage } from "./placement.js";

/** The annotations of a unit that stay, by what they were in the unit. */
export type BoundAnnotations = ReadonlyMap<Indirect, Indirect>;

/** Copies a unit's annotations with their links led to places in the book; links into units that are not in the book are left out. */
export function bindAnnotations(placed: PlacedUnit, draft: Draft): BoundAnnotations {
  const bound = new Map<Indirect, Indirect>();
  for (const page of placed.unit.pages) {
    const matrix = placePage(page, draft.plan.sheet);
    for (const annotation of asArray(page.entries.get("Annots"))) {
      const entries = asDict(annotation);
      const copy = entries && bindAnnotation(entries, placed, draft);
      if (annotation instanceof Indirect && copy) bound.set(annotation, new Indirect(move(copy, matrix)));
    }
  }
  return bound;
}

function move(annotation: Dict, matrix: Matrix): Dict {
  const [left = 0, bottom = 0, right = 0, top = 0] = asArray(annotation.get("Rect")).map(asNumber);
  const box: Box = [left, bottom, right, top];
  return annotation.set("Rect", [...moveBox(box, matrix)]);
}

function bindAnnotation(annotation: Dict, placed: PlacedUnit, draft: Draft): Dict | undefined {
  const copy = new Map(annotation);
  for (const key of ["StructParent", "P"]) copy.delete(key);
  const inside = targetInUnit(annotation, placed.key);
  const across = inside ?? targetAcross(annotation);
  if (across === undefined) return copy;
  const destination = linkTo(across, draft);
  if (destination === undefined) return undefined;
  copy.delete("A");
  return copy.set("Dest", destination);
}

/** A link's aim: a unit, and an id in it or its start. */
interface Target {
  readonly key: string;
  readonly id: string;
}

function targetInUnit(annotation: Dict, key: string): Target | undefined {
  const name = asName(annotation.get("Dest"));
  return name === undefined ? undefined : { key, id: decodeName(name) };
}

/** Reads a link that leaves the unit, `studybook://<key>/<id>`; undefined for the web's. */
function targetAcross(annotation: Dict): Target | undefined {
  const uri = resolve(asDict(annotation.get("A"))?.get("URI"));
  const match = uri instanceof PdfString ? /^studybook:\/\/([^/]*)\/?(.*)$/.exec(uri.bytes) : null;
  return match === null ? undefined : { key: decodeName(match[1] ?? ""), id: decodeName(match[2] ?? "") };
}

/** Makes a link's destination; undefined when its unit is not in the book. Throws an `Error` when the unit lacks the id. */
function linkTo({ key, id }: Target, draft: Draft): PdfValue | undefined {
  if (!draft.units.has(key)) return undefined;
  const place = findPlace(draft, key, id);
  if (place === undefined) throw new Error(`bind: no destination for studybook://${key}/${id}`);
  return id === "" ? toDestination(draft, place) : destinationName(key, id);
}
