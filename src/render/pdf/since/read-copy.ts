import { basename } from "node:path";
import { UsageError } from "../../../diagnostics/usage-error.js";
import type { Host } from "../../../host/host.js";
import type { Box } from "../../../model/sheet.js";
import { PRODUCER } from "../bind/metadata.js";
import { type BoundBook, openBound, readText } from "../bound/open-bound.js";
import { DERIVED } from "../bound/write-derived.js";
import { PdfProblem } from "../objects/pdf-problem.js";
import { fingerprintPages, type PageFingerprint } from "./fingerprint-pages.js";
import { type NumberThings, startNumbers } from "./number-things.js";

/** An older copy of a book, as far as it is compared. */
export interface OldCopy {
  readonly path: string;
  readonly title: string;
  readonly trim: Box | undefined;
  readonly pages: readonly PageFingerprint[];
  /** The count of things that what is compared with it has to go on with. */
  readonly numberOf: NumberThings;
}

const MB = 1_000_000;
// A book of a thousand pages has some 12 MB.
const mostBytes = 500 * MB;
const hint = "Give the PDF that `studybook build` made when the copy was printed, as it was written then.";

/** Reads an older copy; throws a `UsageError` when it is not a book's PDF that studybook made, whole and unchanged. */
export async function readCopy(host: Host, path: string): Promise<OldCopy> {
  const name = basename(path);
  const facts = await host.stat(path);
  if (facts?.kind !== "file") throw new UsageError(`There is no file ${path}.`, hint);
  if (facts.size > mostBytes) throw new UsageError(`${name} has ${Math.round(facts.size / MB)} MB; more than ${mostBytes / MB} MB are not read.`, hint);
  const bytes = await host.readFile(path);
  try {
    return openCopy(path, bytes ?? new Uint8Array());
  } catch (problem) {
    if (!(problem instanceof PdfProblem)) throw problem;
    throw new UsageError(`${name} cannot be read as a PDF that studybook made: ${problem.message}.`, hint);
  }
}

function openCopy(path: string, bytes: Uint8Array): OldCopy {
  const book = openBound(bytes);
  checkMaker(basename(path), book);
  const numberOf = startNumbers();
  return { path, title: book.title, trim: book.pages[0]?.trim, pages: fingerprintPages(book, numberOf), numberOf };
}

function checkMaker(name: string, { producer, info, hasFolios }: BoundBook): void {
  if (!producer.startsWith(PRODUCER)) throw new UsageError(`${name} was made by ${producer || "an unknown program"}, not by studybook.`, hint);
  const derived = readText(info, DERIVED);
  if (derived !== "") throw new UsageError(`${name} holds pages of a book for printing (${derived}), not the book.`, hint);
  if (!hasFolios) throw new UsageError(`${name} has no folios by which its leaves can be found, as an edition for print shops.`, hint);
}
