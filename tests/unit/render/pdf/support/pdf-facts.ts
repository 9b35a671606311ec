import { PDFArray, PDFContext, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFString, decodePDFRawStream } from "@cantoo/pdf-lib";
import { openContent, nextOperator, nameAt, operator } from "../../../../../src/render/pdf/content/content-tokens.js";
import { readMarking } from "../../../../../src/render/pdf/content/marked-content.js";

/** A bound file as pdf-lib, which is not what wrote it, sees it. */
export interface Bound {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  readonly pages: readonly PDFRef[];
  dict(value: unknown): PDFDict;
  list(value: unknown): unknown[];
}

export async function openBound(bytes: Uint8Array): Promise<Bound> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context } = document;
  const dict = (value: unknown): PDFDict => {
    const found = value instanceof PDFRef ? context.lookup(value) : value;
    if (found instanceof PDFRawStream) return found.dict;
    if (!(found instanceof PDFDict)) throw new Error(`not a dictionary: ${String(found)}`);
    return found;
  };
  const list = (value: unknown): unknown[] => {
    const found = value instanceof PDFRef ? context.lookup(value) : value;
    return found === undefined ? [] : found instanceof PDFArray ? found.asArray() : [value];
  };
  return { context, catalog: document.catalog, pages: document.getPages().map(({ ref }) => ref), dict, list };
}

/** Reads an entry of a dictionary by path. */
export function at({ dict }: Bound, from: PDFDict, ...path: string[]): unknown {
  return path.reduce<unknown>((value, key) => dict(value).get(PDFName.of(key)), from);
}

/** Turns simple values into JavaScript's, references into `page n` or `ref`. */
export function plain(bound: Bound, value: unknown): unknown {
  if (value instanceof PDFRef) return bound.pages.includes(value) ? `page ${bound.pages.indexOf(value)}` : plain(bound, bound.context.lookup(value));
  if (value instanceof PDFName) return `/${value.decodeText()}`;
  if (value instanceof PDFNumber) return value.asNumber();
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
  if (value instanceof PDFArray) return value.asArray().map((item) => plain(bound, item));
  return value === undefined ? undefined : String(value);
}

/** Lists the entries of a number or name tree in order. */
export function treeEntries(bound: Bound, node: unknown, list: "Nums" | "Names"): [unknown, unknown][] {
  const kids = bound.list(at(bound, bound.dict(node), "Kids"));
  if (kids.length > 0) return kids.flatMap((kid) => treeEntries(bound, kid, list));
  const flat = bound.list(at(bound, bound.dict(node), list));
  return flat.flatMap((key, index) => (index % 2 === 0 ? [[plain(bound, key), flat[index + 1]] as [unknown, unknown]] : []));
}

/** Lists the links: page, what it points to, and its contents. */
export function links(bound: Bound): { page: number; to: unknown; contents: unknown }[] {
  return bound.pages.flatMap((page, index) =>
    bound.list(at(bound, bound.dict(page), "Annots")).map((annotation) => {
      const entries = bound.dict(annotation);
      const action = entries.get(PDFName.of("A"));
      const to = action === undefined ? entries.get(PDFName.of("Dest")) : at(bound, bound.dict(action), "URI");
      return { page: index, to: plain(bound, to), contents: plain(bound, entries.get(PDFName.of("Contents"))) };
    }),
  );
}

/** Reads the outline as nested titles, each with its page. */
export function outline(bound: Bound, node: unknown = at(bound, bound.catalog, "Outlines")): unknown[] {
  const items: unknown[] = [];
  for (let item = at(bound, bound.dict(node), "First"); item !== undefined; item = at(bound, bound.dict(item), "Next")) {
    const target = plain(bound, at(bound, bound.dict(item), "Dest")) as unknown[];
    items.push([plain(bound, at(bound, bound.dict(item), "Title")), target[0], outline(bound, item)]);
  }
  return items;
}

/** An element of the structure tree; content as `page:id`, or `page:id:form`. */
export interface Element {
  readonly type: string;
  readonly ref: PDFRef;
  readonly entries: PDFDict;
  readonly kids: readonly (Element | string)[];
}

/** Reads the structure tree under a node. */
export function structure(bound: Bound, node: unknown = at(bound, bound.catalog, "StructTreeRoot", "K")): Element {
  const entries = bound.dict(node);
  const page = entries.get(PDFName.of("Pg"));
  const kids = bound.list(entries.get(PDFName.of("K"))).map((kid): Element | string => {
    if (kid instanceof PDFNumber) return `${plain(bound, page)}:${kid.asNumber()}`;
    const inner = bound.dict(kid);
    const type = plain(bound, inner.get(PDFName.of("Type")));
    if (type === "/OBJR") return `object ${String(inner.get(PDFName.of("Obj")))}`;
    if (type !== "/MCR") return structure(bound, kid);
    const form = inner.get(PDFName.of("Stm"));
    return `${plain(bound, inner.get(PDFName.of("Pg")))}:${plain(bound, inner.get(PDFName.of("MCID")))}${form === undefined ? "" : `:${String(form)}`}`;
  });
  return { type: String(plain(bound, entries.get(PDFName.of("S")))).slice(1), ref: node as PDFRef, entries, kids };
}

/** Lists an element and all below it. */
export function elements(element: Element): Element[] {
  return [element, ...element.kids.flatMap((kid) => (typeof kid === "string" ? [] : elements(kid)))];
}

/** Prints a tree of types, such as `L(LI(LBody))`. */
export function outlineOf(element: Element): string {
  const inner = element.kids.flatMap((kid) => (typeof kid === "string" ? [] : [outlineOf(kid)]));
  return inner.length === 0 ? element.type : `${element.type}(${inner.join(" ")})`;
}

/** A content stream and the marked-content ids in it, with a check that marks nest and nothing is painted outside them. */
export interface MarkedStream {
  readonly ids: readonly number[];
  readonly unmarked: number;
  readonly depthAtEnd: number;
}

const PAINTING = new Set(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Tj", "TJ", "sh", "Do"].map(operator));

/** Reads the marks of a stream; forms that hold marks themselves may stand outside. */
export function marks(bytes: Uint8Array, bareForms: ReadonlySet<string> = new Set()): MarkedStream {
  const tokens = openContent(bytes);
  const ids: number[] = [];
  let depth = 0;
  let unmarked = 0;
  for (let op = nextOperator(tokens); op !== 0; op = nextOperator(tokens)) {
    if (op === operator("BDC") || op === operator("BMC")) {
      depth++;
      const { mcid } = readMarking(tokens);
      if (mcid !== undefined) ids.push(mcid);
    } else if (op === operator("EMC")) depth--;
    else if (depth === 0 && PAINTING.has(op) && !(op === operator("Do") && bareForms.has(nameAt(tokens, 0)))) unmarked++;
  }
  return { ids, unmarked, depthAtEnd: depth };
}

/** Decodes a stream. */
export function streamBytes(bound: Bound, ref: unknown): Uint8Array {
  const stream = bound.context.lookup(ref as PDFRef);
  if (!(stream instanceof PDFRawStream)) throw new Error("not a stream");
  return decodePDFRawStream(stream).decode();
}
