import type { ChapterContent } from "../../model/components.js";
import type { CaptionFact } from "../../model/facts.js";
import type { Studio } from "../medium.js";
import { viewWay, type Way } from "../view-way.js";
import { renderContent } from "../render-content.js";

/** A line that leads to a figure, table or listing. */
interface CaptionLine extends Way {
  readonly number: string;
  /** HTML. */
  readonly text: string;
}

/** Returns the view of the list of a book's figures, tables or listings; undefined when there are none. */
export function viewCaptions(contents: readonly ChapterContent[], kind: CaptionFact["kind"], studio: Studio): object | undefined {
  const lines = contents.flatMap(({ facts, summaries, components }) =>
    facts.captions
      .filter((caption) => caption.kind === kind)
      .map(({ target }): CaptionLine => {
        const place = { unit: facts.chapter.name, fragment: target.fragment };
        return { number: target.number!, text: renderContent(summaries.get(target.fragment)!, components, studio), ...viewWay(studio.medium, place) };
      }),
  );
  return lines.length > 0 ? { lines } : undefined;
}
