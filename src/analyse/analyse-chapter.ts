import type { Heading } from "mdast";
import { visit } from "unist-util-visit";
import type { Chapter } from "../model/book.js";
import type { ChapterFacts } from "../model/facts.js";
import type { Listing, Question, TableBlock } from "../model/nodes.js";
import { collectPassages } from "./collect-passages.js";
import { collectTargets } from "./collect-targets.js";
import { listCallouts } from "./list-callouts.js";
import { listCaptions } from "./list-captions.js";
import { listHeadings } from "./list-headings.js";
import { listSurrounded } from "./list-surrounded.js";
import { findNames } from "./index/find-names.js";
import { listIndexTerms, listSees } from "./index/list-index-terms.js";
import type { Vocabulary } from "./index/vocabulary.js";
import { toPlainText } from "../util/to-plain-text.js";

/** Returns everything that is known about a parsed chapter; the tree is not changed. The index finds the names of `vocabulary`. */
export function analyseChapter(chapter: Chapter, vocabulary: Vocabulary): ChapterFacts {
  const title = chapter.tree.children.find((node): node is Heading => node.type === "heading" && node.depth === 1);
  const names = findNames(chapter, vocabulary);
  const { targets, targetOf } = collectTargets(chapter, new Set(names.map(({ node }) => node)));
  const headings = listHeadings(chapter, targetOf);
  const listings: Listing[] = [];
  const questions: Question[] = [];
  visit(chapter.tree, (node) => {
    if (node.type === "listing") listings.push(node);
    if (node.type === "question") questions.push(node);
  });
  for (const question of questions) visit({ type: "root", children: question.answer }, "listing", (node) => void listings.push(node));
  return {
    chapter,
    title: title?.children ?? [{ type: "text", value: chapter.slug }],
    titleText: title ? toPlainText(title) : chapter.slug,
    headings,
    targets,
    targetOf,
    terms: listIndexTerms({ chapter, headings, targetOf, names, vocabulary }),
    sees: listSees(chapter),
    callouts: listCallouts(chapter, targetOf),
    captions: listCaptions(chapter, targetOf),
    listings,
    surroundings: listSurrounded<Listing>(chapter.tree, "listing"),
    tables: listSurrounded<TableBlock>(chapter.tree, "tableBlock"),
    questions,
    passages: collectPassages(chapter.tree),
  };
}
