import type { InlineCode, Text } from "mdast";
import type { Finding } from "../../diagnostics/message.js";
import type { LintRule } from "../index.js";
import { createLocator } from "../locate-text.js";
import { visitChapter } from "../visit-chapter.js";

// Average width of a character in em: text, and inline code at 0.9 em.
const textAdvance = 0.46;
const codeAdvance = 0.54;

/** Reports words of running text that are wider than the measure, so that they break at an arbitrary place. */
export const checkLongWords: LintRule = (facts, { grid }) => {
  const findings: Finding[] = [];
  visitChapter(facts, (node) => {
    if (node.type !== "text" && node.type !== "inlineCode") return;
    const limit = Math.floor(grid.measure / (grid.textSize * (node.type === "text" ? textAdvance : codeAdvance)));
    const locate = createLocator(facts.chapter, node.position);
    for (const word of (node as Text | InlineCode).value.split(/\s+/)) {
      if (word.length > limit) findings.push({ rule: "word-too-long", file: facts.chapter.file, place: locate(word), what: `Unexpected word of ${word.length} letters, expected at most ${limit} on this paper: ${word.slice(0, 20)}…` });
    }
  });
  return findings;
};
