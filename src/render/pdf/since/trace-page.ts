import { nameAt, nextOperator, numberAt, openContent, type Operator, operator } from "../content/content-tokens.js";
import { operatorTable } from "../content/operator-table.js";
import { IDENTITY, type Matrix, moveBox, movePoint, multiply, toMatrix } from "../content/matrix.js";
import type { BoundPage } from "../bound/open-bound.js";
import { readContent } from "../bound/page-content.js";
import { decodeStream } from "../objects/flate.js";
import { asArray, asDict, asName, asNumber, type Dict, type PdfValue, resolve, Stream } from "../objects/object.js";
import { PdfProblem } from "../objects/pdf-problem.js";
import { digestValue } from "./digest-value.js";
import type { Faces } from "./faces.js";
import { startGraphics } from "./graphics.js";
import { startTape, toSteps } from "./tape.js";
import { draw, type PageTrace, type Trace } from "./trace.js";
import { addBox, addPiece, addRectangle, clipTo, markClip, paintPath, startPath } from "./trace-paths.js";
import { setPaint, setState } from "./trace-paint.js";
import { beginText, moveLine, nextLine, placeLine, setFont, setText, showText } from "./trace-text.js";

/** Traces all that a page shows, from the lower left corner of its trim. */
export function tracePage(page: BoundPage, faces: Faces): PageTrace {
  const corner: Matrix = [1, 0, 0, 1, -page.trim[0], -page.trim[1]];
  const [left, bottom, right, top] = moveBox(page.bleed, corner);
  const traced: PageTrace = { all: startTape(), numberless: startTape(), text: "", paper: [toSteps(left), toSteps(bottom), toSteps(right), toSteps(top)] };
  const graphics = startGraphics(corner);
  run({ ...startStream(readContent(page)), resources: page.resources, faces, page: traced, depth: 0, graphics, furniture: [] });
  return traced;
}

function startStream(bytes: Uint8Array): Pick<Trace, "tokens" | "saved" | "line" | "advance" | "leading" | "path" | "clipRule"> {
  return { tokens: openContent(bytes), saved: [], line: IDENTITY, advance: 0, leading: 0, path: startPath(), clipRule: 0 };
}

function run(trace: Trace): void {
  const { tokens } = trace;
  for (let op = nextOperator(tokens); op !== 0; op = nextOperator(tokens)) ACTIONS.get(op)?.(trace, op);
}

type Action = (trace: Trace, op: Operator) => void;

function restore(trace: Trace): void {
  trace.graphics = trace.saved.pop() ?? trace.graphics;
}

function changeMatrix(trace: Trace): void {
  trace.graphics = { ...trace.graphics, matrix: multiply(toMatrix(trace.tokens.numbers), trace.graphics.matrix) };
}

/** Tells what is drawn around the book's text: artifacts of the type Pagination (ISO 32000-1, 14.8.2.2). */
function beginMark({ tokens, furniture }: Trace): void {
  const [from = 0, to = 0] = tokens.others.subarray(2);
  const isPagination = nameAt(tokens, 0) === "Artifact" && tokens.otherCount > 1 && Buffer.from(tokens.bytes.subarray(from, to)).includes("/Pagination");
  furniture.push(isPagination || furniture.at(-1) === true);
}

function drawObject(trace: Trace): void {
  const object = asDict(trace.resources.get("XObject"))?.get(nameAt(trace.tokens, 0));
  const stream = resolve(object);
  if (!(stream instanceof Stream)) return;
  if (asName(stream.dict.get("Subtype")) === "Form") drawForm(trace, stream);
  else drawPicture(trace, digestValue(object ?? null, trace.faces.digests));
}

// Forms of ours are two deep; one that draws itself never ends.
const MOST_DEPTH = 12;

/** Traces a form in place, cut to its box (ISO 32000-1, 8.10.1). */
function drawForm(trace: Trace, { dict, bytes }: Stream): void {
  if (trace.depth === MOST_DEPTH) throw new PdfProblem("PDF: forms that nest without end");
  const matrix = numbersOf(dict, "Matrix");
  const inner: Trace = {
    ...trace,
    ...startStream(decodeStream(new Stream(dict, bytes))),
    resources: asDict(dict.get("Resources")) ?? trace.resources,
    depth: trace.depth + 1,
    graphics: matrix.length === 6 ? { ...trace.graphics, matrix: multiply(toMatrix(matrix), trace.graphics.matrix) } : trace.graphics,
    furniture: [...trace.furniture],
  };
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(dict, "BBox");
  addRectangle(inner, left, bottom, right, top);
  clipTo(inner, operator("W"));
  inner.path = startPath();
  run(inner);
}

function numbersOf(entries: Dict, key: string): number[] {
  return asArray(entries.get(key)).map((value: PdfValue) => asNumber(value) ?? 0);
}

/** Notes a picture, which fills the unit square. */
function drawPicture(trace: Trace, digest: string): void {
  const { matrix } = trace.graphics;
  const corners = ([[0, 0], [1, 0], [1, 1], [0, 1]] as const).flatMap((corner) => movePoint(corner, matrix).map(toSteps));
  draw(trace, { isFilled: true, isStroked: false, shape: undefined }, [trace.faces.numberOf(`picture ${digest}`)], corners);
}

/** Notes a shading, which fills the clip. */
function drawShading(trace: Trace): void {
  const { matrix } = trace.graphics;
  const digest = digestValue(asDict(trace.resources.get("Shading"))?.get(nameAt(trace.tokens, 0)) ?? null, trace.faces.digests);
  const place = [toSteps(matrix[4]), toSteps(matrix[5])];
  draw(trace, { isFilled: true, isStroked: false, shape: matrix }, [trace.faces.numberOf(`shading ${digest}`)], [...place, ...trace.page.paper]);
}

/** Takes an inline image by its bytes: up to `EI` between white space. */
function drawInlineImage(trace: Trace): void {
  const { tokens } = trace;
  const rest = Buffer.from(tokens.bytes.subarray(tokens.at)).toString("latin1");
  const end = /\sEI(?=\s|$)/.exec(rest)?.index ?? rest.length;
  tokens.at += Math.min(rest.length, end + 3);
  drawPicture(trace, rest.slice(0, end));
}

const first = ({ tokens }: Trace): number => numberAt(tokens, 0);

const ACTIONS = operatorTable<Action>([
  ["w J j M d CS SC SCN G RG K cs sc scn g rg k", setPaint],
  ["q", (trace) => trace.saved.push(trace.graphics)],
  ["Q", restore],
  ["cm", changeMatrix],
  ["gs", setState],
  ["m l c v y h", addPiece],
  ["re", addBox],
  ["W W*", markClip],
  ["S s f F f* B B* b b* n", paintPath],
  ["BT", beginText],
  ["Tm", placeLine],
  ["Td TD", moveLine],
  ["T*", nextLine],
  ["TL", (trace) => (trace.leading = first(trace))],
  ["Tf", setFont],
  ["Tc", (trace) => setText(trace, { charSpace: first(trace) })],
  ["Tw", (trace) => setText(trace, { wordSpace: first(trace) })],
  ["Tz", (trace) => setText(trace, { stretch: first(trace) / 100 })],
  ["Ts", (trace) => setText(trace, { rise: first(trace) })],
  ["Tr", (trace) => setText(trace, { mode: first(trace) })],
  ["Tj TJ ' \"", showText],
  ["BDC BMC", beginMark],
  ["EMC", ({ furniture }) => furniture.pop()],
  ["Do", drawObject],
  ["sh", drawShading],
  ["BI", drawInlineImage],
]);
