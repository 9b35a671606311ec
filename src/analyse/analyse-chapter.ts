import type { Heading } from "mdast";
import { visit } from "unist-util-visit";
import type { Chapter } from "../model/book.js";
import type { ChapterFacts } from "../model/facts.js";
import type { Listing, Question } from "../model/nodes.js";
import { collectPassages } from "./collect-passages.js";
import { collectTargets } from "./collect-targets.js";
import { listCallouts } from "./list-callouts.js";
import { listHeadings } from "./list-headings.js";
import { listIndexTerms } from "./list-index-terms.js";
import { listTables } from "./list-tables.js";
import { toPlainText } from "../util/to-plain-text.js";

/** Returns everything that is known about a parsed chapter; the tree is not changed. */
export function analyseChapter(chapter: Chapter): ChapterFacts {
  const title = chapter.tree.children.find((node): node is Heading => node.type === "heading" && node.depth === 1);
  const { targets, targetOf } = collectTargets(chapter);
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
    headings: listHeadings(chapter, targetOf),
    targets,
    targetOf,
    terms: listIndexTerms(chapter, targetOf),
    callouts: listCallouts(chapter, targetOf),
    listings,
    tables: listTables(chapter.tree),
    questions,
    passages: collectPassages(chapter.tree),
  };
}
