import type { Edition } from "../../model/edition.js";
import type { EpubDocument, EpubLayout, EpubOutlineItem, EpubResource } from "../../model/epub.js";
import type { PrintedPage } from "../../model/printed-page.js";
import { cutDeadLinks } from "../markup/check-links.js";
import { type MarkupElement, type MarkupRoot, walkElements } from "../markup/markup.js";
import { parseMarkup } from "../markup/parse-markup.js";
import { printMarkup } from "../markup/print-markup.js";
import type { PressInput } from "../print/press.js";
import { type BookFont, chooseFonts, type FontPlan } from "../screen/choose-fonts.js";
import { collectCharacters } from "../screen/collect-characters.js";
import { listPictureFiles } from "../screen/list-pictures.js";
import { epubFormat } from "../screen/screen-format.js";
import { createScreenDesk, type ScreenDesk } from "../screen/screen-desk.js";
import type { ContentsLine } from "../screen/view-contents.js";
import { type DraftDocument, draftEpub } from "./epub-documents.js";
import { describeEpub } from "./epub-metadata.js";
import { toEpubStyles } from "./epub-styles.js";
import { type PageLine, placePages } from "./place-pages.js";

/** Text is left in the reader's own face; heads, labels and tables are set in ours, and code in one that keeps its columns. */
const fontPlan: FontPlan = {
  text: ["Head"],
  textFallback: ["Circled", "Fallback", "Emoji"],
  code: ["Code"],
  codeFallback: ["FallbackCode", "Circled", "Fallback", "Emoji"],
  usesFace: ({ family, weight, style }) => weight !== 700 && (style === "normal" || family === "Head" || family === "Code"),
};

/** What was printed for an EPUB. */
export interface EpubPrints {
  /** A PNG, since not all reading systems show an SVG as cover. */
  readonly cover: Uint8Array;
  /** For the page list; empty for an EPUB without one. */
  readonly pages: readonly PrintedPage[];
}

/** Returns an edition as an EPUB 3.3; with printed pages it has a page list of all of them. `year` goes on the imprint. Fonts are best given as WOFF. */
export function layoutEpub(edition: Edition, input: PressInput, { cover, pages }: EpubPrints, year = edition.book.config.date.slice(0, 4)): EpubLayout {
  const desk = createScreenDesk(edition, input, epubFormat);
  const { documents, lines } = draftEpub(desk, year);
  cutDeadLinks(documents);
  const pageLines = pages.length > 0 ? placePages(documents, pages) : [];
  if (pageLines.length > 0) addPageList(desk, documents, pageLines);
  const roots = documents.map(({ root }) => root);
  const fonts = chooseFonts(input.fonts, collectCharacters(roots), fontPlan);
  const holdings = { pages: pageLines.length > 0, pictures: roots.some(holdsPicture), index: documents.some(({ kind }) => kind === "index") };
  return { metadata: describeEpub(edition, holdings), documents: documents.map(toDocument), resources: listResources(desk, cover, fonts, roots), outline: lines.map(toOutline) };
}

/** The page list goes into the navigation document, which has page breaks itself. */
function addPageList(desk: ScreenDesk, documents: readonly DraftDocument[], lines: readonly PageLine[]): void {
  const list = parseMarkup(desk.fill("epub/page-list", { lines }));
  const contents = documents.find(({ kind }) => kind === "contents")!;
  walkElements(contents.root, (node) => void (node.name === "body" && node.children.push(...list.children)));
}

function holds(root: MarkupRoot, test: (element: MarkupElement) => boolean): boolean {
  let found = false;
  walkElements(root, (node) => {
    found ||= test(node);
    return !found;
  });
  return found;
}

/** Icons have no name of their own. */
function holdsPicture(root: MarkupRoot): boolean {
  return holds(root, ({ name, attributes }) => name === "img" || (name === "svg" && attributes.has("aria-label")));
}

function toDocument({ kind, path, root }: DraftDocument): EpubDocument {
  const properties = [...(kind === "contents" ? ["nav"] : []), ...(holds(root, ({ name }) => name === "svg") ? ["svg"] : [])];
  return { path, xhtml: `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${printMarkup(root).trim()}\n`, properties };
}

function listResources({ edition, input }: ScreenDesk, cover: Uint8Array, fonts: readonly BookFont[], roots: readonly MarkupRoot[]): EpubResource[] {
  const styles = toEpubStyles(input.styles, edition.book.config, fonts);
  return [
    { path: "cover.png", mediaType: "image/png", bytes: cover, properties: ["cover-image"] },
    { path: "styles/book.css", mediaType: "text/css", bytes: new TextEncoder().encode(styles), properties: [] },
    ...fonts.map(({ path, mediaType, bytes }) => ({ path, mediaType, bytes, properties: [] })),
    ...listPictureFiles(input.pictures, epubFormat, roots).map(({ path, bytes }) => ({ path, mediaType: "image/png", bytes, properties: [] })),
  ];
}

function toOutline({ number, text, href, topics }: ContentsLine): EpubOutlineItem {
  return { title: number ? `${number} ${text}` : text, href, children: (topics ?? []).map(toOutline) };
}
