import { analyseChapter } from "./analyse/analyse-chapter.js";
import { compileIndex } from "./analyse/index/compile-index.js";
import { createVocabulary, type Vocabulary } from "./analyse/index/vocabulary.js";
import type { Report } from "./diagnostics/report.js";
import type { Host } from "./host/host.js";
import { loadBook } from "./load/load-book.js";
import type { BookConfig, Chapter, ChapterSource } from "./model/book.js";
import type { PageOptions } from "./model/build.js";
import type { BookFacts } from "./model/facts.js";
import type { ParseInput, ParseOutput } from "./parse/parse-chapter.js";
import type { Stopwatch } from "./util/stopwatch.js";

/** What reading a book needs beside its folder. */
export interface ReadOptions extends PageOptions {
  readonly host: Host;
  readonly folder: string;
  readonly report: Report;
  readonly watch: Stopwatch;
}

/** Loads, parses and analyses a book, and returns what is known of it; undefined when book.yaml cannot be used. Chapters that cannot be read are reported and left out. */
export async function readBook({ host, folder, paper, theme, report, watch }: ReadOptions): Promise<BookFacts | undefined> {
  const { config, chapters, syllabus, names, findings } = await watch.time("load", () => loadBook(host, folder, { paper, theme }));
  report.add(...findings);
  if (!config) return undefined;
  const parsed = await watch.time("parse", () => Promise.all(chapters.map((source) => parseIsolated(host, source, config, report))));
  const facts = await watch.time("analyse", () => analyse(parsed.flatMap((chapter) => chapter ?? []), createVocabulary(names, config.indexStops)));
  return { config, syllabus, names, ...facts };
}

function analyse(chapters: readonly Chapter[], vocabulary: Vocabulary): Pick<BookFacts, "chapters" | "index"> {
  const facts = chapters.map((chapter) => analyseChapter(chapter, vocabulary));
  return { chapters: facts, index: compileIndex(facts) };
}

async function parseIsolated(host: Host, source: ChapterSource, { kinds, language }: BookConfig, report: Report): Promise<Chapter | undefined> {
  const result = await host.isolate<ParseInput, ParseOutput>("parse", { file: source.file, text: source.text, kinds, language });
  if (result.kind === "limit") {
    report.add({ rule: "parse-limit", file: source.file, what: `Unexpected input that exceeds the parser's limit on ${result.limit}` });
    return undefined;
  }
  report.add(...result.output.findings);
  return { ...source, tree: result.output.tree };
}
