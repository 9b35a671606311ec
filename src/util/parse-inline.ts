import type { PhrasingContent } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";

const markdown = unified().use(remarkParse).freeze();

/** Returns the inline content of a one-line Markdown text, such as a caption or a front matter value; block constructs stay text. */
export function parseInline(text: string): PhrasingContent[] {
  const blocks = markdown.parse(text).children;
  const only = blocks.length === 1 ? blocks[0] : undefined;
  return only?.type === "paragraph" ? only.children : text ? [{ type: "text", value: text }] : [];
}
