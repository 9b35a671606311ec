import { toString } from "mdast-util-to-string";

/** Returns the text of Markdown content as readers see it: without the tags of raw HTML, pictures as their alternative text. */
export function toPlainText(content: unknown): string {
  return toString(content, { includeHtml: false });
}
