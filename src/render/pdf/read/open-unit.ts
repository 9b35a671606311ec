import { decodeStream } from "../objects/flate.js";
import { asArray, asDict, asNumber, type Dict, Indirect, type PdfValue, resolve, Stream } from "../objects/object.js";
import { parsePdf } from "../objects/parse-pdf.js";
import { createFontCache, type FontCache } from "../content/fonts.js";
import type { ContentScan } from "../content/scan.js";
import { scanContent } from "../content/scan-content.js";
import { readStructure, type StructureElement } from "./structure.js";

/** A page of a unit, scanned. */
export interface UnitPage {
  readonly entries: Dict;
  readonly resources: Dict;
  /** Size in pt, as Chromium rounds it. */
  readonly width: number;
  readonly height: number;
  /** The content without its filters. */
  readonly content: Uint8Array;
  readonly scan: ContentScan;
}

/** A printed unit as an object graph; nothing in it is ever changed. */
export interface OpenUnit {
  /** The named destinations as Chromium writes them. The catalog is not kept, so that the file's structure objects can go. */
  readonly names: Dict;
  readonly pages: readonly UnitPage[];
  readonly pageOf: ReadonlyMap<Indirect, number>;
  readonly structure: readonly StructureElement[];
  /** The fonts in use. */
  readonly fonts: FontCache;
}

const opened = new WeakMap<Uint8Array, OpenUnit>();

/** Parses and scans a unit's PDF; the same array is opened once, so reading and binding share the work. */
export function openUnit(pdf: Uint8Array): OpenUnit {
  const known = opened.get(pdf);
  if (known !== undefined) return known;
  const unit = parseUnit(pdf);
  opened.set(pdf, unit);
  return unit;
}

function parseUnit(pdf: Uint8Array): OpenUnit {
  const catalog = asDict(parsePdf(pdf).get("Root"));
  if (catalog === undefined) throw new Error("PDF: no catalog");
  const handles = listPages(catalog.get("Pages"));
  const pageOf = new Map(handles.map((page, index) => [page, index]));
  const fonts = createFontCache();
  const pages = handles.map((page) => openPage(page, fonts));
  return { names: asDict(catalog.get("Dests")) ?? new Map(), pages, pageOf, structure: readStructure(catalog, pageOf), fonts };
}

/** Lists the pages under a node of a page tree. */
export function listPages(node: PdfValue | undefined): Indirect[] {
  if (!(node instanceof Indirect)) throw new Error("PDF: a page that is no indirect object");
  const kids = asDict(node)?.get("Kids");
  return kids === undefined ? [node] : asArray(kids).flatMap(listPages);
}

function openPage(page: Indirect, fonts: FontCache): UnitPage {
  const entries = asDict(page) ?? new Map<string, PdfValue>();
  const resources = asDict(inherited(entries, "Resources")) ?? new Map<string, PdfValue>();
  const [left = 0, bottom = 0, right = 0, top = 0] = asArray(inherited(entries, "MediaBox")).map(asNumber);
  const content = readContent(entries.get("Contents"));
  return { entries, resources, width: right - left, height: top - bottom, content, scan: scanContent(content, resources, fonts) };
}

function inherited(entries: Dict, key: string): PdfValue | undefined {
  for (let node: Dict | undefined = entries; node !== undefined; node = asDict(node.get("Parent"))) {
    if (node.has(key)) return node.get(key);
  }
  return undefined;
}

function readContent(contents: PdfValue | undefined): Uint8Array {
  const parts = asArray(contents).flatMap((part) => {
    const stream = resolve(part);
    return stream instanceof Stream ? [decodeStream(stream), Buffer.from("\n")] : [];
  });
  return parts.length === 2 ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts);
}
