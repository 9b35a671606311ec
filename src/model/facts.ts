import type { PhrasingContent } from "mdast";
import type { Node, Position } from "unist";
import type { BookConfig, Chapter, NameList, SyllabusSection } from "./book.js";
import type { Listing, Question, SectionRole, TableBlock } from "./nodes.js";
import type { Surrounding } from "./surroundings.js";

/** What a cross reference can lead to. */
export type TargetKind = "chapter" | "heading" | "table" | "figure" | "listing" | "callout" | "question" | "term" | "index" | "name" | "footnote";

/** A place in a chapter that has an id. */
export interface Target {
  readonly kind: TargetKind;
  /** As the author writes it in links. */
  readonly id: string;
  /** As it stands in the output: safe ASCII. */
  readonly fragment: string;
  /** `7.1` of "Table 7.1"; undefined when it is not numbered. */
  readonly number?: string | undefined;
  /** Plain text: the heading, the caption, the callout's title. */
  readonly text: string;
  /** Where it is printed: in its chapter, or with the answers. */
  readonly part: Part;
  readonly position?: Position | undefined;
}

/** The two places where a chapter's text is printed. */
export type Part = "chapter" | "answers";

/** A heading of the chapter below its title. */
export interface OutlineHeading {
  readonly depth: number;
  readonly target: Target;
  readonly content: readonly PhrasingContent[];
  /** Topics of the syllabus that it treats. */
  readonly topics: readonly string[];
  /** For the heading of a part that has its own layout, such as the quick revision. */
  readonly role?: SectionRole | undefined;
}

/** What a passage is in its block. */
export type PassageRole = "text" | "heading" | "title" | "caption" | "cell" | "code" | "output";

/** A stretch of source text that must come out whole in every format. */
export interface Passage {
  readonly role: PassageRole;
  /** The node that holds it and the nodes around that, outermost first; an answer's begins below the question. */
  readonly path: readonly Node[];
  /** Text with all white space removed. */
  readonly letters: string;
  /** How it begins, for messages. */
  readonly quote: string;
  readonly position?: Position | undefined;
  readonly part: Part;
}

/** How much a place says about what it is indexed for, from most to least: a definition, a section about it, a mark of the author, a row of a table, a word in the text, a line of a listing. */
export const indexWeights = ["defined", "section", "marked", "listed", "named", "shown"] as const;

/** How much a place says about what it is indexed for. */
export type IndexWeight = (typeof indexWeights)[number];

/** A place for the index; code in entries stands between backticks, as in Markdown. */
export interface IndexTerm {
  readonly entry: string;
  readonly sub?: string | undefined;
  readonly target: Target;
  readonly weight: IndexWeight;
  /** For a section, which may run over pages: the last place in it, and the heading that ends it. */
  readonly section?: { readonly last: Target; readonly next: Target | undefined } | undefined;
}

/** What leads from one entry of the index to another: `GIL, see global interpreter lock`. */
export interface IndexSee {
  readonly entry: string;
  readonly to: string;
  /** True for "see also": the entry has pages of its own. */
  readonly also: boolean;
  /** Path of the chapter that says so. */
  readonly file: string;
  readonly position?: Position | undefined;
}

/** A place of an entry, and the chapter that it stands in. */
export interface IndexPlace {
  readonly facts: ChapterFacts;
  readonly term: IndexTerm;
}

/** An entry of the book's index, with all that leads to it; neither sorted nor cut. */
export interface IndexEntry {
  readonly text: string;
  readonly places: readonly IndexPlace[];
  readonly subs: readonly Pick<IndexEntry, "text" | "places">[];
  /** Entries to go to instead of this one, and beside it. */
  readonly see: readonly string[];
  readonly seeAlso: readonly string[];
}

/** The index of the book. */
export interface BookIndex {
  readonly entries: readonly IndexEntry[];
  /** Cross references from or to an entry that is not there. */
  readonly brokenSees: readonly IndexSee[];
}

/** A callout in the lists at the back. */
export interface CalloutFact {
  readonly kind: string;
  readonly version?: string | undefined;
  readonly target: Target;
  /** Title, or the first sentence of the text, without its full stop; nothing in it has an id. */
  readonly summary: readonly PhrasingContent[];
}

/** A figure, table or listing with a caption, in the lists at the back. */
export interface CaptionFact {
  readonly kind: "figure" | "table" | "listing";
  readonly target: Target;
  /** The caption, or its first sentence, without its full stop; nothing in it has an id. A listing without a title takes the heading that it stands under. */
  readonly summary: readonly PhrasingContent[];
}

/** Everything that is known about a chapter without changing it. */
export interface ChapterFacts {
  readonly chapter: Chapter;
  readonly title: readonly PhrasingContent[];
  readonly titleText: string;
  readonly headings: readonly OutlineHeading[];
  /** By the id that authors write. */
  readonly targets: ReadonlyMap<string, Target>;
  /** By node, for those that are to carry an id. */
  readonly targetOf: ReadonlyMap<Node, Target>;
  readonly terms: readonly IndexTerm[];
  readonly sees: readonly IndexSee[];
  readonly callouts: readonly CalloutFact[];
  readonly captions: readonly CaptionFact[];
  readonly listings: readonly Listing[];
  /** Every listing, with what stands around it, from the outside in. */
  readonly surroundings: ReadonlyMap<Listing, readonly Surrounding[]>;
  /** Every table, with what stands around it, from the outside in. */
  readonly tables: ReadonlyMap<TableBlock, readonly Surrounding[]>;
  readonly questions: readonly Question[];
  readonly passages: readonly Passage[];
}

/** Everything that is known about the book. */
export interface BookFacts {
  readonly config: BookConfig;
  readonly syllabus: readonly SyllabusSection[];
  readonly names: readonly NameList[];
  readonly chapters: readonly ChapterFacts[];
  readonly index: BookIndex;
}
