import { findNearest } from "../../util/nearest.js";
import type { LintRule } from "../index.js";

/** Reports topic ids in the front matter that the syllabus does not have; a book without a syllabus has none to check. */
export const checkUnknownTopics: LintRule = ({ chapter }, { book }) => {
  const known = book.syllabus.flatMap(({ topics }) => topics.map(({ id }) => id));
  if (known.length === 0) return [];
  return Object.keys(chapter.data.topics)
    .filter((id) => !known.includes(id))
    .map((id) => {
      const nearest = findNearest(id, known);
      return { rule: "topic-unknown" as const, file: chapter.file, place: chapter.locateData?.(["topics", id], "key") ?? { line: 1, column: 1 }, what: `Unexpected topic \`${id}\`: the syllabus does not have it`, fix: nearest && `Did you mean \`${nearest}\`?` };
    });
};
