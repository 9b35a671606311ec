import type { Operator } from "../content/content-tokens.js";
import { IDENTITY, type Matrix } from "../content/matrix.js";
import type { Face } from "./faces.js";
import type { NumberThings } from "./number-things.js";

/** How text is set (ISO 32000-1, 9.3), but for its place. */
export interface TextSetting {
  readonly face: Face | undefined;
  readonly size: number;
  readonly charSpace: number;
  readonly wordSpace: number;
  /** Horizontal scale as a factor. */
  readonly stretch: number;
  readonly rise: number;
  /** Rendering mode: 3 shows nothing. */
  readonly mode: number;
}

/** What paint looks like: settings by name, those of filling with `fill` before them. */
export type Paint = ReadonlyMap<string, string>;

/** A path to which all that follows is cut, inside another one. */
export interface Clip {
  readonly rule: Operator;
  readonly pieces: readonly number[];
  readonly points: readonly number[];
  readonly outer: Clip | undefined;
}

/** The graphics state (ISO 32000-1, 8.4), never changed in place, so that saving it costs nothing. */
export interface Graphics {
  readonly matrix: Matrix;
  /** The clip set last. */
  readonly clip: Clip | undefined;
  readonly paint: Paint;
  readonly text: TextSetting;
}

/** The state at the beginning of a page. */
export function startGraphics(matrix: Matrix = IDENTITY): Graphics {
  return { matrix, clip: undefined, paint: new Map(), text: { face: undefined, size: 0, charSpace: 0, wordSpace: 0, stretch: 1, rise: 0, mode: 0 } };
}

const fillNumbers = new WeakMap<Paint, number>();
const strokeNumbers = new WeakMap<Paint, number>();

/** Returns the number of what rules filling: settings of strokes do not show. */
export function numberFill(paint: Paint, numberOf: NumberThings): number {
  return numberPaint(paint, fillNumbers, (name) => !name.startsWith("stroke"), numberOf);
}

/** Returns the number of what rules strokes: settings of filling do not show. */
export function numberStroke(paint: Paint, numberOf: NumberThings): number {
  return numberPaint(paint, strokeNumbers, (name) => !name.startsWith("fill"), numberOf);
}

function numberPaint(paint: Paint, numbers: WeakMap<Paint, number>, rules: (name: string) => boolean, numberOf: NumberThings): number {
  const known = numbers.get(paint);
  if (known !== undefined) return known;
  const settings = [...paint].filter(([name]) => rules(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const number = numberOf(`paint ${settings.map((setting) => setting.join(" ")).join("; ")}`);
  numbers.set(paint, number);
  return number;
}
