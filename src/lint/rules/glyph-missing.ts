import type { Literal, Node, Point } from "unist";
import type { Finding } from "../../diagnostics/message.js";
import { fontStacks } from "../../model/fonts.js";
import type { Listing } from "../../model/nodes.js";
import type { LintContext, LintRule } from "../index.js";
import { visitChapter } from "../visit-chapter.js";

// Characters that print nothing: white space, joiners, marks of direction, variation selectors, soft hyphen.
const invisible = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/u;

/** Reports every character that no font of the book has, once per text. */
export const checkGlyphs: LintRule = (facts, context) => {
  const findings: Finding[] = [];
  visitChapter(facts, (node) => {
    const { value } = node as Literal & { value?: unknown };
    if (typeof value !== "string" || node.type === "html") return;
    const isCode = node.type === "inlineCode" || node.type === "listing";
    const texts = node.type === "listing" ? [value, (node as Listing).output?.value ?? ""] : [value];
    for (const text of texts) findings.push(...findGaps(text, isCode, node, facts.chapter.file, context));
  });
  return findings;
};

function findGaps(text: string, isCode: boolean, node: Node, file: string, { covers }: LintContext): Finding[] {
  const gaps = new Map<string, number>();
  let offset = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    // The three main families have all of ASCII and Latin-1 (a test holds that).
    const isPlain = codePoint < 0x100;
    if (!isPlain && !invisible.test(character) && !gaps.has(character) && !covers(isCode ? fontStacks.code : fontStacks.text, codePoint)) gaps.set(character, offset);
    offset += character.length;
  }
  return [...gaps].map(([character, at]) => ({ rule: "glyph-missing", file, place: locate(node, text, at), what: `Unexpected character ${describe(character)}: no font of the book has it` }));
}

function describe(character: string): string {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
  return /\p{Co}|\p{Cn}/u.test(character) ? code : `${code} ${character}`;
}

/** Returns the place of an offset in a node's text; in a listing the text starts on the line after the fence. */
function locate(node: Node, text: string, offset: number): Point | undefined {
  const start = node.position?.start;
  if (!start) return undefined;
  const before = text.slice(0, offset).split("\n");
  const lines = before.length - 1 + (node.type === "listing" ? 1 : 0);
  const column = lines === 0 ? start.column + offset + (node.type === "inlineCode" ? 1 : 0) : before.at(-1)!.length + 1;
  return { line: start.line + lines, column };
}
