import type { ChapterContent, Place } from "../../model/components.js";
import { toFragment } from "../../util/fragment.js";
import { viewWay } from "../view-way.js";
import type { Studio } from "../medium.js";
import { renderContent } from "../render-content.js";

/** Returns the view of the glossary: every chapter's terms, sorted, each with the place that defines it; undefined when there are none. */
export function viewGlossary(contents: readonly ChapterContent[], language: string, studio: Studio): object | undefined {
  const entries = contents.flatMap((content) =>
    [...content.glossary].map(([term, definition]) => {
      const place = findDefinition(term, content, contents);
      return {
        fragment: toFragment(`glossary-${term.toLowerCase().replace(/\s+/g, "-")}`),
        term,
        definition: renderContent(definition, content.components, studio),
        way: { ...viewWay(studio.medium, place), title: content.facts.titleText },
      };
    }),
  );
  const sorted = entries.sort((a, b) => a.term.localeCompare(b.term, language, { sensitivity: "base" }));
  return sorted.length > 0 ? { entries: sorted } : undefined;
}

/** Returns where a term is defined: at its `:term[…]` in this chapter or another, else at its chapter's start. */
function findDefinition(term: string, own: ChapterContent, contents: readonly ChapterContent[]): Place {
  for (const content of [own, ...contents]) {
    const found = content.facts.terms.find(({ weight, entry, target }) => weight === "defined" && target.part === "chapter" && entry.replaceAll("`", "").toLowerCase() === term.toLowerCase());
    if (found) return { unit: content.facts.chapter.name, fragment: found.target.fragment };
  }
  return { unit: own.facts.chapter.name, fragment: "" };
}
