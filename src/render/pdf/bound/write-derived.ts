import { numberTree } from "../bind/trees.js";
import { type Dict, dict, Indirect } from "../objects/object.js";
import { toTextString } from "../objects/text-string.js";
import { writePdf } from "../objects/write-pdf.js";
import type { BoundBook } from "./open-bound.js";

/** Says in the Info dictionary that a file is made from a bound book and is none itself. */
export const DERIVED = "DerivedAs";

/** A page of a derived file. */
export interface DerivedPage {
  readonly entries: Dict;
  /** What a reader shows as its number. */
  readonly label: string;
}

/** What a derived file says of itself, and its pages. */
export interface DerivedFile {
  readonly kind: string;
  /** Stands after the book's title. */
  readonly title: string;
  readonly subject: string;
  readonly pages: readonly DerivedPage[];
}

/** Writes a file made from pages of a bound book, for printing only: it has no tags, links or outline, and says so as its subject. */
export function writeDerived({ info, title: bookTitle }: BoundBook, { kind, title, subject, pages }: DerivedFile): Uint8Array {
  const tree = new Indirect();
  const handles = pages.map(({ entries }) => new Indirect(new Map([...dict({ Type: "Page", Parent: tree }), ...entries])));
  tree.value = dict({ Type: "Pages", Count: handles.length, Kids: handles });
  const labels = numberTree(pages.map(({ label }, index) => [index, dict({ P: toTextString(label) })] as const));
  const catalog = dict({ Type: "Catalog", Pages: tree, PageLabels: new Indirect(labels), ViewerPreferences: dict({ DisplayDocTitle: true }) });
  const said = dict({ Title: toTextString(`${bookTitle} (${title})`), Subject: toTextString(subject), [DERIVED]: toTextString(kind) });
  return writePdf(new Indirect(catalog), new Indirect(new Map([...info, ...said])));
}
