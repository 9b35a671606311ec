import type { Message } from "../diagnostics/message.js";
import type { Format } from "./artifact.js";
import type { Changes } from "./changes.js";
import type { Imposition } from "./imposition.js";

/** What the pages are to look like, as typed; undefined takes the book's own. */
export interface PageOptions {
  /** `a4`, `letter`, `a5`, `b5`, `6x9`, `170x240mm`. */
  readonly paper?: string | undefined;
  /** `colour`, `mono`, `large`, or a file of the book's own `styles/themes`. */
  readonly theme?: string | undefined;
}

/** What a build is asked to do; paths are absolute. */
export interface BuildOptions extends PageOptions {
  /** The book's folder: the one that holds `chapters/book.yaml`. */
  readonly folder: string;
  readonly formats: readonly Format[];
  /** Sections as typed: `7`, `exceptions`, `5-8`, `5,9`; undefined for the whole book. */
  readonly sections?: string | undefined;
  /** Bleed as typed: `3mm`, `0.125in`, `9pt`, up to 10 mm; undefined for none. */
  readonly bleed?: string | undefined;
  /** True for crop marks and a slug line around each page. */
  readonly marks?: boolean | undefined;
  /** True for a PDF without colour. */
  readonly gray?: boolean | undefined;
  /** True for a second PDF for print shops, `<slug>-press.pdf`, to which bleed, marks and grey then belong. */
  readonly press?: boolean | undefined;
  /** Output folder; undefined is `dist/book` in the book's folder. */
  readonly out?: string | undefined;
  /** False neither reads nor writes the cache of printed units. */
  readonly cache: boolean;
  /** False takes recorded results of listings as they are and runs none; true when left out. */
  readonly verify?: boolean | undefined;
  readonly browser?: string | undefined;
  /** How the PDF's pages are laid on sheets in a further file; undefined makes none. */
  readonly imposition?: Imposition | undefined;
  /** PDF of an older copy; the leaves that differ from it go into a further file. */
  readonly since?: string | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** What a check is asked to do. */
export type CheckOptions = Pick<BuildOptions, "folder" | keyof PageOptions | "verify" | "onProgress"> & Partial<Pick<BuildOptions, "cache">>;

/** What is being done now; `done` and `total` count things of one kind, such as printed units. */
export interface Progress {
  readonly stage: string;
  readonly item?: string | undefined;
  readonly done: number;
  readonly total: number;
}

/** Time of one stage in ms. */
export interface Timing {
  readonly stage: string;
  readonly ms: number;
}

/** A file that a build made. */
export interface WrittenFile {
  /** Absolute path. */
  readonly path: string;
  /** Size in bytes. */
  readonly size: number;
  /** How much paper it is, such as `80 sheets`, for files whose pages are not the book's. */
  readonly extent?: string | undefined;
  /** How it is to be printed, as a sentence. */
  readonly advice?: string | undefined;
}

/** What came of a build; with any error among the messages, no file was written. */
export interface BuildResult {
  readonly messages: readonly Message[];
  readonly files: readonly WrittenFile[];
  /** Pages of the PDF; 0 when none was made. */
  readonly pageCount: number;
  readonly timings: readonly Timing[];
  /** What differs from an older copy; undefined when none was given. */
  readonly changes?: Changes | undefined;
}

/** How far a chapter covers its section: topics of the syllabus, and names of the coverage list. */
export interface ChapterCoverage {
  /** `07-exceptions`. */
  readonly chapter: string;
  readonly topicCount: number;
  readonly missingTopics: readonly string[];
  readonly nameCount: number;
  readonly missingNames: readonly string[];
}

/** What `check` found, beside the messages. */
export interface CheckResult {
  readonly messages: readonly Message[];
  /** By chapter, in order. */
  readonly coverage: readonly ChapterCoverage[];
}
