import { decodeStream } from "../objects/flate.js";
import { asArray, asDict, asName, asNumber, type Dict, Indirect, resolve, Stream } from "../objects/object.js";
import { nameAt, nextOperator, numberAt, openContent, type Operator } from "./content-tokens.js";
import type { Edit } from "./edit.js";
import { type FontCache, findFont } from "./fonts.js";
import type { MarkedSequence } from "./marked-content.js";
import { heightScale, IDENTITY, multiply, toMatrix, widthScale } from "./matrix.js";
import { operatorTable } from "./operator-table.js";
import type { ContentScan, Scan } from "./scan.js";
import { beginMark, endMark, paintMore, paintPath } from "./scan-marks.js";
import { showText } from "./scan-text.js";
import { startShown } from "./shown-text.js";
import { applyTextMove, beginText, startText } from "./text-state.js";
import { closeArtifact, startUnmarked } from "./unmarked.js";

/** Scans a page's content in one pass: texts by marked-content id, and what lies outside marked content. */
export function scanContent(bytes: Uint8Array, resources: Dict | undefined, fonts: FontCache): ContentScan {
  const scan = runScan({
    ...startStream(bytes),
    resources,
    fonts,
    form: undefined,
    shown: startShown(),
    marks: [],
    ctm: IDENTITY,
    setUnder: IDENTITY,
    paints: false,
    area: undefined,
    sequences: new Map(),
    heights: new Map(),
    forms: new Map(),
    matrices: new Map(),
  });
  numberMarkers(scan.sequences);
  return scan;
}

/** Gives markers the ids after the page's last. */
function numberMarkers(sequences: ReadonlyMap<number, MarkedSequence>): void {
  let last = Math.max(-1, ...sequences.keys());
  for (const { marker } of sequences.values()) if (marker !== undefined) marker.mcid = ++last;
}

type StreamState = Pick<Scan, "tokens" | "text" | "edits" | "unmarked" | "last" | "loose" | "saved" | "box">;

/** Makes the part of the state that each stream has for itself. */
function startStream(bytes: Uint8Array): StreamState {
  const edits: Edit[] = [];
  const last = { end: 0, y: 0, unit: 0, count: 0, font: undefined, fontName: "", size: 0 };
  return { tokens: openContent(bytes), text: startText(), edits, unmarked: startUnmarked(edits), last, loose: undefined, saved: [], box: [0, 0, 0, 0] };
}

function runScan(scan: Scan): ContentScan {
  const { tokens } = scan;
  for (let op = nextOperator(tokens); op !== 0; op = nextOperator(tokens)) ACTIONS.get(op)?.(scan, op);
  closeArtifact(scan.unmarked, tokens.bytes.length);
  const { sequences, edits, unmarked: { asides }, heights, forms, matrices, area, paints } = scan;
  return { sequences, edits, asides, heights, forms, matrices, area, paints };
}

type Action = (scan: Scan, op: Operator) => void;

function setFont(scan: Scan): void {
  scan.text.fontName = nameAt(scan.tokens, 0);
  scan.text.font = findFont(scan.resources, scan.text.fontName, scan.fonts);
  scan.text.size = numberAt(scan.tokens, 0);
}

function endTextObject({ unmarked, tokens }: Scan): void {
  closeArtifact(unmarked, tokens.start);
}

function beginTextObject(scan: Scan): void {
  closeArtifact(scan.unmarked, scan.tokens.start);
  beginText(scan.text);
}

function beginPath(scan: Scan): void {
  scan.unmarked.path ??= scan.tokens.start;
}

function addBox(scan: Scan): void {
  beginPath(scan);
  for (let index = 0; index < 4; index++) scan.box[index] = numberAt(scan.tokens, index);
}

/** Takes the largest box that clips for the page area: Chromium clips every page's content to it. */
function clip(scan: Scan): void {
  const { box: [x, y, width, height], ctm } = scan;
  const size = Math.abs(width * widthScale(ctm) * height * heightScale(ctm));
  if (scan.area !== undefined && scan.area.size >= size) return;
  const corner = multiply([1, 0, 0, 1, x, y], ctm);
  scan.area = { left: corner[4], top: corner[5], size };
}

function drawObject(scan: Scan): void {
  const object = asDict(scan.resources?.get("XObject"))?.get(nameAt(scan.tokens, 0));
  const stream = resolve(object);
  const isForm = stream instanceof Stream && asName(stream.dict.get("Subtype")) === "Form";
  const holdsMarks = isForm && object instanceof Indirect && drawForm(scan, object, stream);
  if (!holdsMarks) paintMore(scan);
}

/** Scans a form; true when it holds marked content and so needs no mark around it. */
function drawForm(scan: Scan, form: Indirect, stream: Stream): boolean {
  const matrix = asArray(stream.dict.get("Matrix")).map((value) => asNumber(value) ?? 0);
  const known = scan.sequences.size;
  const { edits } = runScan({
    ...scan,
    ...startStream(decodeStream(stream)),
    resources: asDict(stream.dict.get("Resources")) ?? scan.resources,
    form,
    marks: [...scan.marks],
    ctm: matrix.length === 6 ? multiply(toMatrix(matrix), scan.ctm) : scan.ctm,
  });
  if (scan.sequences.size === known) return false;
  scan.forms.set(form, edits);
  scan.paints = true;
  return true;
}

/** Skips the data of an inline image: up to `EI` between white space. */
function skipInlineImage(scan: Scan): void {
  const { tokens } = scan;
  const end = /\sEI\s/.exec(Buffer.from(tokens.bytes.subarray(tokens.at)).toString("latin1"));
  tokens.at = end === null ? tokens.bytes.length : tokens.at + end.index + 3;
  paintMore(scan);
}

const ACTIONS = operatorTable<Action>([
  ["Td TD Tm TL T*", (scan, op) => applyTextMove(scan.text, op, scan.tokens)],
  ["Tj TJ ' \"", showText],
  ["Tf", setFont],
  ["BT", beginTextObject],
  ["ET", endTextObject],
  ["BDC BMC", beginMark],
  ["EMC", endMark],
  ["m", beginPath],
  ["re", addBox],
  ["W W*", clip],
  ["S s f F f* B B* b b*", paintPath],
  ["n", (scan) => (scan.unmarked.path = undefined)],
  ["q", (scan) => scan.saved.push(scan.ctm)],
  ["Q", (scan) => (scan.ctm = scan.saved.pop() ?? scan.ctm)],
  ["cm", (scan) => (scan.ctm = multiply(toMatrix(scan.tokens.numbers), scan.ctm))],
  ["Do", drawObject],
  ["sh", paintMore],
  ["BI", skipInlineImage],
]);
