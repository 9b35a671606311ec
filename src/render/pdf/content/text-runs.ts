import type { Dict } from "../objects/object.js";
import { type ContentTokens, nameAt, nextOperator, openContent, operator } from "./content-tokens.js";
import { type Font, type FontCache, findFont } from "./fonts.js";
import { type MarkedSequence, readMarking } from "./marked-content.js";
import type { Matrix } from "./matrix.js";
import { addShown, type ShownText, startShown, takeShown } from "./shown-text.js";
import { applyTextMove, beginText, startText } from "./text-state.js";

/** Spaces in a row, each shown on its own, as Chromium shows every character. */
export interface SpaceStretch {
  /** Index of the first one in the text, and how many there are. */
  readonly start: number;
  length: number;
  /** Offsets of the first one's string and behind the last one's operator. */
  readonly from: number;
  to: number;
}

/** What one text object (`BT` to `ET`) shows: Chromium writes one for each stretch of a line in one font and colour. */
export interface TextRun {
  /** Offsets of its `BT` and behind its `ET`. */
  readonly from: number;
  to: number;
  text: string;
  /** Name of the font among the resources. */
  fontName: string;
  font: Font | undefined;
  size: number;
  readonly spaces: SpaceStretch[];
  /** The text matrix at its first glyph. */
  place: Matrix;
}

/** The text objects of a marked-content sequence. */
export interface SequenceRuns {
  readonly runs: readonly TextRun[];
  /** Offset of the `EMC` that ends it. */
  readonly to: number;
}

const [BT, ET, TF, BDC, BMC, EMC, TJ, TJ_ARRAY] = ["BT", "ET", "Tf", "BDC", "BMC", "EMC", "Tj", "TJ"].map(operator);

/** Reads the text objects of a sequence in a page's own content. */
export function readTextRuns(content: Uint8Array, { to }: MarkedSequence, resources: Dict, fonts: FontCache): SequenceRuns {
  const tokens = openContent(content);
  tokens.at = to;
  const state = startText();
  const shown = startShown();
  const runs: TextRun[] = [];
  // What stands for the glyphs inside each open mark, until it is given.
  const marks: (string | undefined)[] = [];
  let run: TextRun | undefined;
  for (let op = nextOperator(tokens); op !== 0; op = nextOperator(tokens)) {
    if (op === BT) {
      beginText(state);
      run = { from: tokens.start, to: 0, text: "", fontName: "", font: undefined, size: 0, spaces: [], place: [...state.line] };
    } else if (op === ET) {
      if (run && run.text !== "") runs.push(Object.assign(run, { to: tokens.at }));
      run = undefined;
    } else if (op === TF) {
      state.fontName = nameAt(tokens, 0);
      state.font = findFont(resources, state.fontName, fonts);
      state.size = tokens.numbers[0] ?? 0;
    } else if (op === BDC || op === BMC) marks.push(readMarking(tokens).actualText ?? (marks.length > 0 ? marks.at(-1) : undefined));
    else if (op === EMC) {
      if (marks.length === 0) return { runs, to: tokens.start };
      marks.pop();
    } else if ((op === TJ || op === TJ_ARRAY) && run && state.font) {
      if (run.text === "") Object.assign(run, { fontName: state.fontName, font: state.font, size: state.size, place: [...state.line] });
      const replaced = marks.at(-1);
      const text = replaced ?? readGlyphs(shown, state.font, tokens);
      if (text === " ") addSpace(run, tokens);
      run.text += text;
      if (replaced !== undefined) marks.fill("");
    } else applyTextMove(state, op, tokens);
  }
  return { runs, to: content.length };
}

function readGlyphs(shown: ShownText, font: Font, tokens: ContentTokens): string {
  addShown(shown, font, tokens);
  return takeShown(shown);
}

function addSpace({ spaces, text }: TextRun, { others, at }: ContentTokens): void {
  const last = spaces.at(-1);
  if (last && last.start + last.length === text.length) Object.assign(last, { length: last.length + 1, to: at });
  else spaces.push({ start: text.length, length: 1, from: others[0] ?? at, to: at });
}
