import type { Changes } from "../../../model/changes.js";
import type { Box } from "../../../model/sheet.js";
import { type BoundBook, openBound } from "../bound/open-bound.js";
import { type DerivedPage, writeDerived } from "../bound/write-derived.js";
import { dict } from "../objects/object.js";
import { compareLeaves, type LeafChanges } from "./compare-leaves.js";
import { fingerprintPages } from "./fingerprint-pages.js";
import { type Leaf, listLeaves } from "./leaves.js";
import type { OldCopy } from "./read-copy.js";

/** What came of a comparison. */
export interface Comparison {
  readonly changes: Changes;
  /** A PDF of the leaves to print again, both sides of each; undefined when there are none. */
  readonly pdf: Uint8Array | undefined;
}

/** Compares a bound book, given as its bytes, with an older copy; a part of a book has no leaves to take out of a copy of the whole. */
export function compareBook(bytes: Uint8Array, copy: OldCopy, isPart: boolean): Comparison {
  const book = openBound(bytes);
  const [old, now] = [listLeaves(copy.pages), listLeaves(fingerprintPages(book, copy.numberOf))];
  const { indexes, ...found } = compareLeaves(old, now);
  const changes = { since: copy.path, ...found, takeOut: isPart ? [] : found.takeOut, reason: findReason({ copy, book, old, now, found, isPart }) };
  return { changes, pdf: indexes.length > 0 ? writeLeaves(book, indexes, copy) : undefined };
}

interface Evidence {
  readonly copy: OldCopy;
  readonly book: BoundBook;
  readonly old: readonly Leaf[];
  readonly now: readonly Leaf[];
  readonly found: Omit<LeafChanges, "indexes">;
  readonly isPart: boolean;
}

/** Finds one cause for many differences: another paper, another book, another look. */
function findReason({ copy, book, old, now, found, isPart }: Evidence): string | undefined {
  const trim = book.pages[0]?.trim;
  if (trim && copy.trim && !isSameSize(trim, copy.trim)) return `The old copy has pages of ${printSize(copy.trim)}, the book now of ${printSize(trim)}.`;
  if (!isPart && copy.title !== book.title) return `The old copy is “${copy.title}”, the book now “${book.title}”.`;
  const places = new Map(old.map((leaf) => [leaf.place, leaf.text]));
  const sameText = now.filter(({ place, text, isBlank }) => !isBlank && places.get(place) === text).length;
  const isOtherLook = found.leaves.length === now.filter(({ isBlank }) => !isBlank).length && sameText > now.length / 2;
  return isOtherLook ? `The text of ${sameText} leaves is the same, but every leaf looks different: another theme, other styles or fonts, or another version of studybook.` : undefined;
}

function isSameSize(a: Box, b: Box): boolean {
  return sizeOf(a).every((length, side) => Math.abs(length - sizeOf(b)[side]!) < 0.5);
}

function printSize(box: Box): string {
  return `${sizeOf(box).map((length) => Math.round((length * 25.4) / 72)).join(" × ")} mm`;
}

function sizeOf([left, bottom, right, top]: Box): [number, number] {
  return [right - left, top - bottom];
}

/** Writes the leaves so that a printer of both sides puts each on a sheet: where the book ends on a recto, a blank page follows. */
function writeLeaves(book: BoundBook, indexes: readonly number[], copy: OldCopy): Uint8Array {
  const pages = indexes.flatMap((index): DerivedPage[] => {
    const [recto, verso] = book.pages.slice(2 * index, 2 * index + 2);
    if (recto === undefined) throw new Error(`compare: no leaf ${index}`);
    const front = { entries: printable(recto.entries), label: recto.folio };
    return [front, verso ? { entries: printable(verso.entries), label: verso.folio } : { entries: blankLike(recto.entries), label: "" }];
  });
  const subject = `The leaves that differ from “${copy.title}” as it was printed before, to be printed on both sides. For printing only: without tags and links.`;
  return writeDerived(book, { kind: "changes", title: "changed leaves", subject, pages });
}

/** What paper shows of a page. */
const PRINTED = ["MediaBox", "CropBox", "BleedBox", "TrimBox", "Rotate", "Group", "Resources", "Contents"] as const;

function printable(entries: BoundBook["pages"][number]["entries"]): DerivedPage["entries"] {
  return new Map(PRINTED.flatMap((key) => (entries.has(key) ? [[key, entries.get(key)!] as const] : [])));
}

function blankLike(entries: BoundBook["pages"][number]["entries"]): DerivedPage["entries"] {
  const blank = printable(entries);
  blank.delete("Contents");
  return blank.set("Resources", dict({}));
}
