import type { ResultComment } from "../model/python.js";
import type { LineEdit } from "../model/verify.js";
import { compareVersions } from "../util/compare-versions.js";
import { alignOutput, matchesText, toLines } from "./match-output.js";
import type { PlannedListing } from "./plan-listings.js";
import type { MadeRun } from "./run-plan.js";

/** Returns the edits that make a listing's output and comments say what it does; none where it went wrong or interpreters disagree. */
export function listEdits(planned: PlannedListing, runs: readonly MadeRun[]): LineEdit[] {
  const current = runs.filter(({ interpreter }) => planned.since === undefined || compareVersions(interpreter.minor, planned.since) >= 0);
  const counted = current.filter(({ run }) => run.end === "ended" || (run.end === "raised" && planned.listing.meta.raises !== undefined));
  const first = counted[0]?.run;
  if (!first) return [];
  const agree = (read: (run: MadeRun["run"]) => unknown): boolean => new Set(counted.map(({ run }) => JSON.stringify(read(run)))).size === 1;
  const comments = agree(({ comments: all }) => all.map(({ got }) => got)) ? first.comments.flatMap((comment) => editComment(planned, comment)) : [];
  return [...comments, ...(agree(({ stdout }) => toLines(stdout)) ? editOutput(planned, first.stdout) : [])];
}

function editComment({ listing, file }: PlannedListing, comment: ResultComment): LineEdit[] {
  const [got, ...others] = comment.got;
  const start = listing.position?.start;
  if (!start || !comment.isOwned || got === undefined || others.length > 0 || got.includes("\n") || matchesText(comment.text, got)) return [];
  const line = listing.value.split("\n")[comment.line - 1]!;
  const mark = comment.kind === "value" ? "# =>" : "# prints:";
  // The number of a note may follow.
  const after = `${line.slice(0, comment.column)}${`${mark} ${got}`.trimEnd()}${line.slice(comment.endColumn).trimEnd()}`;
  return [{ file, line: start.line + comment.line, before: [line], after: [after] }];
}

function editOutput({ listing, file }: PlannedListing, stdout: string): LineEdit[] {
  const position = listing.output?.position;
  if (!listing.output || !position) return [];
  const stated = toLines(listing.output.value);
  const printed = toLines(stdout);
  const alignment = alignOutput(stated, printed);
  // A line that matches stays as it is written: `...` in it was meant.
  const after = alignment?.flatMap(({ stated: s, printed: p }) => {
    if (p === undefined) return s !== undefined && stated[s]!.trim() === "..." ? [stated[s]!] : [];
    return [s !== undefined && matchesText(stated[s]!, printed[p]!) ? stated[s]! : printed[p]!];
  });
  const fence = /`{3,}/;
  if (!after || after.some((line) => fence.test(line))) return [];
  return [{ file, line: position.start.line + 1, before: listing.output.value === "" ? [] : listing.output.value.split("\n"), after }];
}
