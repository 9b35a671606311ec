import type { Box } from "../../../model/sheet.js";
import { CROP_MARKS } from "../bind/crop-marks.js";
import { nameAt, nextOperator, numberAt, openContent } from "../content/content-tokens.js";
import { heightScale, IDENTITY, multiply, toMatrix } from "../content/matrix.js";
import { operatorTable } from "../content/operator-table.js";
import { addBox, beginPart, extendPart } from "../content/path-boxes.js";
import { decodeStream } from "../objects/flate.js";
import { asArray, asDict, asName, asNumber, type Indirect, resolve, Stream } from "../objects/object.js";
import { toGray } from "./gray.js";
import { type PageInk, startInk } from "./ink.js";
import { endPath, fillPath, painting, strokePath } from "./measure-path.js";
import type { Action, Measuring, State } from "./measuring.js";

/** Measures what a bound page asks of a press: the page itself, not the marks around it. */
export function measurePage(page: Indirect): PageInk {
  const entries = asDict(page) ?? new Map();
  const [trim, bleed] = ["TrimBox", "BleedBox"].map((name) => toBox(entries.get(name) ?? entries.get("TrimBox")));
  const ink = startInk();
  const state: State = { ctm: IDENTITY, clip: bleed!, fill: 0, lineWidth: 1, textSize: 0 };
  for (const part of asArray(entries.get("Contents"))) measureStream(part, { resources: asDict(entries.get("Resources")), trim: trim!, ink, state });
  return ink;
}

function toBox(value: Parameters<typeof asArray>[0]): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = asArray(value).map(asNumber);
  return [left, bottom, right, top];
}

function measureStream(value: Parameters<typeof resolve>[0], { state, ...given }: Pick<Measuring, "resources" | "trim" | "ink" | "state">): void {
  const stream = resolve(value);
  if (!(stream instanceof Stream)) return;
  const tokens = openContent(decodeStream(stream));
  const measuring: Measuring = { ...given, tokens, saved: [], state: { ...state }, textMatrix: IDENTITY, path: [], clips: false };
  for (let op = nextOperator(tokens); op !== 0; op = nextOperator(tokens)) ACTIONS.get(op)?.(measuring);
}

function showText({ ink, state, textMatrix, trim, tokens: { others } }: Measuring): void {
  // Binding leaves empty strings, `<>`, which show nothing.
  const [from = 0, to = 0] = others;
  const matrix = multiply(textMatrix, state.ctm);
  if (to - from <= 2 || !contains(trim, [matrix[4], matrix[5]])) return;
  ink.isBlank = false;
  ink.smallestType = Math.min(ink.smallestType, state.textSize * heightScale(matrix));
}

/** Slug lines stand outside the trimmed page. */
function contains([left, bottom, right, top]: Box, [x, y]: readonly [number, number]): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}

function setState({ resources, tokens, state, ink }: Measuring): void {
  const entries = asDict(asDict(resources?.get("ExtGState"))?.get(nameAt(tokens, 0)));
  if (entries === undefined) return;
  state.lineWidth = asNumber(entries.get("LW")) ?? state.lineWidth;
  const isClear = ["ca", "CA"].some((key) => (asNumber(entries.get(key)) ?? 1) < 1) || asDict(entries.get("SMask")) !== undefined;
  if (isClear || !["Normal", "Compatible"].includes(asName(entries.get("BM")) ?? "Normal")) ink.isTransparent = true;
}

function drawObject({ resources, tokens, state, ink, trim }: Measuring): void {
  const name = nameAt(tokens, 0);
  const object = resolve(asDict(resources?.get("XObject"))?.get(name));
  if (name === CROP_MARKS || !(object instanceof Stream)) return;
  if (asName(object.dict.get("Subtype")) === "Image") ink.isBlank = false;
  if (object.dict.has("SMask")) ink.isTransparent = true;
  if (asName(object.dict.get("Subtype")) !== "Form") return;
  const matrix = asArray(object.dict.get("Matrix")).map((value) => asNumber(value) ?? 0);
  const ctm = matrix.length === 6 ? multiply(toMatrix(matrix), state.ctm) : state.ctm;
  measureStream(object, { resources: asDict(object.dict.get("Resources")) ?? resources, trim, ink, state: { ...state, ctm } });
}

function setGray(measuring: Measuring): void {
  measuring.state.fill = numberAt(measuring.tokens, 0);
}

function setRgb({ state, tokens }: Measuring): void {
  state.fill = toGray([numberAt(tokens, 0), numberAt(tokens, 1), numberAt(tokens, 2)]);
}

const ACTIONS = operatorTable<Action>([
  ["q", ({ saved, state }) => saved.push({ ...state })],
  ["Q", (measuring) => (measuring.state = measuring.saved.pop() ?? measuring.state)],
  ["cm", ({ state, tokens }) => (state.ctm = multiply(toMatrix(tokens.numbers), state.ctm))],
  ["gs", setState],
  ["w", ({ state, tokens }) => (state.lineWidth = numberAt(tokens, 0))],
  ["g", setGray],
  ["rg", setRgb],
  ["scn", ({ state }) => (state.fill = undefined)],
  ["BT", (measuring) => (measuring.textMatrix = IDENTITY)],
  ["Tf", ({ state, tokens }) => (state.textSize = numberAt(tokens, 0))],
  ["Tm", (measuring) => (measuring.textMatrix = toMatrix(measuring.tokens.numbers))],
  ["Tj TJ ' \"", showText],
  ["re", addBox],
  ["m", beginPart],
  ["l c v y", extendPart],
  ["W W*", (measuring) => (measuring.clips = true)],
  ["f F f*", painting(fillPath)],
  ["S s", painting(strokePath)],
  ["B B* b b*", painting(fillPath, strokePath)],
  ["n", endPath],
  ["Do", drawObject],
]);
