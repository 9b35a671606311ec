import type { BlockContent, DefinitionContent, Image, Literal, Parent, PhrasingContent, Table } from "mdast";
import type { Position } from "unist";
import type { ListingMeta } from "./listing.js";

/** A block as it may stand in a chapter. */
export type Block = BlockContent | DefinitionContent;

/** A marked block with a kind: pitfall, practice, analogy, version, … */
export interface Callout extends Parent {
  type: "callout";
  kind: string;
  /** For version notes: `3.11+`. */
  version?: string | undefined;
  title?: PhrasingContent[] | undefined;
  id?: string | undefined;
  children: Block[];
}

/** A table with its caption. */
export interface TableBlock extends Parent {
  type: "tableBlock";
  caption?: PhrasingContent[] | undefined;
  /** True when it sets things side by side that readers confuse. */
  comparison: boolean;
  id?: string | undefined;
  children: [Table];
}

/** A picture on its own, with caption and alternative text. */
export interface Figure extends Parent {
  type: "figure";
  caption: PhrasingContent[];
  id?: string | undefined;
  children: [Image];
}

/** A code fence with its options, and the output fence that follows it. */
export interface Listing extends Literal {
  type: "listing";
  lang: string;
  meta: ListingMeta;
  output?: { readonly value: string; readonly position?: Position | undefined } | undefined;
  /** True when comments such as `# ①` are marks of the notes below. */
  annotated?: boolean | undefined;
}

/** A listing with numbered marks in its code, and the notes that they stand for. */
export interface AnnotatedListing extends Parent {
  type: "annotatedListing";
  children: [Listing, NoteList];
}

/** The notes of a listing, in the order in which they are written. */
export interface NoteList extends Parent {
  type: "noteList";
  children: NoteItem[];
}

/** A note of a listing. */
export interface NoteItem extends Parent {
  type: "noteItem";
  number: number;
  children: Block[];
}

/** A question with the answer that goes to the back of the book. */
export interface Question extends Parent {
  type: "question";
  answer: Block[];
  /** Number in the chapter, from 1. */
  number: number;
  children: Block[];
}

/** A part of a chapter that is laid out in its own way. */
export interface Section extends Parent {
  type: "section";
  role: SectionRole;
  children: Block[];
}

/** How a part of a chapter is laid out. */
export type SectionRole = "revision" | "questions";

/** The place that defines a term: printed bold, main entry in the index. */
export interface Term extends Parent {
  type: "term";
  children: PhrasingContent[];
}

/** An index entry at this place; prints nothing. */
export interface IndexMark extends Literal {
  type: "indexMark";
  value: string;
}

declare module "mdast" {
  interface BlockContentMap {
    callout: Callout;
    tableBlock: TableBlock;
    figure: Figure;
    listing: Listing;
    annotatedListing: AnnotatedListing;
    noteList: NoteList;
    noteItem: NoteItem;
    question: Question;
    section: Section;
  }
  interface PhrasingContentMap {
    term: Term;
    indexMark: IndexMark;
  }
  interface RootContentMap {
    callout: Callout;
    tableBlock: TableBlock;
    figure: Figure;
    listing: Listing;
    annotatedListing: AnnotatedListing;
    noteList: NoteList;
    noteItem: NoteItem;
    question: Question;
    section: Section;
    term: Term;
    indexMark: IndexMark;
  }
  interface HeadingData {
    /** Id, unique in the chapter. */
    id?: string;
  }
}
