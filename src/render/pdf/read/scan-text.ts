import type { Operator } from "./content-tokens.js";
import type { MarkedSequence } from "./marked-content.js";
import { heightScale, multiply } from "./matrix.js";
import { innermost, type Scan } from "./scan.js";
import { paintMore } from "./scan-marks.js";
import { addShown, addText } from "./shown-text.js";
import { applyTextMove } from "./text-state.js";

/** Shows text (`Tj` and its like) and adds it to the marked content around it. */
export function showText(scan: Scan, op: Operator): void {
  const { text, tokens, shown } = scan;
  applyTextMove(text, op, tokens);
  paintMore(scan);
  const mark = innermost(scan);
  if (mark?.sequence === undefined) return;
  if (text.moved) placeText(scan, mark.sequence);
  if (text.font !== undefined && !mark.isReplaced) addShown(shown, text.font, tokens);
}

/** Gives a sequence its place, or a line feed when it goes on at another height. */
function placeText({ text, ctm, shown }: Scan, sequence: MarkedSequence): void {
  const matrix = multiply(text.line, ctm);
  const isFirst = sequence.size === 0;
  const size = text.size * heightScale(matrix);
  if (isFirst) Object.assign(sequence, { x: matrix[4], y: matrix[5], size });
  else if (Math.abs(matrix[5] - sequence.lastY) > size / 3) addText(shown, "\n");
  sequence.lastY = matrix[5];
  text.moved = false;
}
