import type { List, ListItem, Parent, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { Block, Callout, Question } from "../../model/nodes.js";
import type { SyntaxContext } from "./index.js";

/**
 * Turns the numbered list of a self-check into questions, and a question callout with an answer callout after it into one:
 *
 *     1. **Explain.** Why?
 *
 *        **Answer:** Because.   →  question (number 1, children, answer)
 */
export function readQuestions(tree: Root, { report }: SyntaxContext): void {
  let number = 0;
  const toQuestion = (children: Block[], node: ListItem | Callout): Question => {
    const at = children.findIndex(isAnswer);
    if (at < 0) report({ rule: "answer-missing", place: node.position, what: "Unexpected question without an answer", fix: node.type === "callout" ? "Add a paragraph that starts with `**Answer:**` right after it." : undefined });
    const answer = at < 0 ? [] : children.slice(at).flatMap((child) => (isAnswer(child) ? child.children : [child]));
    return { type: "question", number: ++number, children: at < 0 ? children : children.slice(0, at), answer, ...(node.position && { position: node.position }) };
  };
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.type === "list" && node.ordered && parent.type === "section" && parent.role === "questions") {
      const questions = (node as List).children.map((item) => toQuestion(item.children as Block[], item));
      (parent as Parent).children.splice(index, 1, ...questions);
      return [SKIP, index + questions.length];
    }
    if (node.type === "callout" && node.kind === "question") {
      const next = parent.children[index + 1];
      const answer = next && isAnswer(next) ? [next] : [];
      (parent as Parent).children.splice(index, 1 + answer.length, toQuestion([...node.children, ...answer], node));
      return [SKIP, index + 1];
    }
    return;
  });
}

function isAnswer(node: { type: string }): node is Callout {
  return node.type === "callout" && (node as Callout).kind === "answer";
}
