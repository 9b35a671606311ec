import { type BookFiles, layOverStock } from "../stock-book.js";
import { figures, pictures } from "./figures.js";
import { headings, longTitle } from "./headings.js";
import { lines } from "./lines.js";
import { nesting } from "./nesting.js";
import { notes } from "./notes.js";
import type { Ordeal } from "./ordeal.js";
import { tables } from "./tables.js";

/** A chapter of the torture book. */
export interface TortureChapter {
  readonly file: string;
  readonly source: string;
  /** The texts that it prints, each whole, in this order. */
  readonly texts: readonly string[];
  /** The texts that are printed further on. */
  readonly later: readonly string[];
}

const parts: readonly (readonly [slug: string, title: string, ordeals: readonly Ordeal[]])[] = [
  ["lines", "Torture by lines", lines],
  ["tables", "Torture by tables", tables],
  ["nesting", "Torture by nesting", nesting],
  ["figures", "Torture by figures", figures],
  ["headings", longTitle, headings],
  ["notes", "Torture by notes", notes],
];

/** A book of all that breaks printers, chapter by chapter. */
export const tortureChapters: readonly TortureChapter[] = parts.map(([slug, title, ordeals], index) => ({
  file: `chapters/0${index + 1}-${slug}.md`,
  source: `# ${title}\n\n${ordeals.map(({ markdown }) => markdown).join("\n\n")}\n`,
  texts: [title, ...ordeals.flatMap(({ texts }) => texts)],
  later: ordeals.flatMap(({ later = [] }) => later),
}));

const config = (stock: BookFiles): string => String(stock["chapters/book.yaml"]).replace(/^chapters:.*$/m, `chapters: [${tortureChapters.map(({ file }) => file.split("/")[1]).join(", ")}]`);

/** Returns the torture book as files. */
export function createTortureBook(): BookFiles {
  const stock = layOverStock({}, ["chapters/01-one.md", "chapters/02-two.md"]);
  return { ...stock, ...pictures, "chapters/book.yaml": config(stock), ...Object.fromEntries(tortureChapters.map(({ file, source }) => [file, source])) };
}
