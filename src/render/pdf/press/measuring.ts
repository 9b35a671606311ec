import type { Box } from "../../../model/sheet.js";
import type { ContentTokens } from "../content/content-tokens.js";
import type { Matrix } from "../content/matrix.js";
import type { Dict } from "../objects/object.js";
import type { PageInk } from "./ink.js";

/** The part of the graphics state (ISO 32000-1, 8.4) that ink depends on. */
export interface State {
  ctm: Matrix;
  /** Inside it things show. */
  clip: Box;
  /** Grey of what is filled; undefined for a pattern. */
  fill: number | undefined;
  lineWidth: number;
  textSize: number;
}

/** A content stream that is being measured. */
export interface Measuring {
  readonly tokens: ContentTokens;
  readonly resources: Dict | undefined;
  readonly trim: Box;
  readonly ink: PageInk;
  readonly saved: State[];
  state: State;
  textMatrix: Matrix;
  /** Rectangles around the parts of the current path, on the sheet. */
  path: Box[];
  /** True when the current path will clip. */
  clips: boolean;
}

/** What is done at an operator. */
export type Action = (measuring: Measuring) => void;
