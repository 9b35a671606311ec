import type { Matrix } from "../content/matrix.js";
import { type Clip, type Graphics, numberFill, numberStroke } from "./graphics.js";
import type { NumberThings } from "./number-things.js";

/** What is drawn on a page, in order, as numbers: things with the settings before them where they change, and apart from them where they stand. */
export interface Tape {
  readonly things: number[];
  /** Coordinates in hundredths of a point. */
  readonly places: number[];
  /** Settings that were noted last. */
  fill: number;
  stroke: number;
  clip: Clip | undefined;
  readonly shape: number[];
}

/** What a drawing looks like, beside what it shows. */
export interface Drawing {
  readonly isFilled: boolean;
  readonly isStroked: boolean;
  /** How large and how turned a glyph, a picture or the pen is; undefined for areas. */
  readonly shape: Matrix | undefined;
}

// Kinds of settings on the tape; numbers of things are positive.
const [FILL, STROKE, CLIP, SHAPE] = [-1, -2, -3, -4];

/** Starts an empty tape. */
export function startTape(): Tape {
  return { things: [], places: [], fill: 0, stroke: 0, clip: undefined, shape: [0, 0, 0, 0] };
}

/** Turns a length in pt into hundredths, which no eye and no printer tells apart. */
export function toSteps(length: number): number {
  return Math.round(length * 100);
}

/** Notes the settings of a drawing, as far as they are not those of the drawing before. */
export function noteSettings(tape: Tape, graphics: Graphics, { isFilled, isStroked, shape }: Drawing, numberOf: NumberThings): void {
  if (isFilled) tape.fill = noteNumber(tape, FILL, tape.fill, numberFill(graphics.paint, numberOf));
  if (isStroked) tape.stroke = noteNumber(tape, STROKE, tape.stroke, numberStroke(graphics.paint, numberOf));
  if (shape !== undefined) noteShape(tape, shape);
  if (graphics.clip !== tape.clip) noteClips(tape, (tape.clip = graphics.clip));
}

function noteNumber({ things }: Tape, kind: number, last: number, number: number): number {
  if (number !== last) things.push(kind, number);
  return number;
}

/** Notes a shape to a thousandth. */
function noteShape({ things, shape }: Tape, matrix: Matrix): void {
  let isSame = true;
  for (let part = 0; part < shape.length; part++) {
    const value = Math.round(matrix[part]! * 1000);
    if (shape[part] !== value) isSame = false;
    shape[part] = value;
  }
  if (!isSame) things.push(SHAPE, ...shape);
}

function noteClips({ things, places }: Tape, innermost: Clip | undefined): void {
  things.push(CLIP);
  for (let clip = innermost; clip; clip = clip.outer) {
    things.push(clip.rule, ...clip.pieces);
    places.push(...clip.points);
  }
}
