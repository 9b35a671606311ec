import { listElements, readEpub, readEpubText } from "./read-epub.js";
import { type PdfOutlineItem, readPdf } from "./read-pdf.js";

/** Returns what a PDF holds, page by page, as lines for a golden file. */
export async function printPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await readPdf(bytes);
  const name = (page: number | undefined): string => (page === undefined ? "nowhere" : `page ${pdf.pages[page]?.label}`);
  const printItem = (item: PdfOutlineItem, depth: number): string[] => [`${"  ".repeat(depth)}${item.title} → ${name(item.page)}`, ...item.children.flatMap((child) => printItem(child, depth + 1))];
  const sizes = new Set(pdf.pages.map(({ width, height }) => `${width.toFixed(2)} × ${height.toFixed(2)} pt`));
  const pages = pdf.pages.flatMap(({ label, text, furniture, links }) => [`--- page ${label}${furniture.length > 0 ? ` [${furniture.join(" | ")}]` : ""}`, ...(text ? text.trimEnd().split("\n") : ["(blank)"]), ...links.map((link) => `  link “${link.text}” → ${link.url ?? name(link.page)}`)]);
  return [`title: ${pdf.title}`, `author: ${pdf.author}`, `language: ${pdf.language}`, `tagged: ${pdf.isTagged}`, `size: ${[...sizes].join(", ")}`, "outline:", ...pdf.outline.flatMap((item) => printItem(item, 1)), ...pages, ""].join("\n");
}

/** Returns what an EPUB holds: its files, its package document, its navigation, and if wanted the bodies of all its documents. */
export function printEpub(bytes: Uint8Array, withBodies: boolean): string {
  const files = readEpub(bytes);
  const find = (end: string): string => [...files.keys()].find((path) => path.endsWith(end)) ?? end;
  const bodies = [...files.keys()].filter((path) => path.endsWith(withBodies ? ".xhtml" : "contents.xhtml")).flatMap((path) => [`--- ${path}`, ...listElements(readEpubText(files, path), "body")]);
  return ["--- files", ...files.keys(), `--- ${find(".opf")}`, readEpubText(files, find(".opf")).trim(), ...bodies, ""].join("\n");
}

/** Returns what a web edition holds: its files, and if wanted the bodies of its pages. */
export function printWeb(outputs: ReadonlyMap<string, Uint8Array>, withBodies: boolean): string {
  const paths = [...outputs.keys()].filter((path) => path.startsWith("web")).sort();
  const bodies = paths.filter((path) => withBodies && path.endsWith(".html")).flatMap((path) => [`--- ${path}`, ...listElements(new TextDecoder().decode(outputs.get(path)), "body")]);
  return ["--- files", ...paths, ...bodies, ""].join("\n");
}
