import type { PrintedLine } from "../../../model/print.js";
import { readValue } from "../objects/cursor.js";
import { asDict, Indirect, PdfString } from "../objects/object.js";
import { fromTextString } from "../objects/text-string.js";
import type { ContentTokens } from "./content-tokens.js";
import type { Edit } from "./edit.js";
import type { Shown } from "./scan.js";
import type { Slot } from "./slots.js";

/**
 * Text outside marked content just before a sequence: the number of a list item, which Chromium 143 leaves unmarked.
 *
 * Its edit makes it an artifact; with the id given here it can be marked as a label instead.
 */
export interface Marker {
  readonly edit: Edit;
  /** Baseline in pt. */
  readonly y: number;
  mcid: number;
}

/** A line of a sequence that may still grow. */
export interface SetLine extends PrintedLine {
  lastX: number;
}

/** What one marked-content sequence shows on its page. */
export interface MarkedSequence {
  readonly mcid: number;
  /** The form XObject in whose stream it stands; undefined for the page's own. */
  readonly form: Indirect | undefined;
  /** Offsets of its `BDC`, operands included. */
  readonly from: number;
  readonly to: number;
  /** Text as shown; a line feed where the next line begins. */
  text: string;
  /** Baseline start of its first glyph in pt from the lower left corner, and font size in pt; 0 without text. */
  x: number;
  y: number;
  size: number;
  /** Its lines from the first to the last; empty without text. */
  lines: SetLine[];
  /** How its text ended; undefined without text. */
  last: Readonly<Shown> | undefined;
  /** True when it paints text, an image or a form, not only lines and areas. */
  showsMore: boolean;
  readonly marker: Marker | undefined;
  /** A page number that is filled in when the book is bound. */
  slot: Slot | undefined;
}

/** Text that stands for all that is shown inside a mark. */
export interface Replacement {
  readonly text: string;
  /** True once something was shown: Chromium also writes an empty mark for a cluster of glyphs whose line is on another page. */
  isGiven: boolean;
}

/** The operands of a `BDC` or `BMC`. */
export interface Marking {
  readonly mcid: number | undefined;
  readonly actualText: string | undefined;
}

const NO_MARKING: Marking = { mcid: undefined, actualText: undefined };

/** `<</MCID ` as bytes: what Chromium writes, read without a parser. */
const PLAIN = Buffer.from("<</MCID ");

/** Reads the property list that stands inline after a marking's tag; a named one carries nothing that we use. */
export function readMarking({ bytes, others, otherCount }: ContentTokens): Marking {
  const from = others[2] ?? 0;
  const to = others[3] ?? 0;
  if (otherCount < 2 || bytes[from] !== 0x3c) return NO_MARKING;
  return readPlainMarking(bytes, from, to) ?? readAnyMarking(bytes, from, to);
}

function readPlainMarking(bytes: Uint8Array, from: number, to: number): Marking | undefined {
  for (let index = 0; index < PLAIN.length; index++) if (bytes[from + index] !== PLAIN[index]) return undefined;
  let mcid = 0;
  let at = from + PLAIN.length;
  for (let digit = bytes[at] ?? 0; digit >= 0x30 && digit <= 0x39; digit = bytes[++at] ?? 0) mcid = mcid * 10 + digit - 0x30;
  while (bytes[at] === 0x20) at++;
  return at === to - 2 ? { mcid, actualText: undefined } : undefined;
}

function readAnyMarking(bytes: Uint8Array, from: number, to: number): Marking {
  const text = Buffer.from(bytes.subarray(from, to)).toString("latin1");
  const properties = asDict(readValue({ text, at: 0, reference: () => new Indirect() }));
  const mcid = properties?.get("MCID");
  const actual = properties?.get("ActualText");
  return {
    mcid: typeof mcid === "number" ? mcid : undefined,
    actualText: actual instanceof PdfString ? fromTextString(actual) : undefined,
  };
}
