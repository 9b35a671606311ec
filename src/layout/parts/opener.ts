import type { Root } from "hast";
import type { ChapterContent } from "../../model/components.js";
import type { Studio } from "../medium.js";
import { renderContent } from "../render-content.js";

/** Returns the view of a chapter's opener: number, title, lead, aims, what to know before, and where pages mean something, its topics. */
export function viewOpener(content: ChapterContent, studio: Studio): object {
  const render = (tree: Root): string => renderContent(tree, content.components, studio);
  const aims = content.aims.map(render);
  const requires = content.requires.map(render);
  const topics = listTopics(content, studio);
  return {
    number: content.facts.chapter.number,
    title: render(content.title),
    lead: render(content.lead) || null,
    band: aims.length + requires.length + topics.length > 0,
    purpose: aims.length + requires.length > 0,
    aims: aims.length > 0 ? aims : null,
    requires: requires.length > 0 ? requires : null,
    topics: topics.length > 0 ? topics : null,
  };
}

/** Returns a line for each numbered heading, with its page; none in a medium without pages, which has a menu instead. */
function listTopics({ facts, headings, components }: ChapterContent, studio: Studio) {
  return facts.headings.flatMap(({ depth, target }) => {
    const place = { unit: facts.chapter.name, fragment: target.fragment };
    if (depth !== 2 || !target.number) return [];
    const note = studio.medium.pageNote(place);
    return note ? [{ number: target.number, title: renderContent(headings.get(target.fragment)!, components, studio), href: studio.medium.linkTo(place) ?? null, folio: note.folio }] : [];
  });
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
