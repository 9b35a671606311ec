import type { PhrasingContent } from "mdast";

/** Returns the first sentence of a line, without its full stop or colon, for a list: text, code and emphasis stay; what has an id or leads elsewhere gives its text only. */
export function summarize(content: readonly PhrasingContent[]): PhrasingContent[] {
  return cutSentence(simplify(content));
}

function simplify(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.flatMap((node): PhrasingContent[] => {
    // Copies, since code that the index leads to has an id where it stands.
    if (node.type === "text" || node.type === "inlineCode") return [{ ...node }];
    if (node.type === "emphasis" || node.type === "strong") return [{ ...node, children: simplify(node.children) }];
    return "children" in node ? simplify(node.children as PhrasingContent[]) : [];
  });
}

function cutSentence(content: readonly PhrasingContent[]): PhrasingContent[] {
  const sentence: PhrasingContent[] = [];
  for (const node of content) {
    const end = node.type === "text" ? /[.!?:](?=\s|$)/.exec(node.value) : null;
    if (node.type === "text" && end) return [...sentence, { type: "text", value: node.value.slice(0, end.index + (/[!?]/.test(end[0]) ? 1 : 0)) }];
    sentence.push(node);
  }
  return sentence;
}
