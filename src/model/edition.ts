import type { ChapterContent } from "./components.js";
import type { VerifySummary } from "./verify.js";
import type { BookFacts } from "./facts.js";

/** What is laid out: the whole book, or some of its chapters with the book's folios. */
export interface Edition {
  readonly book: BookFacts;
  /** Every chapter of the book, in order. */
  readonly contents: readonly ChapterContent[];
  /** Names of the chapters that are in this edition; undefined for the whole book. */
  readonly chosen: ReadonlySet<string> | undefined;
  /** What is known of the book's listings; undefined when it has none in Python. */
  readonly verified?: VerifySummary | undefined;
}

/** Returns the chapters that are in an edition, in order. */
export function listChosen({ contents, chosen }: Edition): readonly ChapterContent[] {
  return chosen ? contents.filter(({ facts }) => chosen.has(facts.chapter.name)) : contents;
}

/** Returns the title of an edition: the book's, and for some chapters their numbers and titles after it. */
export function nameEdition(edition: Edition): string {
  const { title } = edition.book.config;
  const chapters = listChosen(edition).map(({ facts }) => `${facts.chapter.number} ${facts.titleText}`);
  return edition.chosen ? `${title}: ${chapters.join(", ")}` : title;
}
