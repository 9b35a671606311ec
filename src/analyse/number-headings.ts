import type { Heading } from "mdast";
import type { Chapter } from "../model/book.js";

/** Returns the numbers of a chapter's topics: a heading that treats a topic of the syllabus has the topic's number (`07.04` → `7.4`); in a chapter without topics, `##` headings are counted. */
export function numberHeadings(chapter: Chapter): Map<Heading, string> {
  const headings = chapter.tree.children.filter((node): node is Heading => node.type === "heading" && node.depth > 1);
  const topics = Object.entries(chapter.data.topics).sort(([a], [b]) => (a < b ? -1 : 1));
  const numbers = new Map<Heading, string>();
  if (topics.length === 0) {
    headings.filter((heading) => heading.depth === 2).forEach((heading, index) => numbers.set(heading, `${chapter.number}.${index + 1}`));
    return numbers;
  }
  for (const heading of headings) {
    const first = topics.find(([, id]) => id === heading.data?.id);
    if (first) numbers.set(heading, first[0].split(".").map(Number).join("."));
  }
  return numbers;
}
