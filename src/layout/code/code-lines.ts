import type { ListingComponent } from "../../model/components.js";
import type { LineNumbers } from "../../model/line-numbers.js";
import { isPython } from "../../model/listing.js";
import { rewrapPython } from "../../util/rewrap/rewrap-python.js";
import { highlightCode, type TokenRange } from "../highlight-code.js";

/** A listing's code as it is set. */
export interface SetCode {
  /** For each line of the source the lines that it is set as. */
  readonly lines: readonly (readonly string[])[];
  /** All of them, joined by line feeds. */
  readonly code: string;
  /** Colours of that code. */
  readonly ranges: readonly TokenRange[];
}

/** How the lines of a listing are shown. */
export interface LineLook {
  /** Lines that are highlighted, from 1. */
  readonly highlighted: ReadonlySet<number>;
  readonly numbers: LineNumbers | undefined;
  readonly annotated: boolean;
}

// A listing is set alike in every round of printing, and has the same colours in every format.
const knownSettings = new WeakMap<ListingComponent, Map<number, SetCode>>();
const knownRanges = new WeakMap<ListingComponent, Map<string, readonly TokenRange[]>>();

/** Returns a listing's code for lines of so many columns; Infinity for lines as long as they are. */
export function setCode(listing: ListingComponent, columns: number): SetCode {
  const known = knownSettings.get(listing) ?? new Map<number, SetCode>();
  knownSettings.set(listing, known);
  const set = known.get(columns) ?? createSetting(listing, columns);
  known.set(columns, set);
  return set;
}

function createSetting(listing: ListingComponent, columns: number): SetCode {
  const lines = isPython(listing) ? rewrapPython(listing.code, columns) : listing.code.split("\n").map((line) => [line]);
  const code = lines.flat().join("\n");
  return { lines, code, ranges: findRanges(listing, code) };
}

function findRanges(listing: ListingComponent, code: string): readonly TokenRange[] {
  const known = knownRanges.get(listing) ?? new Map<string, readonly TokenRange[]>();
  knownRanges.set(listing, known);
  const ranges = known.get(code) ?? highlightCode(listing.lang, code);
  known.set(code, ranges);
  return listing.annotated ? cutMarks(code, ranges) : ranges;
}

const circled = /[\u2460-\u2473]$/;

/** Marks of notes have a colour of their own: what ends with one at the end of a line ends before it. */
function cutMarks(code: string, ranges: readonly TokenRange[]): TokenRange[] {
  return ranges.flatMap(([start, end, token]): TokenRange[] => {
    const cut = circled.test(code.slice(start, end)) && /^(?:\n|$)/.test(code.slice(end, end + 1)) ? end - 1 : end;
    return cut > start ? [[start, cut, token]] : [];
  });
}

/** Returns a line of HTML with the mark that may end it as an element. */
export function tagMark(html: string): string {
  return html.replace(circled, (mark) => `<span class="note-mark">${mark}</span>`);
}

/** Returns the element before the first letter of a numbered line; a style shows what it carries, so that the number is no part of the text. */
export function tagNumber(number: number): string {
  return `<span class="n" data-n="${number}" aria-hidden="true"></span>`;
}
