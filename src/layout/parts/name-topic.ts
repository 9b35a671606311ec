import type { ChapterFacts, Target } from "../../model/facts.js";

/** Returns the number of the topic in which a place stands: that of the last numbered heading before it, else the chapter's. */
export function nameTopic({ chapter, headings }: ChapterFacts, { position }: Target): string {
  const line = position?.start.line ?? 0;
  const before = headings.findLast(({ target }) => target.number !== undefined && (target.position?.start.line ?? 0) <= line);
  return before?.target.number ?? String(chapter.number);
}
