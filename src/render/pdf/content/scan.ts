import type { Dict, Indirect } from "../objects/object.js";
import type { ContentTokens } from "./content-tokens.js";
import type { Edit } from "./edit.js";
import type { Font, FontCache } from "./fonts.js";
import type { MarkedSequence, Marker, Replacement } from "./marked-content.js";
import type { Matrix } from "./matrix.js";
import type { ShownText } from "./shown-text.js";
import type { TextState } from "./text-state.js";
import type { Aside, Unmarked } from "./unmarked.js";

/** What a content stream, with the forms that it draws, shows. */
export interface ContentScan {
  /** Marked content by its id, in drawing order. */
  readonly sequences: Map<number, MarkedSequence>;
  /** Edits of the page's stream: artifacts, and the spaces that wrapping took. */
  readonly edits: readonly Edit[];
  /** The edits around texts outside marked content. */
  readonly asides: readonly Aside[];
  /** Heights in pt at which artifacts begin, by the edits that open them. */
  readonly heights: Map<Edit, number>;
  /** The forms that hold marked content of their own, with their edits. */
  readonly forms: Map<Indirect, readonly Edit[]>;
  /** Characters shown under each matrix of the page's content. */
  readonly matrices: Map<Matrix, number>;
  /** The page area inside the margins, as far as a clip tells it. */
  readonly area: Area | undefined;
  /** False for a stream that paints nothing. */
  readonly paints: boolean;
}

/** An upright rectangle in pt from the page's lower left corner. */
export interface Area {
  readonly left: number;
  readonly top: number;
  /** In square pt. */
  readonly size: number;
}

/** A marked-content sequence that has begun; `sequence` is the innermost with an id, unless an artifact stands between. */
export interface Mark {
  readonly sequence: MarkedSequence | undefined;
  readonly replacement: Replacement | undefined;
}

/** Where the text shown last ended. */
export interface Shown {
  /** Offset behind the operator that showed it. */
  end: number;
  /** Height of its baseline in pt. */
  y: number;
  /** Its last UTF-16 code unit, and how many the last operator showed. */
  unit: number;
  count: number;
  /** Its font, undefined before the first text, the font's name among the resources, and its size. */
  font: Font | undefined;
  fontName: string;
  size: number;
}

/** A content stream that is being scanned. */
export interface Scan {
  readonly tokens: ContentTokens;
  readonly resources: Dict | undefined;
  readonly fonts: FontCache;
  readonly form: Indirect | undefined;
  readonly text: TextState;
  readonly shown: ShownText;
  readonly edits: Edit[];
  readonly unmarked: Unmarked;
  readonly marks: Mark[];
  readonly saved: Matrix[];
  ctm: Matrix;
  /** The marked text shown last in this stream. */
  readonly last: Shown;
  /** Unmarked text that nothing has followed yet. */
  loose: Marker | undefined;
  /** The matrix under which the last text was placed. */
  setUnder: Matrix;
  paints: boolean;
  area: Area | undefined;
  /** Operands of the last `re`. */
  readonly box: [x: number, y: number, width: number, height: number];
  readonly sequences: Map<number, MarkedSequence>;
  readonly heights: Map<Edit, number>;
  readonly forms: Map<Indirect, readonly Edit[]>;
  readonly matrices: Map<Matrix, number>;
}

/** Finds the mark in which the scan stands. */
export function innermost({ marks }: Scan): Mark | undefined {
  return marks[marks.length - 1];
}
