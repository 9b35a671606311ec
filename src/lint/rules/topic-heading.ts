import { findNearest } from "../../util/nearest.js";
import type { LintRule } from "../index.js";

/** Reports topics whose heading the chapter does not have. */
export const checkTopicHeadings: LintRule = ({ chapter, headings }) => {
  const ids = headings.map(({ target }) => target.id);
  return Object.entries(chapter.data.topics)
    .filter(([, id]) => !ids.includes(id))
    .map(([topic, id]) => {
      const nearest = findNearest(id, ids);
      return { rule: "topic-heading" as const, file: chapter.file, place: chapter.locateData?.(["topics", topic]) ?? { line: 1, column: 1 }, what: `Unexpected heading \`#${id}\` for topic ${topic}: the chapter does not have it`, fix: nearest && `Did you mean \`${nearest}\`?` };
    });
};
