import type { Box, Sheet } from "../../../model/sheet.js";
import { intersect, unite } from "../content/boxes.js";
import { type ContentTokens, nameAt, nextOperator, openContent } from "../content/content-tokens.js";
import { readMarking } from "../content/marked-content.js";
import { IDENTITY, type Matrix, moveBox, multiply, toMatrix } from "../content/matrix.js";
import { operatorTable } from "../content/operator-table.js";
import { addBox, beginPart, extendPart } from "../content/path-boxes.js";
import { asDict, asName, resolve, Stream } from "../objects/object.js";
import type { OpenUnit, UnitPage } from "../read/open-unit.js";
import { contentOf } from "../read/repeats.js";
import type { StructureElement } from "../read/structure.js";
import { placePage } from "./placement.js";

/**
 * Returns the rectangle in pt around a figure on its sheet, for its `BBox` (ISO 32000-1, 14.8.5.4.3); undefined where it cannot be told, and for one on more than one page.
 *
 * Chromium marks a drawing's texts alone, its lines and areas are artifacts; but it clips all of it to the drawing's own area. A picture is marked as a whole.
 */
export function measureFigure(figure: StructureElement, unit: OpenUnit, sheet: Sheet): Box | undefined {
  const content = contentOf(figure);
  const page = unit.pages[content[0]?.page ?? -1];
  if (page === undefined || content.some((kid) => kid.page !== content[0]?.page)) return undefined;
  const boxes = listBoxes(page, new Set(content.map(({ mcid }) => mcid)));
  return boxes.length > 0 ? roundBox(moveBox(boxes.reduce(unite), placePage(page, sheet))) : undefined;
}

/** The part of the graphics state that a figure's place depends on. */
interface State {
  readonly ctm: Matrix;
  /** Undefined outside all clips. */
  readonly clip: Box | undefined;
}

/** A page that is looked through for the place of a figure. */
interface Search {
  readonly tokens: ContentTokens;
  readonly page: UnitPage;
  readonly ids: ReadonlySet<number>;
  readonly found: Box[];
  /** Whether the marked content around belongs to the figure, from the outermost in. */
  readonly marks: boolean[];
  readonly saved: State[];
  state: State;
  path: Box[];
  /** True when the current path will clip. */
  clips: boolean;
}

function listBoxes(page: UnitPage, ids: ReadonlySet<number>): readonly Box[] {
  const search: Search = { tokens: openContent(page.content), page, ids, found: [], marks: [], saved: [], state: { ctm: IDENTITY, clip: undefined }, path: [], clips: false };
  for (let op = nextOperator(search.tokens); op !== 0; op = nextOperator(search.tokens)) ACTIONS.get(op)?.(search);
  return search.found;
}

function beginMark({ tokens, ids, marks }: Search): void {
  const { mcid } = readMarking(tokens);
  marks.push(mcid === undefined ? (marks.at(-1) ?? false) : ids.has(mcid));
}

/** Adds the area to which a drawing's text is clipped, unless that is the page's. */
function showText({ marks, state: { clip }, page, found }: Search): void {
  if (marks.at(-1) && clip && sizeOf(clip) < (page.scan.area?.size ?? Infinity) - 1) found.push(clip);
}

function sizeOf([left, bottom, right, top]: Box): number {
  return (right - left) * (top - bottom);
}

/** Adds a picture, which fills a square of 1. */
function paintObject({ tokens, page, marks, found, state: { ctm } }: Search): void {
  const object = resolve(asDict(page.resources.get("XObject"))?.get(nameAt(tokens, 0)));
  if (marks.at(-1) && object instanceof Stream && asName(object.dict.get("Subtype")) === "Image") found.push(moveBox([0, 0, 1, 1], ctm));
}

function endPath(search: Search): void {
  const { path, state } = search;
  if (search.clips && path.length > 0) {
    const area = path.reduce(unite);
    search.state = { ...state, clip: (state.clip ? intersect(area, state.clip) : area) ?? state.clip };
  }
  search.clips = false;
  search.path = [];
}

const ACTIONS = operatorTable<(search: Search) => void>([
  ["q", ({ saved, state }) => saved.push(state)],
  ["Q", (search) => (search.state = search.saved.pop() ?? search.state)],
  ["cm", (search) => (search.state = { ...search.state, ctm: multiply(toMatrix(search.tokens.numbers), search.state.ctm) })],
  ["BDC BMC", beginMark],
  ["EMC", ({ marks }) => marks.pop()],
  ["re", addBox],
  ["m", beginPart],
  ["l c v y", extendPart],
  ["W W*", (search) => (search.clips = true)],
  ["f F f* S s B B* b b* n", endPath],
  ["Tj TJ ' \"", showText],
  ["Do", paintObject],
]);

/** Hundredths of a pt are finer than any reader shows. */
function roundBox([left, bottom, right, top]: Box): Box {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return [round(left), round(bottom), round(right), round(top)];
}
