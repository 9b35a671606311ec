import { toString } from "mdast-util-to-string";
import type { BookFacts } from "../model/facts.js";
import type { Listing } from "../model/nodes.js";
import type { ListingResult, VersionEvidence, VerifySummary } from "../model/verify.js";
import { compareVersions } from "../util/compare-versions.js";
import { nameInterpreter } from "./interpreter-names.js";

/** Counts the results of a book for its imprint; results come in the order of the book. */
export function summarize(book: BookFacts, results: readonly ListingResult[]): VerifySummary {
  const has = (result: ListingResult, status: string): boolean => Object.values(result.runs).includes(status as never);
  const ids = [...new Set(results.flatMap(({ runs }) => Object.keys(runs)))].sort((a, b) => compareVersions(a, b) || (a < b ? -1 : 1));
  return {
    total: results.length,
    passed: results.filter((result) => has(result, "passed") && !has(result, "failed")).length,
    failed: results.filter((result) => has(result, "failed")).length,
    interpreters: ids.map((id) => ({ id, name: nameInterpreter(id), passed: results.filter(({ runs }) => runs[id] === "passed").length })),
    notRun: results.filter((result) => !has(result, "passed") && !has(result, "failed")),
    versions: listEvidence(book, results),
  };
}

/** Returns every version note and every listing with `since` outside of one, with what runs say about it, in the order of the text. */
function listEvidence(book: BookFacts, results: readonly ListingResult[]): VersionEvidence[] {
  const byListing = new Map(results.map((result) => [result.listing, result]));
  return book.chapters.flatMap(({ chapter, callouts, listings }) => {
    const dated = listings.filter(({ meta }) => meta.since !== undefined);
    const notes = callouts.filter(({ kind, version }) => kind === "version" && version !== undefined);
    const isInside = (listing: Listing, note: (typeof notes)[number]): boolean => {
      const [line, start, end] = [listing.position?.start.line, note.target.position?.start.line, note.target.position?.end.line];
      return line !== undefined && start !== undefined && end !== undefined && line >= start && line <= end;
    };
    const fromNotes = notes.map((note) => toEvidence(chapter.file, note.target.position?.start.line, note.version!, toString({ type: "paragraph", children: [...note.summary] }), listings.filter((listing) => isInside(listing, note)), byListing));
    const alone = dated.filter((listing) => !notes.some((note) => isInside(listing, note)));
    const fromListings = alone.map((listing) => toEvidence(chapter.file, listing.position?.start.line, listing.meta.since!, byListing.get(listing)?.label ?? "", [listing], byListing));
    return [...fromNotes, ...fromListings].sort((a, b) => a.line - b.line);
  });
}

function toEvidence(file: string, line: number | undefined, version: string, text: string, listings: readonly Listing[], results: ReadonlyMap<Listing, ListingResult>): VersionEvidence {
  const runs = listings.flatMap((listing) => Object.entries(results.get(listing)?.runs ?? {}));
  const idsOf = (wanted: string): string[] => [...new Set(runs.filter(([, status]) => status === wanted).map(([id]) => id))].sort(compareVersions);
  return { file, line: line ?? 1, version, text, passed: idsOf("passed"), lacking: idsOf("lacking") };
}
