import type { Place } from "./components.js";

/** A file that a unit's HTML may ask for by URL; everything else is refused. */
export interface Resource {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Colour ranges of one listing: UTF-16 offsets into the text of the element with this id. */
export interface Highlight {
  readonly elementId: string;
  /** Triples `[start, end, token]`, sorted; token is a name of the highlight palette, such as `keyword`. */
  readonly ranges: readonly (readonly [number, number, string])[];
}

/**
 * A page number in a unit that is only known when the book is bound.
 *
 * It is printed as the slot's own index in three digits, in a font of nothing but digits; binding puts the folio in its place, so that
 * no unit has to be printed again when another one grows.
 */
export interface FolioSlot {
  readonly place: Place;
  /** True for a place that is not in this edition: its folio is the whole book's. */
  readonly outside: boolean;
  /** The side on which its line is even: a folio of fewer digits than there is room for leaves no gap towards it. */
  readonly flush: "left" | "right";
}

/** One HTML document to print on its own. */
export interface PrintJob {
  /** Name for progress and messages, such as `07-exceptions`. */
  readonly name: string;
  /** A complete HTML document whose last element has the id `studybook-end`. */
  readonly html: string;
  /** Resources by the path that the HTML uses, such as `fonts/text-400.woff2`. */
  readonly resources: ReadonlyMap<string, Resource>;
  readonly highlights: readonly Highlight[];
  /** Texts of the document's code blocks, by the index that their tags have (see `structureTags`). */
  readonly code: readonly string[];
  /** By index. */
  readonly slots: readonly FolioSlot[];
  /** False for pages that become artifacts (running heads): no structure tree. */
  readonly tagged: boolean;
}

/** The size of a picture in CSS px, which are its pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A request that a document made and did not get: it was neither the document nor one of its resources. */
export interface BlockedRequest {
  /** The job's name. */
  readonly job: string;
  readonly url: string;
}

/** A browser that prints; jobs may be given side by side. */
export interface Printer {
  /** Product and version, such as `HeadlessChrome/143.0.7499.4`: part of every cache key. */
  readonly version: string;
  /** Requests refused so far; any means that something of the book is missing on the page. */
  readonly blocked: readonly BlockedRequest[];
  /** Returns the PDF; throws an `EnvironmentError` when the browser cannot do it. */
  print(job: PrintJob): Promise<Uint8Array>;
  /** Returns what the document looks like on a screen of this size, as a PNG; throws as `print` does. */
  picture(job: PrintJob, size: PictureSize): Promise<Uint8Array>;
  /** Ends the browser; no process or profile folder stays. */
  close(): Promise<void>;
}

/** A line of a run, in pt from the page's lower left corner. */
export interface PrintedLine {
  /** Offset of its first character in the run's text. */
  readonly at: number;
  /** Start of its baseline. */
  readonly x: number;
  readonly y: number;
  /** Where its last glyph begins. */
  readonly lastX: number;
}

/** A stretch of text as printed, in logical (structure tree) order. */
export interface PrintedRun {
  readonly text: string;
  /** Page index in the unit, from 0. */
  readonly page: number;
  /** Structure types from the outermost element to the one that holds the text, such as `["Document", "Table", "TR", "TH"]`. */
  readonly types: readonly string[];
  /** Baseline start in pt from the page's lower left corner, and the font size as printed in pt. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** From the first to the last; the text has a line feed before each but the first. */
  readonly lines: readonly PrintedLine[];
}

/** What a unit's PDF says about itself. */
export interface PrintedUnit {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  /** Pages that are wider than high, for tables that need it. */
  readonly turnedPages: ReadonlySet<number>;
  /** Named destinations: id → page index in the unit, and y in pt from the bottom of the page. */
  readonly destinations: ReadonlyMap<string, { readonly page: number; readonly y: number }>;
  readonly runs: readonly PrintedRun[];
  /** Scale of the page's content: 1 when Chromium did not shrink the document. */
  readonly scale: number;
}
