import type { ChapterContent } from "../../model/components.js";
import { unitOf } from "../../model/units.js";
import type { ListingResult, VerifySummary } from "../../model/verify.js";
import type { BookConfig } from "../../model/book.js";
import { escapeHtml } from "../../util/escape-html.js";
import { viewWay } from "../view-way.js";
import type { Studio } from "../medium.js";

/** Returns the view of the list of listings that were run nowhere, chapter by chapter, each with the reason; undefined when all were run. */
export function viewUnrunListings(contents: readonly ChapterContent[], verified: VerifySummary | undefined, answers: BookConfig["answers"], studio: Studio): object | undefined {
  const groups = contents.flatMap(({ facts }) => {
    const lines = (verified?.notRun ?? []).filter(({ file }) => file === facts.chapter.file).flatMap((result) => viewLine(result, facts, answers, studio));
    return lines.length > 0 ? [{ number: facts.chapter.number, title: escapeHtml(facts.titleText), lines }] : [];
  });
  return groups.length > 0 ? { groups } : undefined;
}

/** Hidden listings have no place in print and so no line. */
function viewLine({ listing, label, reason }: ListingResult, { chapter, targetOf }: ChapterContent["facts"], answers: BookConfig["answers"], { medium }: Studio) {
  const target = targetOf.get(listing);
  if (!target) return [];
  const place = { unit: unitOf(chapter, target.part, answers), fragment: target.fragment };
  return [{ text: escapeHtml(`${label}: ${reason ?? "not run"}`), ...viewWay(medium, place) }];
}
