import type { ChapterFacts } from "../model/facts.js";
import type { Listing } from "../model/nodes.js";

/**
 * Returns a label for each listing that does not depend on line numbers, so that the lock file changes only where the book does: its name or
 * title, else the id of the heading above it, with a number where several share one.
 */
export function labelListings({ headings }: ChapterFacts, listings: readonly Listing[]): Map<Listing, string> {
  const labels = new Map<Listing, string>();
  const counts = new Map<string, number>();
  for (const listing of listings) {
    const line = listing.position?.start.line ?? 0;
    const above = headings.findLast(({ target }) => (target.position?.start.line ?? 0) < line)?.target.id ?? "start";
    const label = listing.meta.name ?? listing.meta.title ?? above;
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    labels.set(listing, count === 1 ? label : `${label} (${count})`);
  }
  return labels;
}
