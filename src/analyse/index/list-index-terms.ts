import type { Node, Position } from "unist";
import { visit } from "unist-util-visit";
import type { Chapter } from "../../model/book.js";
import type { IndexSee, IndexTerm, OutlineHeading, Target } from "../../model/facts.js";
import { toMarkedText } from "../../util/to-marked-text.js";
import type { NamePlace } from "./find-names.js";
import { foldEntry } from "./fold-entry.js";
import { nameHeading } from "./index-headings.js";
import { readMark } from "./read-mark.js";
import type { Vocabulary } from "./vocabulary.js";

/** What is known of a chapter when its index entries are listed. */
export interface IndexSources {
  readonly chapter: Chapter;
  readonly headings: readonly OutlineHeading[];
  readonly targetOf: ReadonlyMap<Node, Target>;
  readonly names: readonly NamePlace[];
  readonly vocabulary: Vocabulary;
}

/** Returns what a chapter gives to the index: `:term[…]` defines, `:index[main; sub]` marks, headings and API names add theirs. */
export function listIndexTerms(sources: IndexSources): IndexTerm[] {
  const marked = listMarkedTerms(sources);
  return [...marked, ...listSections(sources, marked), ...listNames(sources)];
}

/** Returns the cross references of a chapter: `:index[GIL; see global interpreter lock]`. */
export function listSees(chapter: Chapter): IndexSee[] {
  const sees: IndexSee[] = [];
  visit(chapter.tree, "indexMark", (node) => {
    const mark = readMark(node);
    if (mark?.see) sees.push({ entry: mark.entry, ...mark.see, file: chapter.file, position: node.position });
  });
  return sees;
}

function listMarkedTerms({ chapter, targetOf }: IndexSources): IndexTerm[] {
  const terms: IndexTerm[] = [];
  visit(chapter.tree, (node) => {
    const target = targetOf.get(node);
    if (!target) return;
    if (node.type === "term") terms.push({ entry: toMarkedText(node.children), target, weight: "defined" });
    const mark = node.type === "indexMark" ? readMark(node) : undefined;
    if (mark) terms.push({ entry: mark.entry, sub: mark.sub, target, weight: "marked" });
  });
  return terms;
}

/** Returns the terms that headings give, each with the end of its section. */
function listSections({ chapter, headings, targetOf, vocabulary }: IndexSources, marked: readonly IndexTerm[]): IndexTerm[] {
  const known = new Map([...Object.keys(chapter.data.glossary), ...marked.map(({ entry }) => entry)].map((entry) => [foldEntry(entry), entry]));
  const places = [...targetOf.values()].filter(({ part }) => part === "chapter").sort(byPosition);
  return headings.flatMap((heading, index) => {
    // The parts to revise and the questions have headings of their own, but nothing new.
    if (headings.slice(0, index + 1).findLast(({ depth }) => depth === 2)?.role) return [];
    const next = headings.slice(index + 1).find(({ depth }) => depth <= heading.depth)?.target;
    const last = places.findLast((place) => !next || byPosition(place, next) < 0) ?? heading.target;
    return nameHeading(heading, { section: chapter.number, vocabulary, known }).map((named): IndexTerm => ({ ...named, target: heading.target, weight: "section", section: { last, next } }));
  });
}

function listNames({ names, targetOf }: IndexSources): IndexTerm[] {
  return names.flatMap(({ node, entry, sub, weight }) => {
    const target = targetOf.get(node);
    return target ? [{ entry, sub, target, weight }] : [];
  });
}

function byPosition(a: { readonly position?: Position | undefined }, b: { readonly position?: Position | undefined }): number {
  return (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0);
}
