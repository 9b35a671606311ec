import type { Literal, Node, Parent } from "unist";
import type { ChapterCoverage } from "../model/build.js";
import type { BookFacts, ChapterFacts } from "../model/facts.js";
import type { Listing, Question } from "../model/nodes.js";

/** Returns for each chapter which of its section's topics it treats and which of its section's names it mentions, in text, table or listing. */
export function countCoverage({ chapters, syllabus, names }: BookFacts): ChapterCoverage[] {
  const treated = new Set(chapters.flatMap(({ headings }) => headings.flatMap((heading) => heading.topics)));
  return chapters.map((facts): ChapterCoverage => {
    const { number, name: chapter } = facts.chapter;
    const topics = syllabus.find((section) => section.number === number)?.topics ?? [];
    const wanted = names.find((list) => list.number === number)?.names ?? [];
    const words = listWords(facts);
    return {
      chapter,
      topicCount: topics.length,
      missingTopics: topics.filter(({ id }) => !treated.has(id)).map(({ id }) => id),
      nameCount: wanted.length,
      missingNames: wanted.filter(({ name }) => !words.has(name.split(".").at(-1)!)).map(({ module, name }) => `${module}.${name}`),
    };
  });
}

/** Returns every identifier that a chapter shows. */
function listWords({ chapter }: ChapterFacts): Set<string> {
  const words = new Set<string>();
  const add = (text: string): void => void text.match(/[A-Za-z_][A-Za-z0-9_]*/g)?.forEach((word) => words.add(word));
  const walk = (node: Node): void => {
    const { value } = node as Literal & { value?: unknown };
    if (typeof value === "string") add(value);
    if (node.type === "listing") add((node as Listing).output?.value ?? "");
    for (const child of (node as Parent).children ?? []) walk(child);
    if (node.type === "question") for (const child of (node as Question).answer) walk(child);
  };
  walk(chapter.tree);
  return words;
}
