import type { LineEdit, VersionEvidence, VerifySummary } from "../model/verify.js";

/** Returns the lines that tell what was verified: `612 of 640 listings did what the book says; 28 were not run.`, then a line an interpreter. */
export function formatSummary({ total, passed, failed, notRun, interpreters }: VerifySummary): string[] {
  if (total === 0) return ["No listings in Python."];
  const parts = [`${passed} of ${total} listings did what the book says`, ...(failed > 0 ? [`${failed} did not`] : []), ...(notRun.length > 0 ? [`${notRun.length} ${notRun.length === 1 ? "was" : "were"} not run`] : [])];
  return [`${parts.join("; ")}.`, ...interpreters.map(({ name, passed: count }) => `  ${name}: ${count}`)];
}

/** Returns the lines of `--list`: each listing that was not run with its place and reason, then each version note with its evidence. */
export function formatList({ notRun, versions }: VerifySummary): string[] {
  const listings = notRun.map(({ file, label, reason, listing }) => `  ${file}:${listing.position?.start.line ?? 1}  ${label}: ${reason ?? "not run"}`);
  const notes = versions.map((note) => `  ${note.file}:${note.line}  ${note.version}  ${describeEvidence(note)}  ${note.text}`);
  return ["Not run:", ...(listings.length > 0 ? listings : ["  none"]), "", "Versions:", ...(notes.length > 0 ? notes : ["  none"]), ""];
}

function describeEvidence({ passed, lacking }: VersionEvidence): string {
  if (passed.length === 0 && lacking.length === 0) return "(stated, nothing run)";
  return [...(lacking.length > 0 ? [`not on ${lacking.join(", ")}`] : []), ...(passed.length > 0 ? [`runs on ${passed.join(", ")}`] : [])].join("; ");
}

/** Returns edits as a diff, in the order of the book. */
export function formatEdits(edits: readonly LineEdit[]): string[] {
  return edits.flatMap(({ file, line, before, after }) => {
    const same = countSame(before, after);
    const sameAtEnd = countSame(before.slice(same).reverse(), after.slice(same).reverse());
    const changed = (lines: readonly string[]): readonly string[] => lines.slice(same, lines.length - sameAtEnd);
    return [`${file}:${line + same}`, ...changed(before).map((text) => `- ${text}`), ...changed(after).map((text) => `+ ${text}`)];
  });
}

/** Counts the lines at the start that are the same. */
function countSame(a: readonly string[], b: readonly string[]): number {
  const different = a.findIndex((line, index) => line !== b[index]);
  return different < 0 ? Math.min(a.length, b.length) : different;
}
