import type { PhrasingContent } from "mdast";
import type { OutlineHeading } from "../../model/facts.js";
import { toPlainText } from "../../util/to-plain-text.js";
import { foldEntry } from "./fold-entry.js";
import { nameCode } from "./name-code.js";
import type { Vocabulary } from "./vocabulary.js";

/** What a section is about, as the index names it. */
export interface HeadingEntry {
  readonly entry: string;
  readonly sub?: string | undefined;
}

/** What naming a heading needs beside it. */
export interface HeadingNames {
  readonly section: number;
  readonly vocabulary: Vocabulary;
  /** The chapter's terms and marked entries, by their folded form. */
  readonly known: ReadonlyMap<string, string>;
}

// Words of sentences, which are no names of things: "What `import` does", "Choose it for", "Many connections with".
const sentenceWords = new Set(
  "a an the what where when which who why how if it its their you your is are was be do does can may must one two three four five six several many more most other own every again before after first early earlier later late once as than that them these this without against across inside into through over of ways".split(" "),
);
const questions = /^(?:what|where|when|which|who|why|how|ways)\b/i;
const articles = /^(?:the|a|an|more|other)\s+/i;
const prepositions = "in|for|with|from|at|by|to|through|between|without|beside|under|behind|than|below|around|inside|on|over|instead|worth";
const leading = new RegExp(`^(?:${prepositions})\\b`, "i");
const tail = new RegExp(` (?:${prepositions})\\b.*$`);

/** Returns the entries that a section's heading gives: its code, the terms that it names, and short names of things; nothing for a sentence. */
export function nameHeading({ content }: OutlineHeading, names: HeadingNames): HeadingEntry[] {
  return [...nameCodes(content, names), ...nameWords(toProse(content), names)].filter(({ entry, sub }) => !names.vocabulary.isStopped(entry, sub));
}

function nameCodes(content: readonly PhrasingContent[], { section, vocabulary }: HeadingNames): HeadingEntry[] {
  return content.flatMap((node): HeadingEntry[] => {
    if (node.type !== "inlineCode") return [];
    const named = nameCode(node.value, { section, context: [], kind: "title" }, vocabulary);
    if (named) return [named];
    // `raise from`, `except*`, `*args`, `while True`
    return /^[*@]*[A-Za-z_][\w.]*\*?(?: [A-Za-z]+)?$/.test(node.value) ? [{ entry: `\`${node.value}\`` }] : [];
  });
}

/** Returns a heading's text, up to a colon, with `|` in place of its code. */
function toProse(content: readonly PhrasingContent[]): string {
  return content.map((node) => (node.type === "inlineCode" ? "|" : toPlainText(node))).join("").replace(/:.*$/, "");
}

function nameWords(prose: string, names: HeadingNames): HeadingEntry[] {
  const parts = distribute(names.known, prose.split(/\||,\s*(?:(?:and|or)\s+)?|\s+(?:and|or|&)\s+/).map((part) => part.trim().replace(articles, "")).filter((part) => part && !leading.test(part)));
  const whole = parts.length === 1 && !prose.includes("|");
  // Later parts of a list tell whether the first one's capital is its own: "Flask, FastAPI, Django".
  const proper = parts.length > 1 && parts.slice(1).every((part) => /^\p{Lu}\w*\p{Ll}/u.test(part));
  return questions.test(prose) ? parts.flatMap((part) => nameKnown(part, names)) : parts.flatMap((part) => namePart(part, { whole, proper }, names));
}

/** "Instance, class, and static methods" are instance methods, class methods and static methods; "unpacking and starred expressions" are two things, since the second is a term. */
function distribute(known: HeadingNames["known"], parts: readonly string[]): readonly string[] {
  const last = parts.at(-1) ?? "";
  const noun = /^\S+ (\S+s)$/.exec(last)?.[1];
  if (!noun) return parts;
  const isTerm = known.has(foldEntry(last));
  return parts.map((part, index) => {
    const phrase = `${part} ${noun}`;
    const isAdjective = index < parts.length - 1 && /^(?:\S*[^s\s]|\S+ss)$/.test(part) && (!isTerm || known.has(foldEntry(phrase)));
    return isAdjective ? phrase : part;
  });
}

function nameKnown(part: string, { known }: HeadingNames): HeadingEntry[] {
  const entry = known.get(foldEntry(part)) ?? known.get(foldEntry(part.replace(tail, "")));
  return entry ? [{ entry }] : [];
}

function namePart(part: string, { whole, proper }: { readonly whole: boolean; readonly proper: boolean }, names: HeadingNames): HeadingEntry[] {
  const found = nameKnown(part, names);
  if (found.length > 0) return found;
  const code = /^\w*[A-Z_]\w*$/.test(part) ? names.vocabulary.find(part, names.section, []) : undefined;
  if (code?.sections.includes(names.section)) return [nameCode(part, { section: names.section, context: [], kind: "row" }, names.vocabulary)!];
  const cut = part.replace(tail, "");
  const plain = proper ? cut : cut.replace(/^\p{Lu}(?=[\p{Ll}\d'-]+(?: |$))/u, (letter) => letter.toLowerCase());
  const words = plain.split(/\s+/);
  if (words.length > 3 || words.some((word) => sentenceWords.has(word.toLowerCase())) || !/^[\p{L}][\p{L}\d '-]*$/u.test(plain)) return [];
  const inverted = invert(words, names.known);
  if (inverted) return [inverted];
  // One word of a longer heading may be a verb: "Importing by name", "Filter, or choose".
  const isName = words.length > 1 || (cut === part && (whole || /s$|^\p{Lu}/u.test(plain)));
  return isName ? [{ entry: plain }] : [];
}

/** "Custom exceptions" is `exception; custom`, "Finding files" is `files; finding`. */
function invert(words: readonly string[], known: HeadingNames["known"]): HeadingEntry | undefined {
  for (let at = 1; at < words.length; at++) {
    const term = known.get(foldEntry(words.slice(at).join(" ")));
    if (term) return { entry: term, sub: words.slice(0, at).join(" ") };
  }
  return /ing$/.test(words[0]!) && words.length > 1 && /s$/.test(words.at(-1)!) ? { entry: words.slice(1).join(" "), sub: words[0]! } : undefined;
}
