import type { RuleId } from "../diagnostics/catalogue.js";
import type { Interpreter, PythonRun, ResultComment } from "../model/python.js";
import { isLackOfEmbedded } from "./embedded-lacks.js";
import { judgeRaised } from "./judge-raised.js";
import { alignOutput, matchesText, toLines } from "./match-output.js";
import { placeFence, placeInChapter, placeOutput } from "./place-in-chapter.js";
import type { PlannedListing } from "./plan-listings.js";
import type { Problem } from "./problem.js";

/** Most lines of a diff that help; the first ones show what is wrong. */
const mostDiffLines = 8;

/** Compares a run with what the listing states and returns how they differ. */
export function judgeRun(planned: PlannedListing, interpreter: Interpreter, run: PythonRun): Problem[] {
  const end = judgeEnd(planned, interpreter, run);
  // What a listing that went wrong did not reach, or print, follows from that.
  const comments = judgeComments(planned, run, end === undefined);
  return end ? [end, ...comments] : [...comments, ...judgeOutput(planned, run)];
}

function judgeEnd({ listing }: PlannedListing, interpreter: Interpreter, run: PythonRun): Problem | undefined {
  const place = (run.place && placeInChapter(listing, run.place)) ?? placeFence(listing);
  const { raises } = listing.meta;
  const at = (rule: RuleId, what: string): Problem => ({ rule, place, what });
  switch (run.end) {
    case "ended":
      return raises === undefined ? undefined : { rule: "verify-not-raised", place: placeFence(listing), what: `Unexpected end without an exception, expected \`${raises}\`` };
    case "raised":
    case "memory":
      if (raises === undefined && run.end === "memory") return at("verify-memory", `Unexpected \`${run.error?.last ?? "MemoryError"}\``);
      if (raises === undefined && interpreter.kind === "embedded" && isLackOfEmbedded(run)) return at("verify-needs-cpython", `Unexpected \`${run.error?.last ?? ""}\``);
      return judgeRaised(raises, run, place);
    case "exit":
      return at("verify-exit", `Unexpected exit with ${run.status}`);
    case "died":
      return at("verify-exit", `Unexpected end of the interpreter, with ${run.status}`);
    case "time":
      return at("verify-timeout", "Unexpected run without an end");
    case "output":
      return at("verify-output-size", "Unexpected output of more than 1 MB");
    case "processes":
      return at("verify-processes", "Unexpected number of processes, more than 64 at a time");
    case "before":
    case "packages":
      return undefined;
  }
}

function judgeComments({ listing }: PlannedListing, { comments }: PythonRun, hasEnded: boolean): Problem[] {
  return comments.flatMap((comment): Problem[] => {
    const place = placeInChapter(listing, { ...comment, endLine: comment.line });
    const misuse = describeMisuse(comment, hasEnded);
    if (misuse) return [{ rule: "verify-comment", place, ...misuse }];
    const wrong = comment.kind === "near" ? undefined : comment.got.find((got) => !matchesText(comment.text, got));
    if (wrong === undefined) return [];
    const [noun, shown] = comment.kind === "value" ? ["value", wrong] : ["text", wrong];
    return [{ rule: "verify-value", place, what: `Unexpected ${noun} ${quote(shown)}, expected ${quote(comment.text)}` }];
  });
}

function describeMisuse({ kind, text, got, isOwned }: ResultComment, hasEnded: boolean): { what: string; fix?: string } | undefined {
  if (kind === "near") return { what: `Unexpected comment ${quote(text)}, which looks like a result but is not checked` };
  const mark = kind === "value" ? "# =>" : "# prints:";
  if (!isOwned) return { what: `Unexpected \`${mark}\` without ${kind === "value" ? "an expression" : "a statement"} that ends on its line` };
  if (got.length === 0 && hasEnded) return { what: `Unexpected \`${mark}\` at a place that the listing does not reach`, fix: "Call what it is in, or take the comment out." };
  return undefined;
}

function judgeOutput({ listing }: PlannedListing, { stdout }: PythonRun): Problem[] {
  if (!listing.output) return [];
  const stated = toLines(listing.output.value);
  const printed = toLines(stdout);
  const alignment = alignOutput(stated, printed);
  if (!alignment) return [];
  const lines = alignment.map((pair) => ({ stated: pair.stated === undefined ? undefined : stated[pair.stated], printed: pair.printed === undefined ? undefined : printed[pair.printed] }));
  const different = lines.filter(isDifferent);
  const before = lines.slice(0, lines.indexOf(different[0]!)).filter((line) => line.stated !== undefined).length;
  const diff = different.flatMap((line) => [...(line.stated === undefined ? [] : [`- ${line.stated}`]), ...(line.printed === undefined ? [] : [`+ ${line.printed}`])]);
  const detail = diff.length > mostDiffLines ? [...diff.slice(0, mostDiffLines), "…"] : diff;
  return [{ rule: "verify-output", place: placeOutput(listing, before), what: describeDifference(different[0]!), ...(diff.length > 2 && { detail }) }];
}

/** A line as stated and as printed; undefined where it is on one side only. */
interface LinePair {
  readonly stated: string | undefined;
  readonly printed: string | undefined;
}

function isDifferent({ stated, printed }: LinePair): boolean {
  if (stated === undefined) return true;
  return printed === undefined ? stated.trim() !== "..." : !matchesText(stated, printed);
}

function describeDifference({ stated, printed }: LinePair): string {
  if (stated === undefined) return `Unexpected line ${quote(printed ?? "")} of output`;
  return printed === undefined ? `Unexpected end of output, expected ${quote(stated)}` : `Unexpected output ${quote(printed)}, expected ${quote(stated)}`;
}

/** Returns text in back quotes, on one line and not too long to read. */
export function quote(text: string): string {
  const line = text.replaceAll("\n", "\\n");
  return `\`${line.length > 100 ? `${line.slice(0, 99)}…` : line}\``;
}
