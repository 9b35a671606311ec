import type { Finding } from "../diagnostics/message.js";
import type { Interpreter } from "../model/python.js";
import type { ListingResult, RunStatus } from "../model/verify.js";
import { compareVersions } from "../util/compare-versions.js";
import { groupBy } from "../util/group-by.js";
import { judgeRun } from "./judge-run.js";
import { describeInterpreters } from "./interpreter-names.js";
import { placeFence } from "./place-in-chapter.js";
import type { PlannedListing } from "./plan-listings.js";
import type { Problem } from "./problem.js";
import type { MadeRun } from "./run-plan.js";

/** Judges all runs of a listing and returns its result and the findings, those that several interpreters share as one. */
export function judgeListing(planned: PlannedListing, runs: readonly MadeRun[]): { result: ListingResult; findings: Finding[] } {
  const statuses: Record<string, RunStatus> = {};
  const problems: { problem: Problem; interpreter: Interpreter }[] = [];
  for (const { interpreter, run } of runs) {
    if (run.end === "packages") continue;
    const found = judgeRun(planned, interpreter, run);
    const isTooOld = planned.since !== undefined && compareVersions(interpreter.minor, planned.since) < 0;
    // A listing that builds on one that failed has not been run.
    if (run.end === "before" && !isTooOld) continue;
    statuses[interpreter.id] = isTooOld ? (found.length > 0 || run.end === "before" ? "lacking" : "failed") : found.some(isFault) ? "failed" : "passed";
    if (!isTooOld) problems.push(...found.map((problem) => ({ problem, interpreter })));
    else if (statuses[interpreter.id] === "failed") problems.push({ problem: toSinceProblem(planned), interpreter });
  }
  const reason = Object.keys(statuses).length > 0 ? undefined : findReason(planned, runs);
  const { listing, file, label, hash } = planned;
  return { result: { listing, file, label, hash, runs: statuses, raised: findRaised(runs, statuses), reason }, findings: mergeProblems(file, problems) };
}

function isFault({ rule }: Problem): boolean {
  return rule !== "verify-comment";
}

function toSinceProblem({ listing, since }: PlannedListing): Problem {
  return { rule: "verify-since", place: placeFence(listing), what: `Unexpected success of a listing that needs Python ${since}` };
}

/** Returns why a listing was run nowhere. */
function findReason(planned: PlannedListing, runs: readonly MadeRun[]): string {
  if (planned.reason !== undefined) return planned.reason;
  const missing = runs.flatMap(({ run }) => run.missing ?? []);
  if (runs.some(({ run }) => run.end === "before")) return "continues a listing that fails";
  const packages = missing.length > 0 ? missing : planned.job!.packages;
  if (packages.length > 0) return `needs ${[...new Set(packages)].join(", ")}`;
  return planned.needsMachine ? "needs the Python of a machine" : "no interpreter ran it";
}

/** Returns the last traceback line on the newest interpreter that ran the listing as the book says. */
function findRaised(runs: readonly MadeRun[], statuses: Readonly<Record<string, RunStatus>>): string | undefined {
  const raised = runs.filter(({ interpreter, run }) => run.error && statuses[interpreter.id] === "passed");
  return raised.sort((a, b) => compareVersions(a.interpreter.version, b.interpreter.version)).at(-1)?.run.error?.last;
}

function mergeProblems(file: string, problems: readonly { problem: Problem; interpreter: Interpreter }[]): Finding[] {
  const groups = groupBy(problems, ({ problem }) => JSON.stringify(problem));
  return [...groups.values()].map((group) => {
    const { problem } = group[0]!;
    // A comment that is not checked is so on every interpreter.
    const where = isFault(problem) ? ` (${describeInterpreters(group.map(({ interpreter }) => interpreter))})` : "";
    return { file, ...problem, what: `${problem.what}${where}` };
  });
}
