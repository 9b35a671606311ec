import type { TextRun } from "../../content/text-runs.js";
import type { OpenUnit } from "../../read/open-unit.js";
import { contentOf, sequenceOf } from "../../read/repeats.js";
import { type ContentKid, makeElement, type StructureElement, type StructureKid } from "../../read/structure.js";
import { type AlignedRun, alignRuns } from "./align-runs.js";
import { type ContentEdits, replaceStretch, type Stretch } from "../content-edits.js";
import { readRuns } from "../read-runs.js";
import { findCodeSpace, keepSpaces, markLine, removeRun, showBlankLines, showSpaces } from "./code-edits.js";

/** A text object of a listing with its place in the unit. */
export interface CodeRun extends TextRun {
  readonly kid: ContentKid;
}

/**
 * Makes of a listing's element a group of one paragraph a line, each with its code, and the edits by which all of its source is in the content:
 * the spaces and the blank lines that Chromium does not print.
 *
 * A screen reader reads the lines one by one then, and copied text keeps them. Undefined when what is printed is not the source.
 */
export function toCodeBlock(element: StructureElement, source: string, unit: OpenUnit, edits: ContentEdits): StructureElement | undefined {
  const content = contentOf(element).filter((kid) => sequenceOf(unit, kid)?.showsMore);
  if (content.some((kid) => sequenceOf(unit, kid)?.form !== undefined)) return undefined;
  const read = content.map((kid) => readStretch(kid, unit));
  const runs = read.flatMap((each) => each.runs);
  const aligned = alignRuns(source, runs);
  if (aligned === undefined || aligned.length === 0) return undefined;
  for (const { page, stretch } of read) replaceStretch(edits, page, stretch);
  for (const run of runs) if (run.text.trim() === "") removeRun(run, edits);
  return { ...element, type: "Div", kids: toLines(aligned, unit, edits) };
}

/** Reads the text objects of a piece of content, and where it lies. */
function readStretch(kid: ContentKid, unit: OpenUnit): { readonly page: number; readonly stretch: Stretch; readonly runs: readonly CodeRun[] } {
  const { runs, to } = readRuns(kid, unit)!;
  return { page: kid.page, stretch: { from: sequenceOf(unit, kid)!.to, to }, runs: runs.map((run) => ({ ...run, kid })) };
}

function toLines(aligned: readonly AlignedRun<CodeRun>[], unit: OpenUnit, edits: ContentEdits): StructureElement[] {
  const lines: StructureElement[] = [];
  let previous: CodeRun | undefined;
  let line: StructureKid[] = [];
  const runs = aligned.map(({ run }) => run);
  for (const { run, lineFeeds, spaces } of aligned) {
    const space = findCodeSpace(run, runs, unit);
    const opensLine = previous === undefined || lineFeeds > 0;
    const blanks = space && previous?.kid.page === run.kid.page ? showBlankLines(previous, run, lineFeeds - 1, spaces, space, unit, edits) : [];
    if (opensLine) {
      lines.push(...blanks.map((kid) => toLine([kid])));
      line = [];
      lines.push(toLine(line));
    }
    // What was marked as a whole is marked line by line.
    const isFirst = previous?.kid !== run.kid;
    const isNewMark = blanks.length > 0 || (opensLine && !isFirst);
    if (isNewMark || isFirst) line.push(isNewMark ? markLine(run, unit, edits) : run.kid);
    const isTurned = !opensLine && previous !== undefined && previous.place[5] !== run.place[5];
    if (space && !isTurned) showSpaces(run, spaces, space, edits);
    keepSpaces(run, edits);
    previous = run;
  }
  return lines;
}

function toLine(kids: readonly StructureKid[]): StructureElement {
  return makeElement("P", [makeElement("Code", kids)]);
}
