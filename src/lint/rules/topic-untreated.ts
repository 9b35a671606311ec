import type { Finding } from "../../diagnostics/message.js";
import type { BookFacts, ChapterFacts } from "../../model/facts.js";

/** Returns a finding for each topic of the syllabus that no chapter treats; it stands at the section's own chapter where there is one. A topic that is claimed for a heading which is not there has its own finding. */
export function checkUntreatedTopics(book: BookFacts): Finding[] {
  const treated = new Set(book.chapters.flatMap(listTreated));
  return book.syllabus.flatMap(({ number, topics }) => {
    const chapter = book.chapters.find((facts) => facts.chapter.number === number)?.chapter;
    const place = chapter ? { file: chapter.file, place: { line: 1, column: 1 } } : { file: `chapters/${book.config.syllabusFile}` };
    return topics.filter(({ id }) => !treated.has(id)).map(({ id, name }) => ({ rule: "topic-untreated", ...place, what: `Unexpected gap: no heading treats topic ${id}, ${name}` }));
  });
}

function listTreated({ chapter }: ChapterFacts): string[] {
  return Object.keys(chapter.data.topics);
}
