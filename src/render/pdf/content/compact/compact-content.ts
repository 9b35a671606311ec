import { startOutput, takeBytes, writeByte, writeBytes, writeOperand } from "../../objects/byte-output.js";
import type { Dict, Indirect } from "../../objects/object.js";
import { nextOperator, numberAt, openContent, type Operator } from "../content-tokens.js";
import { heightScale, toMatrix, widthScale } from "../matrix.js";
import { operatorTable } from "../operator-table.js";
import { beginText, move, refuse, setFont, setPlace, show } from "./compact-text.js";
import { type Compaction, copy, endStretch, LINE_FEED } from "./compaction.js";
import { decimalsFor } from "./decimals.js";
import { createMeasure } from "./measure-font.js";
import { writeSpacing } from "./show-stretch.js";
import { startStretch } from "./text-stretch.js";

/** Writes a content stream in fewer bytes; `scale` is by how much what draws it may enlarge it. */
export type CompactContent = (bytes: Uint8Array, resources: Dict, scale?: number) => Uint8Array;

/**
 * Makes the function that writes contents in fewer bytes, which show the same to two hundredths of a point; `replaced` gives the fonts
 * that take the place of others when the book is written.
 *
 * Glyphs are shown by the line, and places have the decimals that can be seen. A stream with text that is set in ways that Chromium
 * does not use stays as it is.
 */
export function createCompact(replaced: ReadonlyMap<Indirect, Indirect>): CompactContent {
  const measure = createMeasure(replaced);
  const [output, stretch] = [startOutput(), startStretch()];
  return (bytes, resources, scale = 1) => {
    const compaction: Compaction = { tokens: openContent(bytes), output, stretch, measure, resources, scale, setting: undefined, written: { font: undefined, size: 0, spacing: 0 }, saved: [], isForeign: false };
    run(compaction);
    const written = takeBytes(output);
    return compaction.isForeign ? bytes : written;
  };
}

function run(compaction: Compaction): void {
  const { tokens } = compaction;
  for (let op = nextOperator(tokens); op !== 0 && !compaction.isForeign; op = nextOperator(tokens)) (ACTIONS.get(op) ?? copy)(compaction, op);
  endStretch(compaction);
}

type Action = (compaction: Compaction, op: Operator) => void;

/** Writes an operator whose operands are places and lengths on a path. */
function copyPath(compaction: Compaction, op: Operator): void {
  const { output, tokens, scale } = compaction;
  const decimals = decimalsFor(scale);
  for (let index = 0; index < tokens.numberCount; index++) writeOperand(output, numberAt(tokens, index), decimals);
  writeBytes(output, tokens.bytes, tokens.at - (op > 0xff ? 2 : 1), tokens.at);
  writeByte(output, LINE_FEED);
}

function save(compaction: Compaction): void {
  copy(compaction);
  const { scale, setting, written, saved } = compaction;
  saved.push({ scale, setting, written: { ...written } });
}

function restore(compaction: Compaction): void {
  copy(compaction);
  Object.assign(compaction, compaction.saved.pop());
}

function changeMatrix(compaction: Compaction): void {
  copy(compaction);
  const matrix = toMatrix(compaction.tokens.numbers);
  compaction.scale *= Math.max(widthScale(matrix), heightScale(matrix));
}

/** Forms take over how text is set, and count on no space after glyphs. */
function drawObject(compaction: Compaction): void {
  const { output, written } = compaction;
  if (written.spacing !== 0) writeSpacing(output, 0, written);
  copy(compaction);
}

const ACTIONS = operatorTable<Action>([
  ["q", save],
  ["Q", restore],
  ["cm", changeMatrix],
  ["m l c v y re", copyPath],
  ["Do", drawObject],
  ["BT", beginText],
  ["Tf", setFont],
  ["Tm", setPlace],
  ["Td", move],
  ["Tj", show],
  ["TJ ' \" TD T* TL Tc Tw Tz Ts BI", refuse],
]);
