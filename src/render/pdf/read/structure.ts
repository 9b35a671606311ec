import { asArray, asDict, asName, asNumber, type Dict, Indirect, type PdfValue, resolve } from "../objects/object.js";

/** A structure element, free of the file that it came from. */
export interface StructureElement {
  readonly kind: "element";
  /** Structure type, such as `P` or `TH`. */
  readonly type: string;
  /** What the element says of itself: `Alt`, `ActualText`, `E`, `Lang`, `ID`, `A`. */
  readonly entries: Dict;
  readonly kids: readonly StructureKid[];
}

/** Marked content: a page index and the marked-content id on that page. */
export interface ContentKid {
  readonly kind: "content";
  readonly page: number;
  readonly mcid: number;
}

/** An object, such as an annotation, that belongs to an element. */
export interface ObjectKid {
  readonly kind: "object";
  readonly page: number;
  readonly object: Indirect;
}

/** What an element holds. */
export type StructureKid = StructureElement | ContentKid | ObjectKid;

/** Makes an element that says nothing of itself. */
export function makeElement(type: string, kids: readonly StructureKid[]): StructureElement {
  return { kind: "element", type, entries: new Map(), kids };
}

/** Reads the structure tree; an untagged file has no elements. `pageOf` gives a page's index. */
export function readStructure(catalog: Dict | undefined, pageOf: ReadonlyMap<Indirect, number>): readonly StructureElement[] {
  const root = asDict(catalog?.get("StructTreeRoot"));
  return asArray(root?.get("K")).flatMap((kid) => {
    const entries = asDict(kid);
    return entries === undefined ? [] : [readElement(entries, pageOf)];
  });
}

function readElement(entries: Dict, pageOf: ReadonlyMap<Indirect, number>): StructureElement {
  const kids = asArray(entries.get("K")).map((value) => readKid(value, entries, pageOf));
  return { kind: "element", type: asName(entries.get("S")) ?? "NonStruct", entries: saidBy(entries), kids: kids.every(isThere) ? kids : kids.filter(isThere) };
}

function isThere(kid: StructureKid | undefined): kid is StructureKid {
  return kid !== undefined;
}

const NOTHING: Dict = new Map();

/** Takes what an element says of itself from its dictionary: most say nothing. */
function saidBy(entries: Dict): Dict {
  let said = NOTHING;
  for (const key of ["Alt", "ActualText", "E", "Lang", "ID", "A"]) {
    const value = entries.get(key);
    if (value === undefined) continue;
    if (said === NOTHING) said = new Map();
    said.set(key, value);
  }
  return said;
}

/** Reads an id, a reference dictionary (`MCR`, `OBJR`) or an element; what points to no page of the file is left out. */
function readKid(value: PdfValue, parent: Dict, pageOf: ReadonlyMap<Indirect, number>): StructureKid | undefined {
  const kid = resolve(value);
  if (typeof kid === "number") return contentKid(kid, parent.get("Pg"), pageOf);
  if (!(kid instanceof Map)) return undefined;
  const type = kid.get("Type");
  if (type === "MCR") return contentKid(asNumber(kid.get("MCID")), kid.get("Pg") ?? parent.get("Pg"), pageOf);
  if (type === "OBJR") return objectKid(kid.get("Obj"), kid.get("Pg") ?? parent.get("Pg"), pageOf);
  return readElement(kid, pageOf);
}

function contentKid(mcid: number | undefined, pg: PdfValue | undefined, pageOf: ReadonlyMap<Indirect, number>): ContentKid | undefined {
  const page = pg instanceof Indirect ? pageOf.get(pg) : undefined;
  return page === undefined || mcid === undefined ? undefined : { kind: "content", page, mcid };
}

function objectKid(object: PdfValue | undefined, pg: PdfValue | undefined, pageOf: ReadonlyMap<Indirect, number>): ObjectKid | undefined {
  const page = pg instanceof Indirect ? pageOf.get(pg) : undefined;
  return page === undefined || !(object instanceof Indirect) ? undefined : { kind: "object", page, object };
}
