import type { PrintedPage } from "../../model/printed-page.js";
import { createElement, type MarkupElement, type MarkupNode, type MarkupRoot, type MarkupText } from "../markup/markup.js";
import { findBlockStart } from "./find-block-start.js";
import { findPageStarts } from "./find-page-starts.js";
import { readLetters, type TextPlace } from "./read-letters.js";

/** A document and the unit whose printed pages its text is on. */
export interface PagedDocument {
  readonly path: string;
  readonly unit: string;
  readonly root: MarkupRoot;
}

/** A line of the page list. */
export interface PageLine {
  readonly folio: string;
  readonly href: string;
}

const breakRole = "doc-pagebreak";

/** Puts a page break where each page of the printed book starts, and returns the page list: every page, in order. */
export function placePages(documents: readonly PagedDocument[], pages: readonly PrintedPage[]): PageLine[] {
  const units = [...new Set(pages.map(({ unit }) => unit))];
  const paths = new Map(units.flatMap((unit) => placeUnit(documents.filter((document) => document.unit === unit), pages.filter((page) => page.unit === unit))));
  return pages.map((page) => ({ folio: page.folio, href: `${paths.get(page)}#${toPageId(page)}` }));
}

/** Places the pages of one unit and returns the path of the document that each is in. */
function placeUnit(documents: readonly PagedDocument[], pages: readonly PrintedPage[]): [PrintedPage, string][] {
  if (documents.length === 0) throw new Error(`no document for the printed pages of ${pages[0]!.unit}`);
  const stream = readLetters(documents.map(({ root }) => root));
  const starts = findPageStarts(pages, stream);
  // From the last to the first, so that a place found stays true.
  return pages.toReversed().map((page, index) => {
    const place = stream.locate(starts[pages.length - 1 - index]!);
    if (place) breakText(place, page);
    else breakDocument(documents[0]!.root, page);
    return [page, documents[place?.document ?? 0]!.path];
  });
}

/** Puts a page break before the blocks that start with its letter, so that their ids are on the page; within a text it splits the text node. */
function breakText(place: TextPlace, page: PrintedPage): void {
  const start = findBlockStart(place);
  if (start) start.parent.children.splice(findGap(start.parent, start.node), 0, createBreak(page));
  else if (place.node.type === "text") splitText(place.node, place.parents.element, place.index, page);
}

/** Pages that start at one place stand in order: later ones are there already. */
function findGap(parent: MarkupElement, node: MarkupNode): number {
  let at = parent.children.indexOf(node);
  for (let before = parent.children[at - 1]; before?.type === "element" && before.attributes.get("role") === breakRole; before = parent.children[at - 1]) at -= 1;
  return at;
}

function splitText(node: MarkupText, parent: MarkupElement, index: number, page: PrintedPage): void {
  const rest: MarkupText = { type: "text", value: node.value.slice(index) };
  node.value = node.value.slice(0, index);
  parent.children.splice(parent.children.indexOf(node) + 1, 0, createBreak(page), rest);
}

/** A document without text starts with the page. */
function breakDocument(root: MarkupRoot, page: PrintedPage): void {
  const html = root.children.find((child): child is MarkupElement => child.type === "element");
  const body = html?.children.find((child): child is MarkupElement => child.type === "element" && child.name === "body");
  body?.children.unshift(createElement("div", {}, [createBreak(page)]));
}

function createBreak(page: PrintedPage): MarkupElement {
  return createElement("span", { "epub:type": "pagebreak", role: breakRole, id: toPageId(page), "aria-label": page.folio });
}

function toPageId({ folio }: PrintedPage): string {
  return `page-${folio}`;
}
