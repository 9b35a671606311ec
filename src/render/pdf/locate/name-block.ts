import type { BookConfig } from "../../../model/book.js";
import type { ChapterFacts } from "../../../model/facts.js";
import type { Callout } from "../../../model/nodes.js";
import type { Block } from "./blocks.js";

/** What the names of a chapter's blocks depend on. */
export interface Naming {
  readonly facts: ChapterFacts;
  readonly kinds: BookConfig["kinds"];
}

/** What kinds of blocks are called. */
export const words: Readonly<Record<Block["type"], string>> = { listing: "listing", tableBlock: "table", callout: "callout", figure: "figure", question: "question", list: "list" };

/** Returns what a block is called in messages: `Listing 4.3`, `the pitfall “Two names”`, `the table “Name …”`. */
export function nameBlock({ type, node, leaves }: Block, naming: Naming): string {
  const number = numberOf(node, naming);
  if (number) return `${capitalize(words[type])} ${number}`;
  const word = type === "callout" ? kindOf(node as Callout, naming).toLowerCase() : words[type];
  return `the ${word} “${leaves[0]!.quote}”`;
}

/** Returns the number of a listing, table or figure, if it has one. */
export function numberOf(node: Block["node"], { facts }: Naming): string | undefined {
  return facts.targetOf.get(node)?.number;
}

/** Returns the word that is printed beside a callout. */
export function kindOf({ kind }: Callout, { kinds }: Naming): string {
  return kinds.find(({ id }) => id === kind)?.label ?? kind;
}

/** Returns a word with a capital letter. */
export function capitalize(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
