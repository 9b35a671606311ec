import type { Node, Parent } from "unist";
import type { BookConfig } from "../../model/book.js";
import type { ChapterContent } from "../../model/components.js";
import { toAnswerFragment } from "../../model/units.js";
import { viewWay } from "../view-way.js";
import type { Studio } from "../medium.js";
import { renderContent } from "../render-content.js";

/** Returns the view of the answers to the questions of some chapters, each with the way back to its question. At the back they are set in columns, unless one needs the whole measure. */
export function viewAnswers(contents: readonly ChapterContent[], studio: Studio, place: BookConfig["answers"]): object {
  const chapters = contents.map((content) => viewChapterAnswers(content, studio)).filter(({ answers }) => answers.length > 0);
  return { chapters, compact: place === "back" && !contents.some(({ facts }) => facts.questions.some(({ answer }) => answer.some(isWide))) };
}

/** Listings, tables and figures are made for the measure. */
function isWide(block: Node): boolean {
  return ["listing", "tableBlock", "figure"].includes(block.type) || ((block as Parent).children ?? []).some(isWide);
}

function viewChapterAnswers(content: ChapterContent, studio: Studio) {
  const { chapter, questions, targetOf } = content.facts;
  const answers = questions.flatMap((question) => {
    const tree = content.answers.get(question.number);
    if (!tree || question.answer.length === 0) return [];
    const place = { unit: chapter.name, fragment: targetOf.get(question)?.fragment ?? "" };
    const way = viewWay(studio.medium, place);
    return [{ fragment: toAnswerFragment(chapter, question.number), number: `${chapter.number}.${question.number}`, content: renderContent(tree, content.components, studio), way }];
  });
  return { fragment: `answers-${chapter.number}`, number: chapter.number, title: renderContent(content.title, content.components, studio), answers };
}
