import type { Box } from "../../../model/sheet.js";
import { asArray, asDict, type Dict, Indirect, PdfString, type PdfValue, resolve } from "../objects/object.js";
import { parsePdf } from "../objects/parse-pdf.js";
import { PdfProblem } from "../objects/pdf-problem.js";
import { readBox } from "../objects/read-box.js";
import { fromTextString } from "../objects/text-string.js";
import { readLabels } from "./read-labels.js";

/** A page of a bound book. */
export interface BoundPage {
  /** Its dictionary, with the entries that it inherits. */
  readonly entries: Dict;
  readonly resources: Dict;
  /** The page as it is after trimming, and with what is printed beyond that. */
  readonly trim: Box;
  readonly bleed: Box;
  /** Its folio, also where none is printed; counted from 1 in an edition that has no folios. */
  readonly folio: string;
}

/** A book that `bindBook` has made, read back from its bytes. */
export interface BoundBook {
  readonly pages: readonly BoundPage[];
  /** False for a press edition. */
  readonly hasFolios: boolean;
  readonly info: Dict;
  /** Empty when the file says nothing. */
  readonly title: string;
  readonly producer: string;
}

/** No book is that long; a page tree that goes in circles is. */
const MOST_PAGES = 20_000;

/** Reads a bound book; throws a `PdfProblem` for what is not one. */
export function openBound(bytes: Uint8Array): BoundBook {
  const trailer = parsePdf(bytes);
  const catalog = asDict(trailer.get("Root"));
  if (catalog === undefined) throw new PdfProblem("PDF: no catalog");
  const info = asDict(trailer.get("Info")) ?? new Map<string, PdfValue>();
  const pages: Dict[] = [];
  collectPages(catalog.get("Pages"), new Map(), pages, new Set());
  const folios = readLabels(catalog.get("PageLabels"), pages.length);
  return { pages: pages.map((entries, index) => toPage(entries, folios[index]!)), hasFolios: catalog.has("PageLabels"), info, title: readText(info, "Title"), producer: readText(info, "Producer") };
}

/** Reads a text of the Info dictionary; empty when it is missing. */
export function readText(info: Dict, key: string): string {
  const value = resolve(info.get(key));
  return value instanceof PdfString ? fromTextString(value) : "";
}

/** What pages inherit from the nodes over them (ISO 32000-1, table 30). */
const INHERITED = ["Resources", "MediaBox", "CropBox"];

function collectPages(node: PdfValue | undefined, above: Dict, pages: Dict[], seen: Set<PdfValue | undefined>): void {
  const entries = asDict(node);
  if (!(node instanceof Indirect) || entries === undefined || seen.has(node) || pages.length >= MOST_PAGES) throw new PdfProblem("PDF: a page tree that is none");
  seen.add(node);
  const inherited = new Map([...above, ...INHERITED.flatMap((key) => (entries.has(key) ? [[key, entries.get(key)!] as const] : []))]);
  if (entries.has("Kids")) for (const kid of asArray(entries.get("Kids"))) collectPages(kid, inherited, pages, seen);
  else pages.push(new Map([...inherited, ...entries]));
}

function toPage(entries: Dict, folio: string): BoundPage {
  const media = readBox(entries.get("MediaBox"));
  if (media === undefined) throw new PdfProblem("PDF: a page without a size");
  const trim = readBox(entries.get("TrimBox")) ?? media;
  return { entries, resources: asDict(entries.get("Resources")) ?? new Map(), trim, bleed: readBox(entries.get("BleedBox")) ?? trim, folio };
}
