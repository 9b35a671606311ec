import type { Continuation } from "../../model/continuation.js";
import type { PageGrid } from "../../model/page-grid.js";

/** A mark at a block that began on the page before, or goes on on the next. */
export interface ContinuedMark {
  /** `beside`: in the label column; `above`: over the text area; `below`: under the last line. */
  readonly place: "beside" | "above" | "below";
  readonly text: string;
  /** Distance from the top of the sheet in pt; null where the style knows it. */
  readonly top: string | null;
}

// From the top of a mark to its baseline, and from a block's last baseline to the mark below it: its descenders, the padding of code, a little air (furniture.css).
const markBaseline = 7.9;
const airBelow = 10;

/** Returns the marks of one page of the bound book. */
export function viewMarks(page: number, continuations: readonly Continuation[], { paper, label }: PageGrid): ContinuedMark[] {
  const points = (length: number): string => `${Math.round(length * 100) / 100}pt`;
  const started = continuations.filter((each) => each.page === page - 1).map(({ name, firstY, isWide }): ContinuedMark => {
    const isBeside = label > 0 && !isWide;
    return { place: isBeside ? "beside" : "above", text: `${name}, continued`, top: isBeside ? points(paper.height - firstY - markBaseline) : null };
  });
  const going = continuations.filter((each) => each.page === page).map(({ lastY }): ContinuedMark => ({ place: "below", text: "continues", top: points(paper.height - lastY + airBelow) }));
  return [...started, ...going];
}
