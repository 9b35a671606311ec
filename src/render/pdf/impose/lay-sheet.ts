import { findDoubleSheet } from "../../../config/papers.js";
import type { Imposition } from "../../../model/imposition.js";
import type { Box } from "../../../model/sheet.js";
import type { BoundPage } from "../bound/open-bound.js";

/** Where pages lie on every sheet, but for creep; in pt from the lower left corner. */
export interface SheetLayout {
  readonly width: number;
  readonly height: number;
  /** The fold, which is the spine of both pages. */
  readonly fold: number;
  /** Size of the pages on the sheet by their own. */
  readonly scale: number;
  /** The two pages after trimming. */
  readonly trim: Box;
  /** How far print goes beyond that. */
  readonly bleed: number;
}

/** Returns the layout for pages like this one: two side by side, as large as they are on a sheet of their own, or made smaller where the sheet asked for is too small; they are never made larger. */
export function laySheet({ trim, bleed }: BoundPage, { sheet }: Pick<Imposition, "sheet">): SheetLayout {
  const page = { width: trim[2] - trim[0], height: trim[3] - trim[1] };
  const spread = { width: 2 * page.width, height: page.height };
  const beyond = trim[0] - bleed[0];
  const named = sheet ?? (beyond > 0 ? undefined : findDoubleSheet(page));
  const paper = named ? turnSheet(named, spread) : { width: spread.width + 2 * beyond, height: spread.height + 2 * beyond };
  const scale = Math.min(1, scaleInto(paper, spread));
  const [left, bottom] = [(paper.width - spread.width * scale) / 2, (paper.height - spread.height * scale) / 2];
  return { ...paper, fold: paper.width / 2, scale, trim: [left, bottom, paper.width - left, paper.height - bottom], bleed: beyond * scale };
}

type Size = Pick<SheetLayout, "width" | "height">;

/** Turns the sheet the way in which the pages can be larger; lying, when that is the same. */
function turnSheet({ width, height }: Size, spread: Size): Size {
  const lying = { width: Math.max(width, height), height: Math.min(width, height) };
  const standing = { width: lying.height, height: lying.width };
  return Math.min(1, scaleInto(lying, spread)) >= Math.min(1, scaleInto(standing, spread)) ? lying : standing;
}

function scaleInto(paper: Size, spread: Size): number {
  return Math.min(paper.width / spread.width, paper.height / spread.height);
}
