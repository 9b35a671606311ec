import type { Root } from "mdast";
import type { Point } from "unist";
import type { CalloutKind } from "./callout-kinds.js";
import type { Paper } from "./paper.js";

/** The book as described by book.yaml, with every default filled in. */
export interface BookConfig {
  readonly title: string;
  /** One word for the book, as in "Handbook p. 12". */
  readonly shortTitle: string;
  readonly subtitle: string;
  readonly authors: readonly string[];
  /** BCP 47 tag. */
  readonly language: string;
  readonly edition: string;
  /** Stable and unique: `urn:isbn:…` or `urn:uuid:…`. */
  readonly identifier: string;
  /** Start of every file name. */
  readonly slug: string;
  readonly publisher: string;
  readonly rights: string;
  readonly description: string;
  /** `YYYY-MM-DD`, or empty for the day of the build. */
  readonly date: string;
  readonly keywords: readonly string[];
  readonly paper: Paper;
  readonly theme: string;
  /** Where answers stand: at the back of the book, or at the end of each chapter. */
  readonly answers: "back" | "chapter";
  readonly kinds: readonly CalloutKind[];
  /** Lines from which on a listing's lines are numbered; false for never. */
  readonly numbersFrom: number | false;
  readonly pythonVersions: readonly string[];
  readonly python: PythonConfig;
  /** True when the sources of the listings are attached to the PDF. */
  readonly attachListings: boolean;
  /** File names in `chapters/`, in order. */
  readonly chapterFiles: readonly string[];
  readonly syllabusFile: string | undefined;
  readonly coverageFile: string | undefined;
  /** What the book keeps out of its index, beside the words that every index does without. */
  readonly indexStops: readonly string[];
}

/** What the book says about Python. */
export interface PythonConfig {
  /** Minor versions that the book claims to support: `3.11`. */
  readonly versions: readonly string[];
  /** True when its listings may run on the Python of the machine, not only on the fenced one. */
  readonly allowRun: boolean;
}

/** What a chapter's front matter says. */
export interface ChapterData {
  readonly lead: string;
  readonly aims: readonly string[];
  readonly requires: readonly string[];
  /** Topic id → id of the heading that treats it. */
  readonly topics: Readonly<Record<string, string>>;
  /** Term → one-sentence definition (Markdown). */
  readonly glossary: Readonly<Record<string, string>>;
  readonly next: string;
}

/** A chapter as loaded, before parsing. */
export interface ChapterSource {
  /** Position in the book, from 1. */
  readonly number: number;
  /** `exceptions` for `07-exceptions.md`. */
  readonly slug: string;
  /** `07-exceptions`: name of its files and unit. */
  readonly name: string;
  /** Path relative to the book's folder: `chapters/07-exceptions.md`. */
  readonly file: string;
  /** Markdown with the front matter blanked out, so that lines keep their numbers. */
  readonly text: string;
  readonly data: ChapterData;
  /** Returns where a value of the front matter, or its key, stands; undefined for a chapter without. */
  readonly locateData?: ((path: readonly (string | number)[], part?: "key" | "value") => Point) | undefined;
}

/** A chapter as parsed. */
export interface Chapter extends ChapterSource {
  readonly tree: Root;
}

/** A name of an API: `join` of the module `os.path`, `str.split` of `builtins`. */
export interface ApiName {
  readonly module: string;
  readonly name: string;
}

/** API names that a section should mention. */
export interface NameList {
  /** Number of the section. */
  readonly number: number;
  readonly names: readonly ApiName[];
}

/** One line of the syllabus. */
export interface Topic {
  /** `07.04`. */
  readonly id: string;
  readonly name: string;
}

/** One section of the syllabus. */
export interface SyllabusSection {
  readonly number: number;
  readonly title: string;
  readonly topics: readonly Topic[];
}
