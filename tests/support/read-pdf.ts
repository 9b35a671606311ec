import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";

/** A PDF as a reader that is none of ours sees it. */
export interface PdfFacts {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly language: string | undefined;
  readonly isTagged: boolean;
  readonly pages: readonly PdfPage[];
  readonly outline: readonly PdfOutlineItem[];
}

/** A page; sizes are in pt. */
export interface PdfPage {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** The text of the book in the order of the content, without artifacts; lines end with a line feed. */
  readonly text: string;
  /** What is printed around it: running heads and folios, in the order of the content. */
  readonly furniture: readonly string[];
  /** The page number as printed, at the foot; empty on a page without. */
  readonly folio: string;
  readonly items: readonly PdfText[];
  readonly links: readonly PdfLink[];
}

/** A stretch of text with the start of its baseline, in pt from the lower left corner. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Where it ends, in pt from the left. */
  readonly end: number;
  /** True for what is not the book's text: running heads, folios, list marks. */
  readonly isArtifact: boolean;
}

/** A link: the text inside its rectangle and the last stretch of it, and the page (from 0) or the address that it leads to. */
export interface PdfLink {
  readonly text: string;
  readonly end: string;
  readonly page: number | undefined;
  readonly url: string | undefined;
}

/** A line of the outline with the page (from 0) that it leads to. */
export interface PdfOutlineItem {
  readonly title: string;
  readonly page: number | undefined;
  readonly children: readonly PdfOutlineItem[];
}

type RawOutline = Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>;

/** Reads a PDF with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false, disableFontFace: true }).promise;
  try {
    const { info } = (await document.getMetadata()) as { info: { Title?: string; Author?: string; Language?: string } };
    const labels = (await document.getPageLabels()) ?? [];
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, await document.getPage(number), labels[number - 1] ?? ""));
    return { title: info.Title, author: info.Author, language: info.Language, isTagged: (await document.getMarkInfo())?.Marked === true, pages, outline: await readOutline(document, await document.getOutline()) };
  } finally {
    await document.destroy();
  }
}

async function readPage(document: PDFDocumentProxy, page: PDFPageProxy, label: string): Promise<PdfPage> {
  const raw = markArtifacts((await page.getTextContent({ includeMarkedContent: true })).items);
  const items = raw.map(({ item: { str, transform, width: length }, isArtifact }): PdfText => ({ text: str, x: transform[4] as number, y: transform[5] as number, size: Math.hypot(transform[2] as number, transform[3] as number), end: (transform[4] as number) + length, isArtifact }));
  const annotations = (await page.getAnnotations()) as { subtype: string; rect: [number, number, number, number]; dest?: unknown; url?: string }[];
  const links = await Promise.all(
    annotations.filter(({ subtype }) => subtype === "Link").map(async ({ rect: [left, bottom, right, top], dest, url }): Promise<PdfLink> => {
      const inside = items.filter(({ text, x, y, isArtifact }) => !isArtifact && text.trim() !== "" && x >= left - 1 && x < right && y >= bottom - 1 && y < top);
      const end = inside.reduce<PdfText | undefined>((last, item) => (last && last.x > item.x ? last : item), undefined);
      return { text: inside.map(({ text }) => text).join(""), end: end?.text.trim() ?? "", page: await findPage(document, dest), url };
    }),
  );
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const text = raw.filter(({ isArtifact }) => !isArtifact).map(({ item: { str, hasEOL } }) => (hasEOL ? `${str}\n` : str)).join("");
  const furniture = items.filter(({ text: own, isArtifact }) => isArtifact && own.trim() !== "").map(({ text: own }) => own.trim());
  return { label, width: right - left, height: top - bottom, text, furniture, folio: findFolio(items), items, links };
}

function findFolio(items: readonly PdfText[]): string {
  const numbers = items.filter(({ text, isArtifact }) => isArtifact && /^(?:\d+|[ivxlc]+)$/.test(text.trim()));
  return numbers.reduce<PdfText | undefined>((lowest, item) => (lowest && lowest.y < item.y ? lowest : item), undefined)?.text.trim() ?? "";
}

type Content = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>["items"];
type TextItem = Extract<Content[number], { str: string }>;

/** Returns the texts, and whether each stands in marked content that is an artifact. */
function markArtifacts(content: Content): { item: TextItem; isArtifact: boolean }[] {
  const open: boolean[] = [];
  return content.flatMap((item) => {
    if ("str" in item) return [{ item, isArtifact: open.includes(true) }];
    if (item.type === "endMarkedContent") open.pop();
    else open.push((item as { tag?: string }).tag === "Artifact");
    return [];
  });
}

async function readOutline(document: PDFDocumentProxy, items: RawOutline | null): Promise<PdfOutlineItem[]> {
  return Promise.all((items ?? []).map(async ({ title, dest, items: children }) => ({ title, page: await findPage(document, dest), children: await readOutline(document, children as RawOutline) })));
}

async function findPage(document: PDFDocumentProxy, dest: unknown): Promise<number | undefined> {
  const target = typeof dest === "string" ? await document.getDestination(dest) : (dest as unknown[] | null | undefined);
  return target ? document.getPageIndex(target[0] as { num: number; gen: number }) : undefined;
}
