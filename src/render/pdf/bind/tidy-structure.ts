import type { Indirect } from "../objects/object.js";
import type { OpenUnit } from "../read/open-unit.js";
import { contentOf, repeatsOf, sequenceOf } from "../read/repeats.js";
import type { ContentKid, StructureElement, StructureKid } from "../read/structure.js";
import { fillRows } from "./fill-rows.js";
import { isGrouping, isInline } from "./structure-types.js";

/** What tidying a unit's structure needs to know. */
export interface Tidying {
  readonly unit: OpenUnit;
  /** Annotations that stay in the book. */
  readonly annotations: ReadonlyMap<Indirect, unknown>;
}

/** Where an element stands, as far as it decides what becomes of the content in it. */
interface Within {
  readonly isFigure: boolean;
  readonly repeats: ReadonlySet<ContentKid>;
}

/**
 * Rewrites a unit's structure as PDF/UA-1 wants it, and returns the kids of its `Document` elements.
 *
 * Content that only draws lines and areas goes (it becomes an artifact), and so do repeated table heads, elements left empty and
 * the `NonStruct` elements in which Chromium wraps every text. List items get an `LBody` (7.2 of ISO 14289-1 by ISO 32000-1,
 * 14.8.4.3.3), figures without a text for them become `Div` (7.3), links without an annotation `Span`.
 */
export function tidyStructure(tidying: Tidying): readonly StructureKid[] {
  const within: Within = { isFigure: false, repeats: new Set() };
  return tidying.unit.structure.flatMap((element) => {
    const kids = tidyKids(element, tidying, within);
    return element.type === "Document" ? kids : kids.length > 0 ? [{ ...element, kids }] : [];
  });
}

function tidyElement(element: StructureElement, tidying: Tidying, around: Within): readonly StructureKid[] {
  const within: Within = {
    isFigure: around.isFigure || element.type === "Figure" || element.type === "Formula",
    repeats: element.type === "TH" ? repeatsOf(element, tidying.unit) : around.repeats,
  };
  const kids = tidyKids(element, tidying, within);
  if (kids.length === 0 && !staysEmpty(element)) return [];
  const label = element.type === "LI" ? labelOf(element, tidying.unit) : [];
  return [retype({ ...element, kids: [...label, ...kids] })];
}

/** Largest distance in pt between the baselines of an item's number and its text. */
const SAME_LINE = 1;

/** Makes a label of the number that is printed before an item's first text. */
function labelOf(item: StructureElement, unit: OpenUnit): readonly StructureElement[] {
  const list = item.kids.findIndex((kid) => kid.kind === "element" && kid.type === "L");
  // What comes first in a list inside belongs to the inner item.
  const [first] = contentOf({ ...item, kids: list < 0 ? item.kids : item.kids.slice(0, list) });
  const sequence = first && sequenceOf(unit, first);
  const marker = sequence?.form === undefined ? sequence?.marker : undefined;
  if (first === undefined || sequence === undefined || marker === undefined || Math.abs(marker.y - sequence.y) > SAME_LINE) return [];
  return [{ kind: "element", type: "Lbl", entries: new Map(), kids: [{ kind: "content", page: first.page, mcid: marker.mcid }] }];
}

/** Cells keep a table's shape, and a text for a figure may be all there is. */
function staysEmpty({ type, entries }: StructureElement): boolean {
  return type === "TD" || type === "TH" || (type === "Figure" && entries.has("Alt"));
}

function tidyKids(element: StructureElement, tidying: Tidying, within: Within): readonly StructureKid[] {
  const kids = element.kids.flatMap((kid): readonly StructureKid[] => {
    if (kid.kind === "object") return tidying.annotations.has(kid.object) ? [kid] : [];
    if (kid.kind === "content") return isReal(kid, tidying.unit, within) ? [kid] : [];
    const tidied = tidyElement(kid, tidying, within);
    return tidied.flatMap((each) => (each.kind === "element" && each.type === "NonStruct" ? dissolve(each, kid, element) : [each]));
  });
  return isGrouping(element.type) ? wrapText(kids) : kids;
}

/** Tells content that says something from what only decorates; inside a figure, lines are what it says. */
function isReal(kid: ContentKid, unit: OpenUnit, { isFigure, repeats }: Within): boolean {
  const sequence = sequenceOf(unit, kid);
  return sequence !== undefined && (sequence.showsMore || isFigure) && !repeats.has(kid);
}

/** Puts the kids of a `NonStruct` in its place, as a paragraph where they are one. */
function dissolve(tidied: StructureElement, raw: StructureElement, parent: StructureElement): readonly StructureKid[] {
  if (isText(raw) || !tidied.kids.every(standsInLine)) return tidied.kids;
  const isBlock = isGrouping(parent.type) && !parent.kids.some((kid) => kid.kind === "content" || isText(kid) || standsInLine(kid));
  return isBlock ? [{ ...tidied, type: "P" }] : tidied.kids;
}

/** Recognises the wrapper that Chromium puts around every stretch of text. */
function isText(kid: StructureKid): boolean {
  return kid.kind === "element" && kid.type === "NonStruct" && kid.kids.every(({ kind }) => kind === "content");
}

function standsInLine(kid: StructureKid): boolean {
  return kid.kind !== "element" || isInline(kid.type);
}

/** Makes paragraphs of text that stands beside blocks. */
function wrapText(kids: readonly StructureKid[]): readonly StructureKid[] {
  if (kids.every(standsInLine) || !kids.some(standsInLine)) return kids;
  const wrapped: StructureKid[] = [];
  let line: StructureKid[] = [];
  const endLine = (): void => {
    if (line.length > 0) wrapped.push({ kind: "element", type: "P", entries: new Map(), kids: line });
    line = [];
  };
  for (const kid of kids) {
    if (standsInLine(kid)) line.push(kid);
    else {
      endLine();
      wrapped.push(kid);
    }
  }
  endLine();
  return wrapped;
}

function retype(element: StructureElement): StructureElement {
  const { type, entries, kids } = element;
  const hasObject = kids.some(({ kind }) => kind === "object");
  if (type === "NonStruct") return { ...element, type: hasObject ? "Link" : hasMeaning(element) ? meaningfulType(kids) : type };
  if (type === "Link" && !hasObject) return { ...element, type: "Span" };
  if (type === "Figure" && !entries.has("Alt") && !entries.has("ActualText")) return { ...element, type: "Div", kids: wrapText(kids) };
  if (type === "LI") return { ...element, kids: withBody(kids) };
  if (type === "Table") return fillRows(element);
  return element;
}

/** Tells whether an element says something about its kids that must not be lost. */
function hasMeaning({ entries }: StructureElement): boolean {
  return ["Lang", "Alt", "ActualText", "E"].some((key) => entries.has(key));
}

function meaningfulType(kids: readonly StructureKid[]): string {
  return kids.every(standsInLine) ? "Span" : "Div";
}

function withBody(kids: readonly StructureKid[]): readonly StructureKid[] {
  const isPart = (kid: StructureKid): boolean => kid.kind === "element" && (kid.type === "Lbl" || kid.type === "LBody");
  const body = kids.filter((kid) => !isPart(kid));
  const made: StructureElement = { kind: "element", type: "LBody", entries: new Map(), kids: wrapText(body) };
  return body.length === 0 ? kids : [...kids.filter(isPart), made];
}
