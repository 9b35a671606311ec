import { type Matrix, moveBox } from "../content/matrix.js";
import { asArray, asDict, asName, type Dict, Indirect, PdfString, resolve } from "../objects/object.js";
import { readBox } from "../objects/read-box.js";
import { decodeName } from "../read/destinations.js";
import { destinationName, findPlace, roundPlace, toDestination } from "./destinations.js";
import type { Draft, PlacedUnit } from "./draft.js";
import { placePage } from "./placement.js";

/** An annotation in the book, and where it leads. */
export interface BoundAnnotation {
  readonly annotation: Indirect;
  readonly aim: LinkAim;
}

/** Where a link leads: a page of the book, by index, or an address. */
export interface LinkAim {
  readonly page?: number | undefined;
  readonly uri?: string | undefined;
  /** The id in its own unit. */
  readonly id?: string | undefined;
}

/** The annotations of a unit that stay, by what they were in the unit. */
export type BoundAnnotations = ReadonlyMap<Indirect, BoundAnnotation>;

/** Copies a unit's annotations with their links led to places in the book; links into units that are not in the book are left out. Throws an `Error` for a link to an id that its unit lacks. */
export function bindAnnotations(placed: PlacedUnit, draft: Draft): Map<Indirect, BoundAnnotation> {
  const bound = new Map<Indirect, BoundAnnotation>();
  for (const page of placed.unit.pages) {
    const matrix = placePage(page, draft.plan.sheet);
    for (const annotation of asArray(page.entries.get("Annots"))) {
      const entries = asDict(annotation);
      const made = entries && bindAnnotation(entries, placed, draft);
      if (annotation instanceof Indirect && made) bound.set(annotation, { annotation: new Indirect(move(made.copy, matrix)), aim: made.aim });
    }
  }
  return bound;
}

function move(annotation: Dict, matrix: Matrix): Dict {
  const box = readBox(annotation.get("Rect"));
  return box ? annotation.set("Rect", moveBox(box, matrix).map(roundPlace)) : annotation;
}

function bindAnnotation(annotation: Dict, placed: PlacedUnit, draft: Draft): { copy: Dict; aim: LinkAim } | undefined {
  const copy = new Map(annotation);
  for (const key of ["StructParent", "P"]) copy.delete(key);
  const inside = targetInUnit(annotation, placed.key);
  const across = inside ?? targetAcross(annotation);
  if (across === undefined) return { copy, aim: { uri: uriOf(annotation) } };
  if (!draft.units.has(across.key)) return undefined;
  const place = findPlace(draft, across.key, across.id);
  if (place === undefined) throw new Error(`bind: no destination for studybook://${across.key}/${across.id}`);
  copy.delete("A");
  copy.set("Dest", across.id === "" ? toDestination(draft, place) : destinationName(across.key, across.id));
  return { copy, aim: { page: place.page, id: inside?.id } };
}

/** A link's aim: a unit, and an id in it or its start. */
interface Target {
  readonly key: string;
  readonly id: string;
}

function targetInUnit(annotation: Dict, key: string): Target | undefined {
  const id = targetOf(annotation);
  return id === undefined ? undefined : { key, id };
}

/** Reads the id in its own unit to which an annotation leads, as Chromium writes it; undefined for other aims. */
export function targetOf(annotation: Dict | undefined): string | undefined {
  const name = asName(annotation?.get("Dest"));
  return name === undefined ? undefined : decodeName(name);
}

/** Reads a link that leaves the unit, `studybook://<key>/<id>`; undefined for the web's. */
function targetAcross(annotation: Dict): Target | undefined {
  const match = /^studybook:\/\/([^/]*)\/?(.*)$/.exec(uriOf(annotation) ?? "");
  return match === null ? undefined : { key: decodeName(match[1] ?? ""), id: decodeName(match[2] ?? "") };
}

function uriOf(annotation: Dict): string | undefined {
  const uri = resolve(asDict(annotation.get("A"))?.get("URI"));
  return uri instanceof PdfString ? uri.bytes : undefined;
}
