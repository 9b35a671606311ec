import type { Artifact } from "./model/artifact.js";
import type { Progress } from "./model/build.js";
import type { Changes } from "./model/changes.js";
import type { Imposition } from "./model/imposition.js";
import { imposeBook, type ImposedBook } from "./render/pdf/impose/impose-book.js";
import { compareBook } from "./render/pdf/since/compare-book.js";
import type { OldCopy } from "./render/pdf/since/read-copy.js";
import { formatCount } from "./util/format-quantity.js";
import { groupBy } from "./util/group-by.js";
import type { Stopwatch } from "./util/stopwatch.js";

/** What is asked for beside the book: sheets, and the leaves that differ from an older copy. */
export interface SheetRun {
  readonly watch: Stopwatch;
  readonly onProgress: (progress: Progress) => void;
  readonly imposition: Imposition | undefined;
  readonly copy: OldCopy | undefined;
}

/** Files made from a bound book for the printer. */
export interface DerivedSheets {
  readonly artifacts: readonly Artifact[];
  readonly changes: Changes | undefined;
  /** Files that an earlier build may have left and that would be wrong now. */
  readonly stale: readonly string[];
}

/** A bound book, given as its bytes. */
export interface BoundFile {
  /** Name without ending. */
  readonly name: string;
  /** True for some sections only. */
  readonly isPart: boolean;
  readonly book: Uint8Array;
  /** Its edition for print shops; undefined when none was asked for. */
  readonly press: Uint8Array | undefined;
}

/** Makes the files for printing from a bound book. */
export async function deriveSheets({ watch, onProgress, imposition, copy }: SheetRun, { name, isPart, book, press }: BoundFile): Promise<DerivedSheets> {
  const artifacts: Artifact[] = [];
  if (imposition) {
    onProgress({ stage: "Imposing", done: 0, total: 1 });
    // Spreads are for reading; a booklet is made of the edition for print shops where there is one.
    const pages = imposition.kind === "booklet" ? (press ?? book) : book;
    artifacts.push(toArtifact(`${name}-${imposition.kind}.pdf`, await watch.time("impose", () => imposeBook(pages, imposition))));
  }
  if (!copy) return { artifacts, changes: undefined, stale: [] };
  onProgress({ stage: "Comparing", done: 0, total: 1 });
  const { changes, pdf } = await watch.time("compare", () => compareBook(book, copy, isPart));
  const path = `${name}-changes.pdf`;
  if (!pdf) return { artifacts, changes, stale: [path] };
  return { artifacts: [...artifacts, { path, bytes: pdf, extent: formatCount(changes.leaves.length, "leaf", "leaves"), advice: "print on both sides." }], changes, stale: [] };
}

function toArtifact(path: string, { bytes, sideCount, signatures, flip }: ImposedBook): Artifact {
  if (signatures.length === 0) return { path, bytes, extent: formatCount(sideCount, "spread") };
  const sizes = [...groupBy(signatures, (sheets) => sheets)].map(([sheets, alike]) => `${alike.length} of ${formatCount(sheets, "sheet")}`);
  const folded = signatures.length === 1 ? "all sheets folded into one another" : `signatures: ${sizes.join(", then ")}`;
  return { path, bytes, extent: formatCount(sideCount / 2, "sheet"), advice: `print on both sides, turned on the ${flip} edge; ${folded}.` };
}
