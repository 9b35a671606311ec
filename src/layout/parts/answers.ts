import type { ChapterContent } from "../../model/components.js";
import { toAnswerFragment } from "../../model/units.js";
import { viewWay } from "../view-way.js";
import type { Studio } from "../medium.js";
import { renderContent } from "../render-content.js";

/** Returns the view of the answers to the questions of some chapters, each with the way back to its question. */
export function viewAnswers(contents: readonly ChapterContent[], studio: Studio): object {
  const chapters = contents.map((content) => viewChapterAnswers(content, studio)).filter(({ answers }) => answers.length > 0);
  return { chapters };
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
