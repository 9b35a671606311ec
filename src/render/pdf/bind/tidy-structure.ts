import type { TaggedLanguage } from "../../../model/structure-tags.js";
import type { Indirect } from "../objects/object.js";
import type { OpenUnit } from "../read/open-unit.js";
import { contentOf, repeatsOf, sequenceOf } from "../read/repeats.js";
import { type ContentKid, makeElement, type StructureElement, type StructureKid } from "../read/structure.js";
import { toCodeBlock } from "./code/code-block.js";
import type { ContentEdits } from "./content-edits.js";
import { groupTerms } from "./group-terms.js";
import { readTag } from "./read-tag.js";
import { retype } from "./retype.js";
import { toNote } from "./to-note.js";
import { isGrouping } from "./structure-types.js";
import { standsInLine, wrapText } from "./wrap-text.js";

/** What tidying a unit's structure needs to know. */
export interface Tidying {
  readonly unit: OpenUnit;
  /** Annotations that stay in the book. */
  readonly annotations: ReadonlyMap<Indirect, unknown>;
  /** Sources of the unit's code blocks. */
  readonly code: readonly string[];
  /** Takes the edits that go with the structure. */
  readonly contentEdits: ContentEdits;
}

/** Where an element stands, as far as it decides what becomes of the content in it. */
interface Within {
  readonly isFigure: boolean;
  /** True among footnotes. */
  readonly isNotes: boolean;
  readonly repeats: ReadonlySet<ContentKid>;
}

/**
 * Rewrites a unit's structure as PDF/UA-1 wants it, and returns the kids of its `Document` elements.
 *
 * Content that only draws lines and areas goes (it becomes an artifact), and so do repeated table heads, elements left empty and
 * the `NonStruct` elements in which Chromium wraps every text. List items get an `LBody` (7.2 of ISO 14289-1 by ISO 32000-1,
 * 14.8.4.3.3), figures without a text for them become `Div` (7.3), links without an annotation `Span`. Listings get a paragraph a
 * line, footnotes a `Note` each.
 */
export function tidyStructure(tidying: Tidying): readonly StructureKid[] {
  const within: Within = { isFigure: false, isNotes: false, repeats: new Set() };
  return tidying.unit.structure.flatMap((element) => {
    const kids = tidyKids(element, tidying, within);
    return element.type === "Document" ? kids : kids.length > 0 ? [{ ...element, kids }] : [];
  });
}

function tidyElement(raw: StructureElement, tidying: Tidying, around: Within): readonly StructureKid[] {
  const { element, tag } = readTag(raw);
  const source = tag?.tag === "pre" ? tidying.code[tag.index] : undefined;
  const block = source === undefined ? undefined : toCodeBlock(element, source, tidying.unit, tidying.contentEdits);
  if (block !== undefined) return [block];
  const kids = tidyKids(element, tidying, enter(element, tag, tidying.unit, around));
  if (kids.length === 0 && !staysEmpty(element)) return [];
  if (isOnlyAround(element, kids)) return kids;
  const label = element.type === "LI" ? labelOf(element, tidying.unit) : [];
  if (around.isNotes && element.type === "L") return kids;
  const tidied = { ...element, kids: label.length > 0 ? [...label, ...kids] : kids };
  if (tag?.tag === "dl") return [groupTerms(tidied)];
  return [around.isNotes && element.type === "LI" ? toNote(tidied) : retype(tidied)];
}

/** Returns where the kids of an element stand. */
function enter(element: StructureElement, tag: TaggedLanguage | undefined, unit: OpenUnit, around: Within): Within {
  if (tag?.tag === "notes") return { ...around, isNotes: true };
  if (element.type === "Figure" || element.type === "Formula") return { ...around, isFigure: true };
  return element.type === "TH" ? { ...around, repeats: repeatsOf(element, unit) } : around;
}

/** Tells whether a group holds nothing but another one. */
function isOnlyAround({ type, entries }: StructureElement, [kid, ...others]: readonly StructureKid[]): boolean {
  return type === "Div" && entries.size === 0 && others.length === 0 && kid?.kind === "element" && kid.type === "Div";
}

/** Largest distance in pt between the baselines of an item's number and its text. */
const SAME_LINE = 1;

/** Makes a label of the number that is printed before an item's first text. */
function labelOf(item: StructureElement, unit: OpenUnit): readonly StructureElement[] {
  const list = item.kids.findIndex((kid) => kid.kind === "element" && kid.type === "L");
  // What comes first in a list inside belongs to the inner item. Of an item that begins a page, Chromium 143 also marks nothings on the page before.
  const first = contentOf({ ...item, kids: list < 0 ? item.kids : item.kids.slice(0, list) }).find((kid) => sequenceOf(unit, kid)?.showsMore);
  const sequence = first && sequenceOf(unit, first);
  const marker = sequence?.form === undefined ? sequence?.marker : undefined;
  if (first === undefined || sequence === undefined || marker === undefined || Math.abs(marker.y - sequence.y) > SAME_LINE) return [];
  return [makeElement("Lbl", [{ kind: "content", page: first.page, mcid: marker.mcid }])];
}

/** Cells keep a table's shape, and a text for a figure may be all there is. */
function staysEmpty({ type, entries }: StructureElement): boolean {
  return type === "TD" || type === "TH" || (type === "Figure" && entries.has("Alt"));
}

function tidyKids(element: StructureElement, tidying: Tidying, within: Within): readonly StructureKid[] {
  const kids: StructureKid[] = [];
  for (const kid of element.kids) {
    if (kid.kind === "element") addTidied(kids, kid, element, tidying, within);
    else if (kid.kind === "content" ? isReal(kid, tidying.unit, within) : tidying.annotations.has(kid.object)) kids.push(kid);
  }
  return isGrouping(element.type) ? wrapText(kids) : kids;
}

function addTidied(kids: StructureKid[], raw: StructureElement, parent: StructureElement, tidying: Tidying, within: Within): void {
  for (const tidied of tidyElement(raw, tidying, within)) {
    if (tidied.kind !== "element" || tidied.type !== "NonStruct") kids.push(tidied);
    else for (const kid of dissolve(tidied, raw, parent)) kids.push(kid);
  }
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
