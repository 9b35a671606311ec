import type { Finding } from "../../diagnostics/message.js";
import type { BookConfig } from "../../model/book.js";
import type { ChapterFacts, Passage } from "../../model/facts.js";
import { unitOf } from "../../model/units.js";
import { toLetters } from "../../util/letters.js";
import { findLostPassages } from "../conservation.js";
import type { Settlement } from "./settle.js";

// Chromium rounds lengths; a document that it had to shrink is smaller by several percent.
const leastScale = 0.995;

/** Returns a finding for every passage of the chapters that the printed units lack, and for every unit that was shrunk. */
export function checkUnits({ units }: Settlement, chapters: readonly ChapterFacts[], answers: BookConfig["answers"]): Finding[] {
  const letters = new Map(units.map(({ key, printed }) => [key, toLetters(printed.runs.map(({ text }) => text).join(""))]));
  const lost = chapters.flatMap(({ chapter, passages }) =>
    (["chapter", "answers"] as const).flatMap((part) => {
      const own = passages.filter((passage) => passage.part === part);
      return findLostPassages(own, letters.get(unitOf(chapter, part, answers)) ?? "").map((passage) => toFinding(passage, chapter.file));
    }),
  );
  const shrunk = units.filter(({ printed }) => printed.scale < leastScale).map(({ key, printed }): Finding => {
    const file = chapters.find(({ chapter }) => chapter.name === key)?.chapter.file ?? `templates (${key})`;
    return { rule: "page-shrunk", file, what: `Unexpected pages at ${Math.round(printed.scale * 100)} % of their size` };
  });
  return [...lost, ...shrunk];
}

function toFinding({ letters, position }: Passage, file: string): Finding {
  return { rule: "text-lost", file, place: position, what: `Unexpected loss in the PDF: “${letters.slice(0, 60)}${letters.length > 60 ? "…" : ""}” is not printed whole` };
}
