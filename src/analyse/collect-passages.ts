import type { FootnoteDefinition, FootnoteReference, Html, Root } from "mdast";
import type { Node, Parent } from "unist";
import { toPrintedCode } from "../model/annotations.js";
import type { Passage, PassageRole } from "../model/facts.js";
import { strippedElements } from "../model/html-schema.js";
import { toLetters } from "../util/letters.js";
import type { Callout, Figure, Listing, Question, TableBlock } from "../model/nodes.js";

/** Returns the stretches of text that every format must contain whole: one per paragraph, heading, cell, caption and listing; notes come where their marks are printed. */
export function collectPassages(tree: Root): Passage[] {
  const passages: Passage[] = [];
  const notes = new Map<string, FootnoteDefinition>();
  const cited = { chapter: new Set<string>(), answers: new Set<string>() };
  const collect = (node: Node, part: Passage["part"], around: readonly Node[]): void => {
    const path = [...around, node];
    const add = (text: string, role: PassageRole): void => {
      const letters = toLetters(text);
      if (letters) passages.push({ role, path, letters, quote: quote(text), part, position: node.position });
    };
    const addLine = (line: Partial<Parent>, role: PassageRole): void => listStretches(line, (note) => cited[part].add(note)).forEach((text) => add(text, role));
    const lineRole = lineRoles.get(node.type);
    if (lineRole) return addLine(node as Parent, lineRole);
    if (node.type === "footnoteDefinition") return fileNote(node as FootnoteDefinition, notes);
    if (node.type === "listing") return addListing(node as Listing, add);
    if (node.type === "callout") addLine({ children: (node as Callout).title ?? [] }, "title");
    if (node.type === "tableBlock" || node.type === "figure") addLine({ children: (node as TableBlock | Figure).caption ?? [] }, "caption");
    for (const child of (node as Parent).children ?? []) collect(child, part, path);
    if (node.type === "question") for (const child of (node as Question).answer) collect(child, "answers", []);
  };
  for (const child of tree.children) collect(child, "chapter", []);
  // A note may cite another one, which is then in the set that is being walked.
  for (const part of ["chapter", "answers"] as const) for (const name of cited[part]) for (const child of notes.get(name)?.children ?? []) collect(child, part, []);
  return passages;
}

/** The nodes that hold lines of text. */
const lineRoles: ReadonlyMap<string, PassageRole> = new Map([["paragraph", "text"], ["heading", "heading"], ["tableCell", "cell"]]);

/** Of two notes of one name the first is printed. */
function fileNote(note: FootnoteDefinition, notes: Map<string, FootnoteDefinition>): void {
  if (!notes.has(note.identifier)) notes.set(note.identifier, note);
}

function addListing(listing: Listing, add: (text: string, role: PassageRole) => void): void {
  if (listing.meta.hidden) return;
  cutComments(toPrintedCode(listing)).forEach((text) => add(text, "code"));
  if (listing.output) add(listing.output.value, "output");
}

/** Cuts code around its trailing comments: where a line does not fit, its comment may be printed above it. */
function cutComments(code: string): string[] {
  const stretches: string[][] = [[]];
  for (const line of code.split("\n")) {
    const comment = /^\s*[^\s#].*?\s(?=#)/.exec(line)?.[0].length;
    if (comment === undefined) stretches.at(-1)!.push(line);
    else stretches.push([line.slice(0, comment)], [line.slice(comment)], []);
  }
  return stretches.map((lines) => lines.join("\n"));
}

/** Returns the text of inline content, cut where print may add words of its own: a page after a link, a number for a footnote. Index marks print nothing, and raw HTML has its own rule. */
function listStretches(line: Partial<Parent>, onMark: (note: string) => void): string[] {
  const stretches = [""];
  let removed = 0;
  const walk = ({ children = [] }: Partial<Parent>): void => {
    for (const child of children) {
      if (child.type === "html") removed = Math.max(0, removed + countRemoved((child as Html).value));
      if (removed > 0 || child.type === "indexMark" || child.type === "html" || child.type === "image") continue;
      if (child.type === "footnoteReference") {
        stretches.push("");
        onMark((child as FootnoteReference).identifier);
      } else if ("value" in child && typeof child.value === "string") stretches[stretches.length - 1] += child.value;
      else walk(child as Partial<Parent>);
      if (child.type === "link") stretches.push("");
    }
  };
  walk(line);
  return stretches;
}

const removedTag = new RegExp(`^<(/?)(?:${strippedElements.join("|")})\\b`, "i");

/** Returns 1 for the start tag of an element that goes with its content, -1 for the end tag. */
function countRemoved(tag: string): number {
  const match = removedTag.exec(tag);
  return !match || tag.endsWith("/>") ? 0 : match[1] ? -1 : 1;
}

const quoteLength = 60;

function quote(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > quoteLength ? `${line.slice(0, quoteLength)}…` : line;
}
