import type { PageGrid } from "../../model/page-grid.js";
import { mm } from "../../util/millimetre.js";

/** A thumb tab on the fore edge: lengths of the page grid, from the top of the paper. */
export interface Tab {
  readonly top: number;
  readonly height: number;
}

/** How high tabs are: lower ones have no room for their word, higher ones are mere blocks. */
export const tabHeights = {
  /** A number of two digits. */
  chapter: { least: 8 * mm, most: 14 * mm },
  /** A title such as "Pitfalls by section", along the edge. */
  part: { least: 27 * mm, most: 34 * mm },
} as const;

/**
 * Returns the tabs of `count` things that step down the fore edge from the head of the text to its foot, on a page grid.
 *
 * Where there are more things than steps, neighbours share one; where there are few, they are spread out.
 */
export function stepTabs(count: number, heights: { readonly least: number; readonly most: number }, { paper, margins }: PageGrid): readonly Tab[] {
  const room = paper.height - margins.top - margins.bottom;
  const steps = Math.max(1, Math.min(count, Math.floor(room / heights.least)));
  const step = Math.min(room / steps, 1.5 * heights.most);
  const height = Math.min(step, heights.most);
  return Array.from({ length: count }, (_, index) => ({ top: margins.top + Math.floor((index * steps) / count) * step, height }));
}
