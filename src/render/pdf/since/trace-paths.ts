import { numberAt, type Operator, operator } from "../content/content-tokens.js";
import { movePoint } from "../content/matrix.js";
import { toSteps } from "./tape.js";
import { draw, type Path, type Trace } from "./trace.js";

/** Starts an empty path. */
export function startPath(): Path {
  return { pieces: [], points: [] };
}

const [m, l, h] = ["m", "l", "h"].map(operator) as [Operator, Operator, Operator];
const PATH = -5;

/** Adds a piece to the path (`m`, `l`, `c`, `v`, `y`, `h`). */
export function addPiece(trace: Trace, op: Operator): void {
  const { tokens, path } = trace;
  path.pieces.push(op);
  for (let index = 0; index + 1 < tokens.numberCount; index += 2) addPoint(trace, numberAt(tokens, index), numberAt(tokens, index + 1));
}

/** Adds a rectangle (`re`), which stands for four lines. */
export function addBox(trace: Trace): void {
  const [x, y, width, height] = [0, 1, 2, 3].map((index) => numberAt(trace.tokens, index)) as [number, number, number, number];
  addRectangle(trace, x, y, x + width, y + height);
}

/** Adds a rectangle by two of its corners. */
export function addRectangle(trace: Trace, left: number, bottom: number, right: number, top: number): void {
  const corners = [[left, bottom], [right, bottom], [right, top], [left, top]] as const;
  corners.forEach(([x, y], index) => {
    trace.path.pieces.push(index === 0 ? m : l);
    addPoint(trace, x, y);
  });
  trace.path.pieces.push(h);
}

function addPoint({ graphics, path }: Trace, x: number, y: number): void {
  path.points.push(...movePoint([x, y], graphics.matrix).map(toSteps));
}

/** Remembers that the path becomes a clip (`W`, `W*`), which happens when it is painted. */
export function markClip(trace: Trace, op: Operator): void {
  trace.clipRule = op;
}

const FILLS = new Set(["f", "F", "f*", "B", "B*", "b", "b*"].map(operator));
const STROKES = new Set(["S", "s", "B", "B*", "b", "b*"].map(operator));

/** Paints the path, or only ends it (`n`), and sets the clip that it makes. */
export function paintPath(trace: Trace, op: Operator): void {
  const { path, graphics } = trace;
  const [isFilled, isStroked] = [FILLS.has(op), STROKES.has(op)];
  const drawing = { isFilled, isStroked, shape: isStroked ? graphics.matrix : undefined };
  if (isFilled || isStroked) draw(trace, drawing, [PATH, op, ...path.pieces], path.points);
  if (trace.clipRule !== 0) clipTo(trace, trace.clipRule);
  trace.path = startPath();
  trace.clipRule = 0;
}

/** Cuts all that follows to the path as well. */
export function clipTo(trace: Trace, rule: Operator): void {
  trace.graphics = { ...trace.graphics, clip: { rule, ...trace.path, outer: trace.graphics.clip } };
}
