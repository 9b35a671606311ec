import type { Link } from "mdast";
import type { ChapterData } from "../../model/book.js";
import { resolveLink } from "../../model/links.js";
import { findNearest } from "../../util/nearest.js";
import { parseInline } from "../../util/parse-inline.js";
import type { Point, Position } from "unist";
import { visit } from "unist-util-visit";
import type { LintRule } from "../index.js";
import { visitChapter } from "../visit-chapter.js";

/** Reports links inside the book whose target does not exist, in the text and in the front matter. */
export const checkBrokenLinks: LintRule = (facts, { book }) => {
  const links: { url: string; place: Point | Position | undefined }[] = [];
  visitChapter(facts, (node) => {
    if (node.type === "link") links.push({ url: (node as Link).url, place: node.position });
  });
  for (const { text, path } of listTexts(facts.chapter.data)) {
    visit({ type: "paragraph", children: parseInline(text, book.config.language) }, "link", ({ url }) => void links.push({ url, place: facts.chapter.locateData?.(path) ?? { line: 1, column: 1 } }));
  }
  return links.flatMap(({ url, place }) => {
    const destination = resolveLink(url, facts, book.chapters);
    if (destination.kind !== "broken") return [];
    const nearest = findNearest(url, destination.candidates);
    return [{ rule: "link-broken" as const, file: facts.chapter.file, place, what: destination.what, fix: nearest && `Did you mean \`${nearest}\`?` }];
  });
};

/** Returns every text of the front matter in which a link may stand. */
function listTexts({ lead, aims, requires, glossary, next }: ChapterData): { text: string; path: (string | number)[] }[] {
  const list = (key: string, texts: readonly string[]) => texts.map((text, index) => ({ text, path: [key, index] }));
  const definitions = Object.entries(glossary).map(([term, text]) => ({ text, path: ["glossary", term] }));
  return [{ text: lead, path: ["lead"] }, ...list("aims", aims), ...list("requires", requires), ...definitions, { text: next, path: ["next"] }];
}
