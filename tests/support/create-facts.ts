import { compileIndex } from "../../src/analyse/index/compile-index.js";
import { createVocabulary, type Vocabulary } from "../../src/analyse/index/vocabulary.js";
import { analyseChapter } from "../../src/analyse/analyse-chapter.js";
import { resolveBook } from "../../src/config/resolve-book.js";
import { bookSchema } from "../../src/config/schema.js";
import type { BookConfig, Chapter, ChapterData } from "../../src/model/book.js";
import { builtInKinds } from "../../src/model/callout-kinds.js";
import type { BookFacts, ChapterFacts } from "../../src/model/facts.js";
import { parseChapter } from "../../src/parse/parse-chapter.js";

/** What a test says about a chapter; the rest is left empty. */
export interface ChapterSketch {
  readonly number?: number;
  readonly slug?: string;
  readonly data?: Partial<ChapterData>;
  /** What the index looks for; nothing by default. */
  readonly vocabulary?: Vocabulary;
}

const noData: ChapterData = { lead: "", aims: [], requires: [], topics: {}, glossary: {}, next: "" };

/** Returns Markdown as a parsed chapter: the first one, called `one`, unless said otherwise. */
export function createChapter(markdown: string, { number = 1, slug = "one", data = {} }: ChapterSketch = {}): Chapter {
  const name = `${String(number).padStart(2, "0")}-${slug}`;
  const file = `chapters/${name}.md`;
  const { tree } = parseChapter({ file, text: markdown, kinds: builtInKinds, language: "en" });
  return { number, slug, name, file, text: markdown, data: { ...noData, ...data }, tree };
}

/** Returns Markdown as an analysed chapter. */
export function createFacts(markdown: string, sketch?: ChapterSketch): ChapterFacts {
  return analyseChapter(createChapter(markdown, sketch), sketch?.vocabulary ?? createVocabulary([]));
}

/** Returns analysed chapters as a book. */
export function createBook(chapters: readonly ChapterFacts[], config: Partial<BookConfig> = {}): BookFacts {
  const raw = bookSchema.parse({ title: "Book", authors: ["A. Tester"], identifier: "urn:uuid:1", slug: "book", chapters: chapters.map(({ chapter }) => `${chapter.name}.md`) });
  return { config: { ...resolveBook(raw), ...config }, syllabus: [], names: [], chapters, index: compileIndex(chapters) };
}
