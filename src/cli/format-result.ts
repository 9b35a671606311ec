import { basename, extname, relative } from "node:path";
import type { BuildResult, Timing, WrittenFile } from "../model/build.js";
import { alignColumns } from "../util/align-columns.js";
import { formatCount, formatDuration, formatSize } from "../util/format-quantity.js";

/** Returns the lines that tell the files of a build with pages and sizes, and the time; `folder` is what paths are relative to. Empty when nothing was made. */
export function formatResult({ files, pageCount }: BuildResult, folder: string, ms: number): string[] {
  if (files.length === 0) return [];
  const books = files.filter(isBook);
  const rows = books.map((file) => [
    relative(folder, file.path) || file.path,
    file.extent ?? (extname(file.path) === ".pdf" ? formatCount(pageCount, "page") : ""),
    formatSize(file.size),
  ]);
  const advice = books.flatMap((file) => (file.advice ? [`${basename(file.path)}: ${file.advice}`] : []));
  return [...alignColumns([...rows, ...listWebEdition(files, folder)], [1, 2]), ...advice, `Built in ${formatDuration(ms)}.`];
}

/** Returns a table of stages with their times and shares. */
export function formatTimings(timings: readonly Timing[]): string[] {
  const total = timings.reduce((sum, { ms }) => sum + ms, 0);
  const rows = timings.map(({ stage, ms }) => [stage, `${Math.round(ms)} ms`, `${total > 0 ? Math.round((100 * ms) / total) : 0} %`]);
  return alignColumns([["Stage", "Time", "Share"], ...rows, ["total", `${Math.round(total)} ms`, ""]], [1, 2]);
}

function isBook({ path }: WrittenFile): boolean {
  return [".pdf", ".epub"].includes(extname(path));
}

/** The web edition is many files; its front page stands for them. */
function listWebEdition(files: readonly WrittenFile[], folder: string): string[][] {
  const web = files.filter((file) => !isBook(file));
  const fronts = web.filter(({ path }) => basename(path) === "index.html").sort((a, b) => a.path.length - b.path.length);
  const front = fronts[0] ?? web[0];
  if (!front) return [];
  return [[relative(folder, front.path) || front.path, formatCount(web.length, "file"), formatSize(web.reduce((sum, { size }) => sum + size, 0))]];
}
