import type { Root } from "hast";
import type { ChapterFacts } from "./facts.js";
import type { ListingMeta } from "./listing.js";
import type { SectionRole } from "./nodes.js";
import type { TableMeasure } from "./tables/measure-table.js";
import type { Surrounding } from "./surroundings.js";

/** A part of a page that has a template; in the tree it is an element `sb-<name>` whose `ref` is its index in the chapter's components. */
export type Component =
  | { readonly name: "heading"; readonly depth: number; readonly fragment: string; readonly number?: string | undefined }
  | { readonly name: "callout"; readonly kind: string; readonly version?: string | undefined; readonly fragment: string }
  | ListingComponent
  | TableComponent
  | { readonly name: "figure"; readonly file: string; readonly alt: string; readonly number: string; readonly fragment: string }
  | { readonly name: "image"; readonly file: string; readonly alt: string }
  | { readonly name: "section"; readonly role: SectionRole }
  | { readonly name: "question"; readonly number: number; readonly fragment: string; readonly answer: Place | undefined }
  | { readonly name: "term"; readonly fragment: string }
  | { readonly name: "mark"; readonly fragment: string }
  | { readonly name: "named"; readonly fragment: string }
  | { readonly name: "reference"; readonly place: Place; readonly label: string }
  | { readonly name: "weblink"; readonly url: string };

/** A place in the book: a unit, and an id in it; an empty fragment means the unit's start. */
export interface Place {
  readonly unit: string;
  readonly fragment: string;
}

/** A code listing, ready to print. */
export interface ListingComponent {
  readonly name: "listing";
  readonly lang: string;
  /** As it is printed: marks of notes are circled. */
  readonly code: string;
  /** True when comments that are a circled number are marks of the notes below. */
  readonly annotated: boolean;
  /** The text with which each of the notes below it begins. */
  readonly notes: readonly string[];
  /** What stands around it, from the outside in. */
  readonly around: readonly Surrounding[];
  readonly meta: ListingMeta;
  readonly output?: string | undefined;
  /** Last line of the traceback, or the exception's name while it is not verified. */
  readonly raised?: string | undefined;
  readonly number?: string | undefined;
  /** Id of the listing, and of its code element (`<fragment>-code`); numbered listings can be referred to. */
  readonly fragment: string;
}

/** A table with what its cells need, and what stands around it. */
export interface TableComponent {
  readonly name: "table";
  readonly number?: string | undefined;
  readonly fragment?: string | undefined;
  readonly comparison: boolean;
  readonly measure: TableMeasure;
  readonly around: readonly Surrounding[];
}

/** Name of the element that holds a component's title or caption as its first child. */
export const slotName = "sb-slot";

/** The element name of a component. */
export function toTagName(name: Component["name"]): string {
  return `sb-${name}`;
}

/** A chapter's content as HTML trees, without the page around it. */
export interface ChapterContent {
  readonly facts: ChapterFacts;
  readonly title: Root;
  readonly body: Root;
  readonly lead: Root;
  readonly aims: readonly Root[];
  readonly requires: readonly Root[];
  readonly next: Root;
  /** Heading trees by fragment, for contents and running heads. */
  readonly headings: ReadonlyMap<string, Root>;
  /** Summaries of callouts, figures, tables and listings by fragment. */
  readonly summaries: ReadonlyMap<string, Root>;
  /** By question number. */
  readonly answers: ReadonlyMap<number, Root>;
  /** Term → definition. */
  readonly glossary: ReadonlyMap<string, Root>;
  readonly components: readonly Component[];
}
