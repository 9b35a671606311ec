import type { ContentTokens } from "../content/content-tokens.js";
import type { Box } from "../../../model/sheet.js";
import type { Matrix } from "../content/matrix.js";
import type { Dict } from "../objects/object.js";
import type { Faces } from "./faces.js";
import type { Graphics } from "./graphics.js";
import { type Drawing, noteSettings, type Tape } from "./tape.js";

/** What a page shows. */
export interface PageTrace {
  readonly all: Tape;
  /** All but digits. */
  readonly numberless: Tape;
  /** Text that belongs to the book, without running heads and folios. */
  text: string;
  /** The paper, bleed included, in hundredths of a point: what lies around it, as crop marks do, is cut off. */
  readonly paper: Box;
}

/** A path under construction: operators, and their points on the page in hundredths of a point. */
export interface Path {
  readonly pieces: number[];
  readonly points: number[];
}

/** A content stream while it is traced. */
export interface Trace {
  readonly tokens: ContentTokens;
  readonly resources: Dict;
  readonly faces: Faces;
  readonly page: PageTrace;
  /** Forms around this stream. */
  readonly depth: number;
  graphics: Graphics;
  readonly saved: Graphics[];
  /** Start of the line in text space, and how far the text has gone from there. */
  line: Matrix;
  advance: number;
  leading: number;
  path: Path;
  /** Operator of a clip that the next painting operator sets. */
  clipRule: number;
  /** For each open mark, whether it or one around it is pagination. */
  readonly furniture: boolean[];
}

/** Notes that something is drawn, and at which points; a digit is left out of the tape without numbers. */
export function draw({ page, graphics, faces }: Trace, drawing: Drawing, things: readonly number[], places: readonly number[], isDigit = false): void {
  if (!isOnPaper(places, page.paper)) return;
  for (const tape of isDigit ? [page.all] : [page.all, page.numberless]) {
    noteSettings(tape, graphics, drawing, faces.numberOf);
    for (const thing of things) tape.things.push(thing);
    for (const place of places) tape.places.push(place);
  }
}

/** Tells whether the rectangle around points, given as x and y in turn, reaches on the paper. */
function isOnPaper(places: readonly number[], [left, bottom, right, top]: Box): boolean {
  let [isLeft, isBelow, isRight, isAbove] = [true, true, true, true];
  for (let at = 0; at < places.length; at += 2) {
    const [x, y] = [places[at]!, places[at + 1]!];
    isLeft &&= x < left;
    isRight &&= x > right;
    isBelow &&= y < bottom;
    isAbove &&= y > top;
  }
  return !(isLeft || isBelow || isRight || isAbove);
}
