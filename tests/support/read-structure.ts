import { PDFName } from "@cantoo/pdf-lib";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { at, type Bound, type Element, openBound, plain, structure } from "../unit/render/pdf/support/pdf-facts.js";

/** An element of a book's structure tree, with what a screen reader makes of it. */
export interface Tagged {
  readonly type: string;
  /** Text of all content below, in the order of the tree; artifacts are not in it. */
  readonly text: string;
  readonly kids: readonly Tagged[];
  readonly alt: unknown;
  readonly id: unknown;
  readonly lang: unknown;
  /** Attributes as printed, such as `<< /O /Table /Scope /Column >>`. */
  readonly attributes: string;
  /** Pages of the content below, from 0. */
  readonly pages: readonly number[];
  /** What its annotations say and where they lead: a page, or an address. */
  readonly links: readonly { readonly contents: unknown; readonly page: number | undefined }[];
}

/** A book's structure with what belongs to it. */
export interface BookStructure {
  readonly tree: Tagged;
  readonly roles: Readonly<Record<string, string>>;
  readonly bound: Bound;
}

/** Reads the structure tree with pdf-lib, and the text of its content with pdf.js. */
export async function readStructure(bytes: Uint8Array): Promise<BookStructure> {
  const bound = await openBound(bytes);
  const texts = await readMarkedTexts(bytes);
  const roles = bound.dict(at(bound, bound.catalog, "StructTreeRoot", "RoleMap"));
  return { tree: toTagged(structure(bound), bound, texts), roles: Object.fromEntries(roles.keys().map((key) => [key.decodeText(), String(plain(bound, roles.get(key))).slice(1)])), bound };
}

/** Lists an element and all below it of the given types, or all. */
export function listTagged(element: Tagged, ...types: readonly string[]): Tagged[] {
  return [...(types.length === 0 || types.includes(element.type) ? [element] : []), ...element.kids.flatMap((kid) => listTagged(kid, ...types))];
}

/** Prints a tree of types, such as `L(LI(LBody))`. */
export function printTypes({ type, kids }: Tagged): string {
  return kids.length > 0 ? `${type}(${kids.map(printTypes).join(" ")})` : type;
}

function toTagged(element: Element, bound: Bound, texts: ReadonlyMap<string, string>): Tagged {
  const kids: Tagged[] = [];
  const pages: number[] = [];
  const links: Tagged["links"][number][] = [];
  let text = "";
  for (const kid of element.kids) {
    if (typeof kid !== "string") {
      const inner = toTagged(kid, bound, texts);
      kids.push(inner);
      text += inner.text;
      pages.push(...inner.pages);
    } else if (kid.startsWith("object ")) links.push(readLink(kid.slice("object ".length), bound));
    else {
      const [, page = "", mcid = ""] = /^page (\d+):(\d+)/.exec(kid) ?? [];
      text += texts.get(`${page}:${mcid}`) ?? "";
      pages.push(Number(page));
    }
  }
  const read = (key: string): unknown => plain(bound, element.entries.get(PDFName.of(key)));
  return { type: element.type, text, kids, alt: read("Alt"), id: read("ID"), lang: read("Lang"), attributes: String(element.entries.get(PDFName.of("A")) ?? ""), pages, links };
}

function readLink(reference: string, bound: Bound): Tagged["links"][number] {
  const annotation = bound.pages.flatMap((page) => bound.list(at(bound, bound.dict(page), "Annots"))).find((each) => String(each) === reference);
  if (annotation === undefined) throw new Error(`no page has the annotation ${reference}`);
  const entries = bound.dict(annotation);
  return { contents: plain(bound, entries.get(PDFName.of("Contents"))), page: findPage(plain(bound, entries.get(PDFName.of("Dest"))), bound) };
}

function findPage(destination: unknown, bound: Bound): number | undefined {
  const target = typeof destination === "string" ? findNamed(destination, bound) : destination;
  const page = Array.isArray(target) ? /^page (\d+)$/.exec(String(target[0])) : null;
  return page ? Number(page[1]) : undefined;
}

function findNamed(name: string, bound: Bound, node: unknown = at(bound, bound.catalog, "Names", "Dests")): unknown {
  const entries = bound.dict(node);
  for (const kid of bound.list(entries.get(PDFName.of("Kids")))) {
    const found = findNamed(name, bound, kid);
    if (found !== undefined) return found;
  }
  const names = bound.list(entries.get(PDFName.of("Names")));
  const index = names.findIndex((each, place) => place % 2 === 0 && plain(bound, each) === name);
  return index < 0 ? undefined : plain(bound, names[index + 1]);
}

/** Reads the text of each marked-content id, as `page:id`. */
async function readMarkedTexts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false, disableFontFace: true }).promise;
  const texts = new Map<string, string>();
  for (let number = 1; number <= document.numPages; number++) {
    const open: (string | undefined)[] = [];
    const { items } = await (await document.getPage(number)).getTextContent({ includeMarkedContent: true });
    for (const item of items) {
      if ("str" in item) {
        const key = open.at(-1);
        if (key !== undefined) texts.set(key, (texts.get(key) ?? "") + item.str + (item.hasEOL ? "\n" : ""));
      } else if (item.type === "endMarkedContent") open.pop();
      else {
        const id = /_mc(\d+)$/.exec((item as { id?: string | null }).id ?? "")?.[1];
        open.push(id === undefined ? open.at(-1) : `${number - 1}:${id}`);
      }
    }
  }
  await document.destroy();
  return texts;
}
