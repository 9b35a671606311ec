import { join } from "node:path";
import { countCoverage } from "./analyse/count-coverage.js";
import { chooseSections } from "./config/choose-sections.js";
import { findPaper, paperNames } from "./config/papers.js";
import { resolveFinish } from "./config/resolve-finish.js";
import { Report } from "./diagnostics/report.js";
import { UsageError } from "./diagnostics/usage-error.js";
import type { Host } from "./host/host.js";
import type { PressInput } from "./layout/print/press.js";
import { TemplateProblem } from "./layout/templates.js";
import { lintBook } from "./lint/index.js";
import { createCoverage } from "./load/font-coverage.js";
import { loadFonts } from "./load/load-fonts.js";
import { loadPictures } from "./load/load-pictures.js";
import { loadSheets } from "./load/load-templates.js";
import type { BuildOptions, BuildResult, CheckOptions, CheckResult, PageOptions, Progress } from "./model/build.js";
import type { Edition } from "./model/edition.js";
import type { BookFacts } from "./model/facts.js";
import type { Finish } from "./model/finish.js";
import type { Printer } from "./model/print.js";
import { createPageGrid } from "./model/page-grid.js";
import { findTypeScale } from "./model/theme.js";
import { readBook } from "./read-book.js";
import { publishArtifacts } from "./write/publish-artifacts.js";
import { readCopy } from "./render/pdf/since/read-copy.js";
import { type RenderedEdition, renderEdition } from "./render-edition.js";
import { transformChapter } from "./transform/index.js";
import { applyLock, type AppliedLock as Verification, readLock } from "./verify/lock-file.js";
import { lintListings, verifyBook } from "./verify/verify-book.js";
import { createStopwatch, type Stopwatch } from "./util/stopwatch.js";

/** A book read, checked and ready to be laid out. */
interface Prepared {
  readonly book: BookFacts;
  readonly input: PressInput;
  readonly verification: Verification;
}

/** What the steps of one run share. */
interface Run extends PageOptions {
  readonly host: Host;
  readonly folder: string;
  readonly cache: boolean;
  readonly verify: boolean;
  readonly report: Report;
  readonly watch: Stopwatch;
  readonly onProgress: (progress: Progress) => void;
}

/** Builds a book and returns its messages and files; throws `EnvironmentError` for what the machine lacks and `UsageError` for options that do not fit the book. */
export async function buildBook(host: Host, options: BuildOptions): Promise<BuildResult> {
  const finish = resolveFinish(options);
  const run = startRun(host, options);
  const needsPages = options.formats.some((format) => format !== "web");
  // The browser starts while the book is read.
  const printer = needsPages ? host.openPrinter({ browser: options.browser }) : undefined;
  printer?.catch(() => undefined);
  try {
    return await build(run, options, finish, printer);
  } finally {
    await printer?.then((open) => open.close(), () => undefined);
  }
}

async function build(run: Run, options: BuildOptions, finish: Finish, printer: Promise<Printer> | undefined): Promise<BuildResult> {
  // Read first, so that a wrong file is told at once; it may also be the very file that this build writes.
  const { since } = options;
  const copy = since === undefined ? undefined : await run.watch.time("compare", () => readCopy(run.host, since));
  const prepared = await prepareBook(run);
  const nothing: BuildResult = { messages: run.report.messages, files: [], pageCount: 0, timings: run.watch.list() };
  if (!prepared || run.report.errorCount > 0) return nothing;
  const edition = await run.watch.time("transform", () => createEdition(prepared, options.sections));
  try {
    const rendered = await renderEdition({ ...run, edition, input: prepared.input, formats: options.formats, finish, useCache: options.cache, printer, imposition: options.imposition, copy });
    const result = (files: BuildResult["files"]): BuildResult => ({ messages: run.report.messages, files, pageCount: rendered.pageCount, timings: run.watch.list(), changes: rendered.changes });
    if (run.report.errorCount > 0) return result([]);
    const files = await run.watch.time("write", () => publish(run, options, rendered));
    return result(files);
  } catch (problem) {
    if (!(problem instanceof TemplateProblem)) throw problem;
    run.report.add(problem.finding);
    return { ...nothing, messages: run.report.messages };
  }
}

/** Checks a book without rendering it and returns the messages and what they count. */
export async function checkBook(host: Host, options: CheckOptions): Promise<CheckResult> {
  const run = startRun(host, options);
  const prepared = await prepareBook(run);
  return { messages: run.report.messages, coverage: prepared ? countCoverage(prepared.book) : [] };
}

function startRun(host: Host, { folder, paper, theme, cache = true, verify = true, onProgress = () => undefined }: CheckOptions): Run {
  if (paper !== undefined && !findPaper(paper)) throw new UsageError(`There is no paper \`${paper}\`.`, `Use ${paperNames.join(", ")}, or a size such as 170x240mm.`);
  return { host, folder, paper, theme, cache, verify, report: new Report(), watch: createStopwatch(() => host.elapsed()), onProgress };
}

/** Loads, parses, analyses and lints; undefined when there is no book to go on with. */
async function prepareBook(run: Run): Promise<Prepared | undefined> {
  const { host, folder, report, watch, onProgress } = run;
  onProgress({ stage: "Reading", done: 0, total: 1 });
  const [book, fonts, sheets] = await Promise.all([readBook(run), watch.time("fonts", () => loadFonts(host)), loadSheets(host, folder)]);
  if (!book) return undefined;
  const { pictures, findings } = await watch.time("pictures", () => loadPictures(host, folder, book.chapters.map(({ chapter }) => chapter)));
  report.add(...findings);
  const covers = createCoverage(fonts);
  const context = { book, grid: createPageGrid(book.config.paper, findTypeScale(sheets.styles, book.config.theme)), covers };
  report.add(...(await watch.time("lint", () => lintBook(context))));
  const verification = await watch.time("verify", () => verifyListings(run, book));
  report.add(...verification.findings);
  return { book, input: { ...sheets, fonts, pictures, covers }, verification };
}

/**
 * Checks the listings: those without a recorded result are run, in the embedded interpreter unless the book allows more.
 *
 * What is printed always comes from the record, so that a book is the same with and without Python.
 */
async function verifyListings({ host, folder, cache, verify, onProgress }: Run, book: BookFacts): Promise<Verification> {
  const lock = await readLock(host, folder);
  const recorded = applyLock(book, lock);
  if (!verify) return recorded;
  const isRecorded = lock !== undefined && recorded.findings.length === 0 && recorded.summary.failed === 0;
  const findings = isRecorded ? await lintListings(host, book) : (await verifyBook(host, book, { folder, allowRun: false, cache, proven: lock, onProgress })).findings;
  return { ...recorded, findings: [...recorded.findings, ...findings] };
}

function createEdition({ book, verification }: Prepared, sections: string | undefined): Edition {
  const raised = new Map(verification.results.flatMap(({ listing, raised: line }) => (line ? [[listing, line] as const] : [])));
  const chosen = sections === undefined ? undefined : chooseSections(sections, book.chapters.map(({ chapter }) => chapter));
  return { book, contents: book.chapters.map((facts) => transformChapter(facts, book, raised)), chosen, verified: verification.summary };
}

async function publish({ host, folder }: Run, options: BuildOptions, { artifacts, stale }: RenderedEdition): Promise<BuildResult["files"]> {
  const out = options.out ?? join(folder, "dist", "book");
  const files = await publishArtifacts(host, out, artifacts);
  await host.deleteFiles(stale.map((path) => join(out, path)));
  return files;
}
