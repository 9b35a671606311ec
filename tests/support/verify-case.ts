import { existsSync, readFileSync } from "node:fs";
import type { Message } from "../../src/diagnostics/message.js";
import { Report } from "../../src/diagnostics/report.js";
import { createPythonDoor, type NodePythonDoor } from "../../src/host/python/open-python.js";
import type { PythonDoor } from "../../src/model/python.js";
import { readBook } from "../../src/read-book.js";
import { createStopwatch } from "../../src/util/stopwatch.js";
import { applyLock, readLock } from "../../src/verify/lock-file.js";
import { verifyBook } from "../../src/verify/verify-book.js";
import { bookFolder, createBookHost } from "./book-host.js";
import { createFakePython, type FakeRun } from "./fake-python.js";
import { readCaseBook } from "./stock-book.js";

/** Interpreters that a case's `python.txt` may name, for what not every machine can show. */
const fakes: Readonly<Record<string, FakeRun>> = {
  "starts-processes": () => ({ end: "processes", place: { line: 3, column: 4, endLine: 3, endColumn: 13 } }),
  "runs-all": () => ({}),
};

let real: NodePythonDoor | undefined;

/** Verifies the listings of a case's book and compares the results with its lock file, if it has one: on the embedded interpreter, or on the fake ones that `python.txt` names. */
export async function verifyCase(folder: URL): Promise<readonly Message[]> {
  const file = new URL("python.txt", folder);
  const python: PythonDoor = existsSync(file) ? createFakePython(["3.11.7", "3.14.2-embedded"], fakes[readFileSync(file, "utf8").trim()]) : (real ??= createPythonDoor(process.env));
  const host = createBookHost(readCaseBook(folder), { python });
  const report = new Report();
  const book = await readBook({ host, folder: bookFolder, report, watch: createStopwatch(() => 0) });
  if (!book) throw new Error("the case has no book");
  const result = await verifyBook(host, book, { folder: bookFolder, allowRun: python !== real, cache: false, timeLimit: 4000 });
  report.add(...result.findings, ...applyLock(book, await readLock(host, bookFolder)).findings);
  return report.messages;
}

/** Ends the interpreters that cases started. */
export async function closeCasePython(): Promise<void> {
  await real?.close();
}
