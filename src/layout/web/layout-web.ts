import { type Edition, listChosen, nameEdition } from "../../model/edition.js";
import type { WebFile } from "../../model/web.js";
import { cutDeadLinks } from "../markup/check-links.js";
import type { MarkupRoot } from "../markup/markup.js";
import { printMarkup } from "../markup/print-markup.js";
import type { PressInput } from "../print/press.js";
import { chooseFonts, type FontPlan } from "../screen/choose-fonts.js";
import { collectCharacters } from "../screen/collect-characters.js";
import { layChapterBody, layPartBodies, type ScreenBody } from "../screen/lay-documents.js";
import { listPictureFiles } from "../screen/list-pictures.js";
import { createScreenDesk, type ScreenDesk } from "../screen/screen-desk.js";
import { webFormat } from "../screen/screen-format.js";
import { settleDocument } from "../screen/settle-document.js";
import { type ContentsLine, viewContents } from "../screen/view-contents.js";
import { viewImprint } from "../parts/imprint.js";
import { viewTitlePage } from "../screen/view-title-page.js";
import { toWebStyles } from "./web-styles.js";

const fontPlan: FontPlan = {
  text: ["Text", "Head"],
  textFallback: ["Circled", "Fallback", "Emoji"],
  code: ["Code"],
  codeFallback: ["FallbackCode", "Circled", "Fallback", "Emoji"],
  usesFace: () => true,
};

/** A page before the frame around it. */
type PageBody = Omit<ScreenBody, "kind" | "unit"> & { readonly kind: "home" | ScreenBody["kind"] };

/** Returns an edition as a small static site without scripts: a title page with the contents, a page a chapter, the parts after them, and all they need. Fonts are best given as WOFF2. */
export function layoutWeb(edition: Edition, input: PressInput, year = edition.book.config.date.slice(0, 4)): readonly WebFile[] {
  const desk = createScreenDesk(edition, input, webFormat);
  const chapters = listChosen(edition).map((content) => layChapterBody(desk, content));
  const parts = layPartBodies(desk);
  const lines = viewContents(desk, parts);
  const home: PageBody = { kind: "home", path: "index.html", title: "Contents", html: desk.fill("web/home", { title: viewTitlePage(edition), lines, imprint: viewImprint(edition, year) }) };
  const bodies = [home, ...chapters, ...parts];
  const pages = bodies.map((body, index) => ({ path: body.path, root: layPage(desk, body, { previous: bodies[index - 1], next: bodies[index + 1] }, parts, lines) }));
  cutDeadLinks(pages);
  return [...pages.map(({ path, root }): WebFile => ({ path, content: `<!DOCTYPE html>\n${printMarkup(root).trim()}\n` })), ...listAssets(desk, pages.map(({ root }) => root))];
}

function layPage(desk: ScreenDesk, body: PageBody, around: { previous: PageBody | undefined; next: PageBody | undefined }, parts: readonly PageBody[], lines: readonly ContentsLine[]): MarkupRoot {
  const { config } = desk.edition.book;
  const way = (page: PageBody | undefined): object | null => (page ? { href: page.path, title: page.title } : null);
  const root = desk.fillDocument("web/document", {
    language: config.language,
    title: body.kind === "home" ? nameEdition(desk.edition) : `${body.title} · ${config.title}`,
    book: config.title,
    kind: body.kind,
    parts: parts.map(({ path, title }) => ({ href: path, title })),
    topics: lines.find(({ href }) => href === body.path)?.topics ?? null,
    previous: way(around.previous),
    next: way(around.next),
    body: body.html,
  });
  settleDocument(root);
  return root;
}

function listAssets({ edition, input }: ScreenDesk, roots: readonly MarkupRoot[]): WebFile[] {
  const fonts = chooseFonts(input.fonts, collectCharacters(roots), fontPlan);
  return [
    { path: "assets/book.css", content: toWebStyles(input.styles, edition.book.config, fonts) },
    ...fonts.map(({ path, bytes }) => ({ path: `assets/${path}`, content: bytes })),
    ...listPictureFiles(input.pictures, webFormat, roots).map(({ path, bytes }) => ({ path, content: bytes })),
  ];
}
