import type { Edit } from "../content/edit.js";
import { findFont, printCode } from "../content/fonts.js";
import type { Shown } from "../content/scan.js";
import { endsLine, spaceAfter } from "../content/scan-text.js";
import type { MarkedSequence } from "../content/marked-content.js";
import { asDict, type Dict } from "../objects/object.js";
import { printNumber } from "../objects/print-number.js";
import type { OpenUnit } from "../read/open-unit.js";
import { sequenceOf } from "../read/repeats.js";
import type { ContentKid } from "../read/structure.js";
import { type ContentEdits, listEdits } from "./content-edits.js";
import type { Piece } from "./list-blocks.js";

/** Content after which a space is missing. */
export type Gaps = ReadonlySet<MarkedSequence>;

/**
 * Finds the texts of one block that stand apart on the page with no space between them, such as the number of a heading or of a line
 * of the contents and what follows it, and makes the edits that put one there: else they would be read as one word.
 */
export function separateTexts(blocks: readonly (readonly Piece[])[], unit: OpenUnit, edits: ContentEdits): Gaps {
  const gaps = new Set<MarkedSequence>();
  for (const block of blocks) {
    let previous: ContentKid | undefined;
    for (const { kid } of block) {
      const before = previous && sequenceOf(unit, previous);
      if (before && previous?.page === kid.page && standsApart(before, sequenceOf(unit, kid)) && !isCode(before, kid.page, edits)) addSpace(previous, before, unit, edits, gaps);
      previous = kid;
    }
  }
  return gaps;
}

/** Code has its own spaces already. */
function isCode({ to }: MarkedSequence, page: number, { replaced }: ContentEdits): boolean {
  return replaced.get(page)?.some(({ from }) => from === to) === true;
}

/** Parts of the font size: what a glyph is wide, and more than what a wide one takes beyond that. */
const GLYPH = 0.5;
const APART = 0.85;

/** Tells whether two stretches are not one word: they stand in two lines, or one does not begin where the other ends. */
function standsApart(before: MarkedSequence, after: MarkedSequence | undefined): boolean {
  const line = before.lines.at(-1);
  // Where several characters are shown at once, the last one's place is not known.
  if (!line || before.last?.count !== 1 || !after || before.form || after.form || after.text === "" || /^\s/.test(after.text)) return false;
  const room = Math.max(Math.abs(after.y - line.y), Math.abs(after.x - (line.lastX + before.size * GLYPH)));
  return room > before.size * APART;
}

function addSpace({ page }: ContentKid, sequence: MarkedSequence, unit: OpenUnit, edits: ContentEdits, gaps: Set<MarkedSequence>): void {
  const { last } = sequence;
  if (last === undefined || endsLine(last)) return;
  const { resources, scan } = unit.pages[page]!;
  const edit = spaceAfter(last)[0] ?? borrowSpace(last, resources, unit);
  if (edit === undefined) return;
  gaps.add(sequence);
  // Where the next line begins, scanning has made one.
  const isThere = scan.edits.some(({ from, insert }) => from === edit.from && insert === edit.insert);
  if (!isThere) listEdits(edits, page).push(edit);
}

/** Makes the edit that shows a space in another font of the page, for a font that has none. */
function borrowSpace({ end, fontName, size }: Shown, resources: Dict, { fonts }: OpenUnit): Edit | undefined {
  for (const name of asDict(resources.get("Font"))?.keys() ?? []) {
    const font = findFont(resources, name, fonts);
    const scaled = printNumber(size);
    if (font.space >= 0) return { from: end, to: end, insert: ` /${name} ${scaled} Tf <${printCode(font.space, font)}> Tj /${fontName} ${scaled} Tf` };
  }
  return undefined;
}
