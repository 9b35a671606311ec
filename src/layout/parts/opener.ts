import type { Root } from "hast";
import type { ChapterContent } from "../../model/components.js";
import type { Studio } from "../medium.js";
import { renderContent } from "../render-content.js";

/** Returns the view of a chapter's opener: number, title, lead, aims and what to know before. */
export function viewOpener(content: ChapterContent, studio: Studio): object {
  const render = (tree: Root): string => renderContent(tree, content.components, studio);
  const aims = content.aims.map(render);
  const requires = content.requires.map(render);
  return {
    number: content.facts.chapter.number,
    title: render(content.title),
    lead: render(content.lead) || null,
    band: aims.length + requires.length > 0,
    aims: aims.length > 0 ? aims : null,
    requires: requires.length > 0 ? requires : null,
  };
}

/** Returns the view of the last lines of a chapter: what leads on, and where the next chapter starts. */
export function viewNext(content: ChapterContent, next: ChapterContent | undefined, studio: Studio): object {
  const place = next && { unit: next.facts.chapter.name, fragment: "" };
  const note = place && studio.medium.pageNote(place);
  return {
    text: renderContent(content.next, content.components, studio) || null,
    number: next?.facts.chapter.number ?? null,
    title: next ? renderContent(next.title, next.components, studio) : null,
    href: (place && studio.medium.linkTo(place)) ?? null,
    note: note ?? null,
  };
}
