import type { Root } from "hast";
import type { ChapterContent } from "../../model/components.js";
import { listChosen } from "../../model/edition.js";
import { walkElements } from "../markup/markup.js";
import { parseMarkup } from "../markup/parse-markup.js";
import { printMarkup } from "../markup/print-markup.js";
import { renderContent } from "../render-content.js";
import type { ScreenBody } from "./lay-documents.js";
import type { ScreenDesk } from "./screen-desk.js";

/** A line of the contents: `title` is HTML that can stand in a link, `text` is plain. */
export interface ContentsLine {
  readonly number: string | null;
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly topics: readonly ContentsLine[] | null;
}

/** Returns the lines of the contents: chapters with their topics, then the parts after them. */
export function viewContents(desk: ScreenDesk, parts: readonly ScreenBody[]): ContentsLine[] {
  const chapters = listChosen(desk.edition).map((content) => viewChapter(desk, content));
  return [...chapters, ...parts.map(({ title, path }) => ({ number: null, title, text: title, href: path, topics: null }))];
}

function viewChapter(desk: ScreenDesk, content: ChapterContent): ContentsLine {
  const { chapter, headings, titleText } = content.facts;
  const path = `${chapter.name}.${desk.format.ending}`;
  const topics = headings
    .filter(({ depth }) => depth === 2)
    .map(({ target }): ContentsLine => ({
      number: target.number ?? null,
      title: renderLine(desk, content, content.headings.get(target.fragment)!),
      text: target.text,
      href: `${path}#${target.fragment}`,
      topics: null,
    }));
  return { number: String(chapter.number), title: renderLine(desk, content, content.title), text: titleText, href: path, topics: topics.length > 0 ? topics : null };
}

/** Returns a heading's HTML without its own links and ids. */
function renderLine({ studio }: ScreenDesk, content: ChapterContent, tree: Root): string {
  const line = parseMarkup(renderContent(tree, content.components, studio));
  walkElements(line, (node) => {
    node.attributes.delete("id");
    if (node.name !== "a" && node.name !== "dfn") return;
    node.name = "span";
    node.attributes = new Map();
  });
  return printMarkup(line);
}
