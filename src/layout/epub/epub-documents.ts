import { listChosen } from "../../model/edition.js";
import { frontKey } from "../../model/units.js";
import { layChapterBody, layPartBodies, type ScreenBody } from "../screen/lay-documents.js";
import type { ScreenDesk } from "../screen/screen-desk.js";
import { settleDocument } from "../screen/settle-document.js";
import { viewImprint } from "../parts/imprint.js";
import { viewTitlePage } from "../screen/view-title-page.js";
import { type ContentsLine, viewContents } from "../screen/view-contents.js";
import { markSemantics } from "./mark-semantics.js";
import type { PagedDocument } from "./place-pages.js";

/** A document of the EPUB that may still be changed. */
export interface DraftDocument extends PagedDocument {
  readonly kind: "title" | "imprint" | "contents" | ScreenBody["kind"];
}

/** The documents in reading order, and the lines of the contents. */
export interface EpubDraft {
  readonly documents: readonly DraftDocument[];
  readonly lines: readonly ContentsLine[];
}

/** Path of the navigation document (EPUB 3.3, 7). */
export const contentsPath = "contents.xhtml";

/** Returns all documents of an edition: title page, imprint, contents, chapters and the parts after them. */
export function draftEpub(desk: ScreenDesk, year: string): EpubDraft {
  const { config } = desk.edition.book;
  const chapters = listChosen(desk.edition).map((content) => draftBody(desk, layChapterBody(desk, content)));
  const bodies = layPartBodies(desk);
  const parts = bodies.map((body) => draftBody(desk, body));
  const lines = viewContents(desk, bodies);
  const landmarks = listLandmarks(chapters, parts);
  const draftFront = (kind: DraftDocument["kind"], path: string, title: string, body: string): DraftDocument => draft(desk, { kind, path, unit: frontKey, title, type: "frontmatter", body });
  const front = [
    draftFront("title", "titlepage.xhtml", config.title, desk.fill("epub/title-page", viewTitlePage(desk.edition))),
    ...(desk.edition.chosen ? [] : [draftFront("imprint", "imprint.xhtml", "Imprint", desk.fill("epub/imprint", viewImprint(desk.edition, year)))]),
    draftFront("contents", contentsPath, "Contents", desk.fill("epub/contents", { lines, landmarks })),
  ];
  return { documents: [...front, ...chapters, ...parts], lines };
}

function draftBody(desk: ScreenDesk, { kind, path, unit, title, html }: ScreenBody): DraftDocument {
  const body = kind === "chapter" ? desk.fill("epub/chapter", { title, content: html }) : html;
  return draft(desk, { kind, path, unit, title, type: kind === "chapter" ? "bodymatter" : "backmatter", body });
}

function draft(desk: ScreenDesk, { kind, path, unit, title, type, body }: Pick<DraftDocument, "kind" | "path" | "unit"> & { title: string; type: string; body: string }): DraftDocument {
  const root = desk.fillDocument("epub/document", { language: desk.edition.book.config.language, title, kind: `${kind}-document`, type, body });
  settleDocument(root);
  markSemantics(root);
  return { kind, path, unit, root };
}

interface Landmark {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

function listLandmarks(chapters: readonly DraftDocument[], parts: readonly DraftDocument[]): Landmark[] {
  const text = chapters[0];
  const known: Readonly<Partial<Record<DraftDocument["kind"], string>>> = { glossary: "Glossary", index: "Index" };
  return [
    { type: "titlepage", title: "Title page", href: "titlepage.xhtml" },
    { type: "toc", title: "Contents", href: contentsPath },
    ...(text ? [{ type: "bodymatter", title: "Start of the text", href: text.path }] : []),
    ...parts.flatMap(({ kind, path }) => (known[kind] ? [{ type: kind, title: known[kind], href: path }] : [])),
  ];
}
