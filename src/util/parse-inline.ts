import type { PhrasingContent } from "mdast";
import remarkParse from "remark-parse";
import { curlQuotes, usesEnglishQuotes } from "./curl-quotes.js";
import { unified } from "unified";

const markdown = unified().use(remarkParse).freeze();

/** Returns the inline content, with curly quotes in an English book, of a one-line Markdown text, such as a caption or a front matter value; block constructs stay text. */
export function parseInline(text: string, language: string): PhrasingContent[] {
  const tree = markdown.parse(text);
  if (usesEnglishQuotes(language)) curlQuotes(tree);
  const blocks = tree.children;
  const only = blocks.length === 1 ? blocks[0] : undefined;
  return only?.type === "paragraph" ? only.children : text ? [{ type: "text", value: text }] : [];
}
