import type { Finding } from "../../diagnostics/message.js";
import type { BookConfig } from "../../model/book.js";
import type { ChapterFacts } from "../../model/facts.js";
import { unitOf } from "../../model/units.js";
import { toLetters } from "../../util/letters.js";
import { findLostPassages, toLossFinding } from "../conservation.js";
import type { Settlement } from "./settle.js";

// Chromium rounds lengths; a document that it had to shrink is smaller by several percent.
const leastScale = 0.995;

/** Returns a finding for every passage of the chapters that the printed units lack, and for every unit that was shrunk. */
export function checkUnits({ units }: Settlement, chapters: readonly ChapterFacts[], answers: BookConfig["answers"]): Finding[] {
  const letters = new Map(units.map(({ key, printed }) => [key, toLetters(printed.runs.map(({ text }) => text).join(""))]));
  const lost = chapters.flatMap(({ chapter, passages }) =>
    (["chapter", "answers"] as const).flatMap((part) => {
      const own = passages.filter((passage) => passage.part === part);
      return findLostPassages(own, letters.get(unitOf(chapter, part, answers)) ?? "").map((passage) => toLossFinding(passage, chapter.file, "PDF"));
    }),
  );
  const shrunk = units.filter(({ printed }) => printed.scale < leastScale).map(({ key, printed }): Finding => {
    const file = chapters.find(({ chapter }) => chapter.name === key)?.chapter.file ?? `templates (${key})`;
    return { rule: "page-shrunk", file, what: `Unexpected pages at ${Math.round(printed.scale * 100)} % of their size` };
  });
  return [...lost, ...shrunk];
}
