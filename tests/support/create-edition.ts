import { createCoverage } from "../../src/load/font-coverage.js";
import { loadFonts, type FontPacking } from "../../src/load/load-fonts.js";
import { loadSheets } from "../../src/load/load-templates.js";
import type { PressInput } from "../../src/layout/print/press.js";
import type { BookConfig } from "../../src/model/book.js";
import type { Edition } from "../../src/model/edition.js";
import type { ChapterFacts } from "../../src/model/facts.js";
import type { Picture } from "../../src/model/images.js";
import { transformChapter } from "../../src/transform/index.js";
import { bookFolder, createBookHost } from "./book-host.js";
import { createBook } from "./create-facts.js";

/** Returns analysed chapters as an edition ready to be laid out; `chosen` are names of chapters. */
export function createEdition(chapters: readonly ChapterFacts[], config: Partial<BookConfig> = {}, chosen?: readonly string[]): Edition {
  const book = createBook(chapters, config);
  return { book, contents: chapters.map((facts) => transformChapter(facts, book)), chosen: chosen && new Set(chosen) };
}

/** Returns the real templates, styles and fonts; `templates` are laid over them. */
export async function createPressInput(packing: FontPacking = "woff2", templates: Readonly<Record<string, string>> = {}, pictures: ReadonlyMap<string, Picture> = new Map()): Promise<PressInput> {
  const files = Object.fromEntries(Object.entries(templates).map(([name, source]) => [`templates/${name}`, source]));
  const host = createBookHost(files);
  const fonts = await loadFonts(host, packing);
  return { ...(await loadSheets(host, bookFolder)), fonts, pictures, covers: createCoverage(fonts) };
}
