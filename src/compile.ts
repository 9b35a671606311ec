import { join } from "node:path";
import { analyseChapter } from "./analyse/analyse-chapter.js";
import { chooseSections } from "./config/choose-sections.js";
import { findPaper, paperNames } from "./config/papers.js";
import { Report } from "./diagnostics/report.js";
import { UsageError } from "./diagnostics/usage-error.js";
import type { Host } from "./host/host.js";
import type { PressInput } from "./layout/print/press.js";
import { TemplateProblem } from "./layout/templates.js";
import { lintBook } from "./lint/index.js";
import { createCoverage } from "./load/font-coverage.js";
import { loadBook } from "./load/load-book.js";
import { loadFonts } from "./load/load-fonts.js";
import { loadPictures } from "./load/load-pictures.js";
import { loadSheets } from "./load/load-templates.js";
import type { Artifact } from "./model/artifact.js";
import type { BookConfig, Chapter, ChapterSource } from "./model/book.js";
import type { BuildOptions, BuildResult, CheckResult, Progress } from "./model/build.js";
import type { Edition } from "./model/edition.js";
import type { BookFacts } from "./model/facts.js";
import type { Printer } from "./model/print.js";
import { createPageGrid } from "./model/page-grid.js";
import type { ParseInput, ParseOutput } from "./parse/parse-chapter.js";
import { publishArtifacts } from "./write/publish-artifacts.js";
import { renderEdition } from "./render-edition.js";
import { transformChapter } from "./transform/index.js";
import { createStopwatch, type Stopwatch } from "./util/stopwatch.js";

/** A book read, checked and ready to be laid out. */
interface Prepared {
  readonly book: BookFacts;
  readonly input: PressInput;
}

/** What the steps of one run share. */
interface Run {
  readonly host: Host;
  readonly folder: string;
  readonly paper: string | undefined;
  readonly report: Report;
  readonly watch: Stopwatch;
  readonly onProgress: (progress: Progress) => void;
}

/** Builds a book and returns its messages and files; throws `EnvironmentError` for what the machine lacks and `UsageError` for options that do not fit the book. */
export async function buildBook(host: Host, options: BuildOptions): Promise<BuildResult> {
  const run = startRun(host, options, options.onProgress);
  const needsPages = options.formats.some((format) => format !== "web");
  // The browser starts while the book is read.
  const printer = needsPages ? host.openPrinter({ browser: options.browser }) : undefined;
  printer?.catch(() => undefined);
  try {
    return await build(run, options, printer);
  } finally {
    await printer?.then((open) => open.close(), () => undefined);
  }
}

async function build(run: Run, options: BuildOptions, printer: Promise<Printer> | undefined): Promise<BuildResult> {
  const prepared = await prepareBook(run);
  const nothing: BuildResult = { messages: run.report.messages, files: [], pageCount: 0, timings: run.watch.list() };
  if (!prepared || run.report.errorCount > 0) return nothing;
  const edition = await run.watch.time("transform", () => createEdition(prepared.book, options.sections));
  try {
    const rendered = await renderEdition({ ...run, edition, input: prepared.input, formats: options.formats, useCache: options.cache, printer });
    const result = (files: BuildResult["files"]): BuildResult => ({ messages: run.report.messages, files, pageCount: rendered.pageCount, timings: run.watch.list() });
    if (run.report.errorCount > 0) return result([]);
    const files = await run.watch.time("write", () => publish(run, options, rendered.artifacts));
    return result(files);
  } catch (problem) {
    if (!(problem instanceof TemplateProblem)) throw problem;
    run.report.add(problem.finding);
    return { ...nothing, messages: run.report.messages };
  }
}

/** Checks a book without rendering it and returns the messages and what they count. */
export async function checkBook(host: Host, options: Pick<BuildOptions, "folder" | "paper">): Promise<CheckResult> {
  const run = startRun(host, options);
  const prepared = await prepareBook(run);
  const { messages } = run.report;
  const topics = prepared?.book.syllabus.flatMap((section) => section.topics) ?? [];
  const treated = new Set(prepared?.book.chapters.flatMap(({ headings }) => headings.flatMap((heading) => heading.topics)));
  return {
    messages,
    chapterCount: prepared?.book.chapters.length ?? 0,
    topicCount: topics.length,
    untreatedTopics: topics.filter(({ id }) => !treated.has(id)).map(({ id }) => id),
  };
}

function startRun(host: Host, { folder, paper }: Pick<BuildOptions, "folder" | "paper">, onProgress: Run["onProgress"] = () => undefined): Run {
  if (paper !== undefined && !findPaper(paper)) throw new UsageError(`There is no paper \`${paper}\`.`, `Use ${paperNames.join(", ")}, or a size such as 170x240mm.`);
  return { host, folder, paper, report: new Report(), watch: createStopwatch(() => host.elapsed()), onProgress };
}

/** Loads, parses, analyses and lints; undefined when there is no book to go on with. */
async function prepareBook({ host, folder, paper, report, watch, onProgress }: Run): Promise<Prepared | undefined> {
  onProgress({ stage: "Reading", done: 0, total: 1 });
  const loaded = await watch.time("load", () => loadBook(host, folder, paper));
  report.add(...loaded.findings);
  const { config } = loaded;
  if (!config) return undefined;
  const [parsed, fonts, sheets] = await Promise.all([
    watch.time("parse", () => Promise.all(loaded.chapters.map((source) => parseIsolated(host, source, config, report)))),
    watch.time("fonts", () => loadFonts(host)),
    loadSheets(host, folder),
  ]);
  const chapters = parsed.flatMap((chapter) => chapter ?? []);
  const { pictures, findings } = await watch.time("pictures", () => loadPictures(host, folder, chapters));
  report.add(...findings);
  const facts = await watch.time("analyse", () => chapters.map(analyseChapter));
  const book: BookFacts = { config, syllabus: loaded.syllabus, chapters: facts };
  const context = { book, grid: createPageGrid(config.paper), covers: createCoverage(fonts) };
  report.add(...(await watch.time("lint", () => lintBook(context))));
  return { book, input: { ...sheets, fonts, pictures } };
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

function createEdition(book: BookFacts, sections: string | undefined): Edition {
  const chosen = sections === undefined ? undefined : chooseSections(sections, book.chapters.map(({ chapter }) => chapter));
  return { book, contents: book.chapters.map((facts) => transformChapter(facts, book)), chosen };
}

function publish({ host, folder }: Run, options: BuildOptions, artifacts: readonly Artifact[]): Promise<BuildResult["files"]> {
  return publishArtifacts(host, options.out ?? join(folder, "dist", "book"), artifacts);
}
