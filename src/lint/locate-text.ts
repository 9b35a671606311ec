import type { Point, Position } from "unist";
import type { Chapter } from "../model/book.js";

/**
 * Returns a function that finds snippets in a stretch of a chapter's source, each from where the last one was found on; one that is written differently
 * there (escaped, as an entity) is said to stand at its start.
 *
 * Offsets into a node's value are no places: the source also has the marks of quotes, indentation and escapes.
 */
export function createLocator({ text }: Chapter, within: Position | undefined): (snippet: string) => Point | undefined {
  const from = within?.start.offset;
  const to = within?.end.offset;
  if (!within || from === undefined || to === undefined) return () => within?.start;
  // Made when something is looked for: most nodes have nothing to report.
  let source: string | undefined;
  let cursor = 0;
  return (snippet) => {
    source ??= straighten(text.slice(from, to));
    const at = source.indexOf(straighten(snippet), cursor);
    if (at < 0) return within.start;
    cursor = at + snippet.length;
    const before = text.slice(from, from + at).split("\n");
    const column = (before.length === 1 ? within.start.column : 1) + before.at(-1)!.length;
    return { line: within.start.line + before.length - 1, column, offset: from + at };
  };
}

/** Quotes may have been curled since. */
function straighten(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
