import type { Operator } from "./content-tokens.js";
import type { Edit } from "./edit.js";
import { type Font, isFolioFont, printCode } from "./fonts.js";
import type { MarkedSequence, Marker, Replacement, SetLine } from "./marked-content.js";
import { heightScale, multiply } from "./matrix.js";
import { innermost, type Scan, type Shown } from "./scan.js";
import { flushText, paintMore } from "./scan-marks.js";
import { addShown, addText, readShown } from "./shown-text.js";
import { applyTextMove } from "./text-state.js";

/** Part of the font size by which a baseline must differ to be another line's; sub- and superscripts stay under it. */
const LINE_STEP = 0.6;

/** Shows text (`Tj` and its like) and adds it to the marked content around it. */
export function showText(scan: Scan, op: Operator): void {
  const { text, tokens, shown, last, ctm } = scan;
  const { font } = text;
  const wasOpen = scan.unmarked.isOpen;
  applyTextMove(text, op, tokens);
  paintMore(scan);
  if (font === undefined) return;
  if (scan.marks.length === 0 && !wasOpen) scan.loose = looseText(scan);
  const mark = innermost(scan);
  if (font.digits !== undefined && showDigits(scan, font, mark?.sequence)) return;
  if (mark?.sequence === undefined) return;
  const line = (text.moved ? undefined : mark.sequence.lines.at(-1)) ?? placeText(scan, mark.sequence);
  line.lastX = text.line[4] * ctm[0] + text.line[5] * ctm[2] + ctm[4];
  if (mark.replacement !== undefined) return giveReplacement(scan, mark.sequence, mark.replacement);
  const before = shown.length;
  addShown(shown, font, tokens);
  last.end = tokens.at;
  last.y = line.y;
  last.unit = shown.units[shown.length - 1] ?? 0;
  last.count = shown.length - before;
  last.font = font;
  last.fontName = text.fontName;
  last.size = text.size;
}

/** Adds the text that stands for what a mark shows, once. */
function giveReplacement(scan: Scan, sequence: MarkedSequence, replacement: Replacement): void {
  if (replacement.isGiven) return;
  replacement.isGiven = true;
  flushText(scan);
  sequence.text += replacement.text;
}

/** Notes a page number that is to be filled in, which is no text of the unit, and takes out the digits that only tell which font is that of page numbers; false for other digits. */
function showDigits({ tokens, edits, fonts }: Scan, font: Font, sequence: MarkedSequence | undefined): boolean {
  const [from = 0, to = 0] = tokens.others;
  const loose = fonts.looseDigits.get(font.name) ?? "";
  if (sequence === undefined && loose.length < 10) {
    fonts.looseDigits.set(font.name, loose + readShown(font, tokens));
    edits.push({ from, to, insert: "<>" });
    return true;
  }
  if (sequence === undefined || !isFolioFont(font, fonts)) return false;
  sequence.slot ??= { shown: "", pieces: [], font };
  sequence.slot.shown += readShown(font, tokens);
  sequence.slot.pieces.push({ from, to });
  return true;
}

/** Notes the text that has opened an artifact. */
function looseText({ text, ctm, edits, unmarked }: Scan): Marker | undefined {
  const edit = edits.at(-1);
  unmarked.text = edit;
  return edit && { edit, y: multiply(text.line, ctm)[5], mcid: -1 };
}

/** Returns the line in which a sequence goes on: the one it was in, or a new one behind a line feed; the first one gives the sequence its place. */
function placeText(scan: Scan, sequence: MarkedSequence): SetLine {
  const { text, ctm, shown, last, edits } = scan;
  const matrix = multiply(text.line, ctm);
  const size = text.size * heightScale(matrix);
  const step = size * LINE_STEP;
  if (Math.abs(matrix[5] - last.y) > step) edits.push(...spaceAfter(last));
  scan.setUnder = ctm;
  text.moved = false;
  const before = sequence.lines.at(-1);
  if (before && Math.abs(matrix[5] - before.y) <= step) return before;
  if (before) addText(shown, "\n");
  const line = { at: sequence.text.length + shown.length, x: matrix[4], y: matrix[5], lastX: matrix[4] };
  if (before) sequence.lines.push(line);
  else Object.assign(sequence, { x: matrix[4], y: matrix[5], size, lines: [line] });
  return line;
}

/** White space, hyphens and the other characters after which a line may end without a space having stood there. */
const ENDS_LINE = /[\s\-\u00ad\u2010-\u2014/]/;

/** Tells whether a line may end here without a space. */
export function endsLine({ unit }: Shown): boolean {
  return ENDS_LINE.test(String.fromCharCode(unit));
}

/**
 * Makes the edit that shows a space at a line's end.
 *
 * Chromium leaves out the space at which it wraps, so what is read aloud or taken out would run two words into one.
 */
export function spaceAfter(shown: Shown): readonly Edit[] {
  const { end, font } = shown;
  if (font === undefined || font.space < 0 || endsLine(shown)) return [];
  return [{ from: end, to: end, insert: ` <${printCode(font.space, font)}> Tj` }];
}
