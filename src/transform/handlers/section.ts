import type { Question, Section } from "../../model/nodes.js";
import { toAnswerFragment, unitOf } from "../../model/units.js";
import { createComponent, findFragment, type HandlerFactory } from "../context.js";

/** Parts with a layout of their own become components. */
export const createSectionHandler: HandlerFactory = (context) => (state, node: Section) =>
  createComponent(context, { name: "section", role: node.role }, state.wrap(state.all(node as never), true));

/** Questions become components; their answers are converted apart, since they are printed elsewhere. */
export const createQuestionHandler: HandlerFactory = (context) => (state, node: Question) => {
  const { chapter } = context.facts;
  const answer = node.answer.length > 0 ? { unit: unitOf(chapter, "answers", context.answers), fragment: toAnswerFragment(chapter, node.number) } : undefined;
  return createComponent(context, { name: "question", number: node.number, fragment: findFragment(context, node), answer }, state.wrap(state.all(node as never), true));
};
