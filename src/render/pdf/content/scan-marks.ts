import { nameAt } from "./content-tokens.js";
import { readMarking } from "./marked-content.js";
import { innermost, type Scan } from "./scan.js";
import { takeShown } from "./shown-text.js";
import { closeArtifact, openArtifact } from "./unmarked.js";

/** Notes painting that began at an offset, around a place of the current coordinates. */
function paint(scan: Scan, from: number, x: number, y: number): void {
  const { ctm } = scan;
  scan.paints = true;
  const edit = scan.marks.length === 0 ? openArtifact(scan.unmarked, from) : undefined;
  if (edit) scan.heights.set(edit, x * ctm[1] + y * ctm[3] + ctm[5]);
}

/** Notes that the current path was painted. */
export function paintPath(scan: Scan): void {
  scan.loose = undefined;
  paint(scan, scan.unmarked.path ?? scan.tokens.start, scan.box[0], scan.box[1]);
  scan.unmarked.path = undefined;
}

/** Notes that text, an image or a form was painted. */
export function paintMore(scan: Scan): void {
  paint(scan, scan.tokens.start, scan.text.line[4], scan.text.line[5]);
  const sequence = innermost(scan)?.sequence;
  if (sequence !== undefined) sequence.showsMore = true;
}

/** Enters marked content (`BDC`, `BMC`). */
export function beginMark(scan: Scan): void {
  const { tokens, unmarked, form, sequences, text } = scan;
  closeArtifact(unmarked, tokens.start);
  flushText(scan);
  const { mcid, actualText } = readMarking(tokens);
  const outer = innermost(scan);
  let sequence = nameAt(tokens, 0) === "Artifact" ? undefined : outer?.sequence;
  if (mcid !== undefined) {
    sequence = { mcid, form, from: tokens.start, to: tokens.at, text: "", x: 0, y: 0, size: 0, lines: [], last: undefined, showsMore: false, marker: scan.loose, slot: undefined };
    sequences.set(mcid, sequence);
    scan.loose = undefined;
    text.moved = true;
  }
  scan.marks.push({ sequence, replacement: outer?.replacement ?? (actualText === undefined ? undefined : { text: actualText, isGiven: false }) });
}

/** Leaves marked content (`EMC`). */
export function endMark(scan: Scan): void {
  flushText(scan);
  const sequence = innermost(scan)?.sequence;
  if (sequence?.text) sequence.last = { ...scan.last };
  scan.marks.pop();
}

/** Gives the text shown so far to the sequence around it, and its length to the matrix it was set under. */
export function flushText(scan: Scan): void {
  const sequence = innermost(scan)?.sequence;
  if (scan.shown.length === 0 || sequence === undefined) return;
  scan.matrices.set(scan.setUnder, (scan.matrices.get(scan.setUnder) ?? 0) + scan.shown.length);
  sequence.text += takeShown(scan.shown);
}
