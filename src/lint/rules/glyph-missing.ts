import type { Html } from "mdast";
import type { Literal, Node, Point, Position } from "unist";
import type { Finding } from "../../diagnostics/message.js";
import type { ChapterFacts } from "../../model/facts.js";
import { fontStacks } from "../../model/fonts.js";
import type { Listing } from "../../model/nodes.js";
import type { LintContext, LintRule } from "../index.js";
import { createLocator } from "../locate-text.js";
import { visitChapter } from "../visit-chapter.js";

// Characters that print nothing: white space, joiners, marks of direction, variation selectors, soft hyphen.
const invisible = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/u;

/** A text that is printed, and how to find a character of it in the source. */
interface PrintedText {
  readonly text: string;
  readonly isCode: boolean;
  readonly locate: (character: string) => Point | Position | undefined;
}

/** Reports every character that no font of the book has, once per text. */
export const checkGlyphs: LintRule = (facts, context) => {
  const texts = listDataTexts(facts);
  visitChapter(facts, (node) => texts.push(...listTexts(node, facts)));
  return texts.flatMap((text) => findGaps(text, facts.chapter.file, context.covers));
};

/** Reports the same for what book.yaml puts on the title page, the imprint and the running heads. */
export function checkBookGlyphs({ book: { config }, covers }: LintContext): Finding[] {
  const text = [config.title, config.subtitle, config.shortTitle, ...config.authors, config.edition, config.publisher, config.rights, config.description].join(" ");
  return findGaps({ text, isCode: false, locate: () => undefined }, "chapters/book.yaml", covers);
}

/** Returns the texts that a node itself prints. */
function listTexts(node: Node, { chapter }: ChapterFacts): PrintedText[] {
  const { value } = node as Literal & { value?: unknown };
  if (typeof value !== "string") return [];
  const isCode = node.type === "inlineCode" || node.type === "listing";
  const toText = (text: string, position: Position | undefined): PrintedText => ({ text, isCode, locate: createLocator(chapter, position) });
  if (node.type === "html") return [toText((node as Html).value.replace(/<!--[\s\S]*?-->|<[^>]*>/g, " "), node.position)];
  const output = node.type === "listing" ? (node as Listing).output : undefined;
  return [toText(value, node.position), ...(output ? [toText(output.value, output.position)] : [])];
}

/** Returns the texts of the front matter. */
function listDataTexts({ chapter: { data, locateData } }: ChapterFacts): PrintedText[] {
  const toText = (text: string, ...path: (string | number)[]): PrintedText => ({ text, isCode: false, locate: () => locateData?.(path) ?? { line: 1, column: 1 } });
  const lists = (["aims", "requires"] as const).flatMap((key) => data[key].map((text, index) => toText(text, key, index)));
  const glossary = Object.entries(data.glossary).map(([term, text]) => toText(`${term} ${text}`, "glossary", term));
  return [toText(data.lead, "lead"), ...lists, ...glossary, toText(data.next, "next")];
}

function findGaps({ text, isCode, locate }: PrintedText, file: string, covers: LintContext["covers"]): Finding[] {
  const stack = isCode ? fontStacks.code : fontStacks.text;
  // The three main families have all of ASCII and Latin-1 (a test holds that).
  const isMissing = (character: string): boolean => character.codePointAt(0)! >= 0x100 && !invisible.test(character) && !covers(stack, character.codePointAt(0)!);
  return [...new Set(text)].filter(isMissing).map((character) => ({ rule: "glyph-missing", file, place: locate(character), what: `Unexpected character ${describe(character)}: no font of the book has it` }));
}

function describe(character: string): string {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
  return /\p{Co}|\p{Cn}/u.test(character) ? code : `${code} ${character}`;
}
