import { join } from "node:path";
import type { Message } from "./diagnostics/message.js";
import { Report } from "./diagnostics/report.js";
import type { Host } from "./host/host.js";
import type { BookFacts } from "./model/facts.js";
import type { LineEdit, VerifyOptions, VerifyResult, VerifySummary } from "./model/verify.js";
import { readBook } from "./read-book.js";
import { groupBy } from "./util/group-by.js";
import { createStopwatch } from "./util/stopwatch.js";
import { applyEdits } from "./verify/apply-edits.js";
import { writeLock } from "./verify/lock-file.js";
import { verifyBook } from "./verify/verify-book.js";

/** What `verify` does with a book's folder. */
export interface VerifyFolderOptions extends VerifyOptions {
  /** True writes what listings really do into the chapters. */
  readonly update: boolean;
  /** Called with the edits before any file is changed. */
  readonly onEdits?: ((edits: readonly LineEdit[]) => void) | undefined;
}

/** What came of it; without a summary there was no book to verify. */
export interface VerifyFolderResult {
  readonly messages: readonly Message[];
  readonly summary: VerifySummary | undefined;
  /** Edits that were made. */
  readonly edits: readonly LineEdit[];
  readonly runCount: number;
  readonly cachedCount: number;
}

/** Verifies the listings of a book's folder, corrects its chapters when asked to, and records the results in its lock file. */
export async function verifyFolder(host: Host, options: VerifyFolderOptions): Promise<VerifyFolderResult> {
  const report = new Report();
  const book = await readBook({ host, folder: options.folder, report, watch: createStopwatch(() => host.elapsed()) });
  if (!book) return { messages: report.messages, summary: undefined, edits: [], runCount: 0, cachedCount: 0 };
  const result = await verifyBook(host, book, options);
  const edits = options.update ? result.edits : [];
  if (edits.length > 0) {
    options.onEdits?.(edits);
    await updateChapters(host, options.folder, edits);
    const again = await verifyFolder(host, { ...options, update: false });
    return { ...again, edits, runCount: result.runCount + again.runCount, cachedCount: result.cachedCount };
  }
  report.add(...result.findings);
  await record(host, options.folder, book, result);
  return { messages: report.messages, summary: result.summary, edits, runCount: result.runCount, cachedCount: result.cachedCount };
}

/** Records the results of the whole book: a chapter that cannot be read keeps what is recorded of it from being lost. */
async function record(host: Host, folder: string, book: BookFacts, { lock, results }: VerifyResult): Promise<void> {
  const isWhole = book.chapters.length === book.config.chapterFiles.length;
  if (isWhole && results.length > 0) await writeLock(host, folder, lock);
}

async function updateChapters(host: Host, folder: string, edits: readonly LineEdit[]): Promise<void> {
  for (const [file, ofFile] of groupBy(edits, (edit) => edit.file)) {
    const bytes = await host.readFile(join(folder, file));
    // A byte order mark stays where it is.
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    const at = file.lastIndexOf("/");
    await host.publish(join(folder, file.slice(0, at)), [{ path: file.slice(at + 1), bytes: new TextEncoder().encode(applyEdits(text, ofFile)) }]);
  }
}
