import type { Root } from "mdast";
import { visit } from "unist-util-visit";

// A private-use character of the same length, so that columns stay true.
const shield = "\ue0fe";

/**
 * Returns the text with `|` inside code spans replaced by a stand-in, so that it does not end a table cell:
 *
 *     | `a | b` | text |   two cells, not three
 */
export function shieldPipes(text: string): string {
  if (!/^.*\|.*`.*\|/m.test(text)) return text;
  let fence: string | undefined;
  return text
    .split("\n")
    .map((line) => {
      const marker = /^[\s>]*(`{3,}|~{3,})/.exec(line)?.[1];
      if (marker && !fence) fence = marker;
      else if (marker && fence && marker.startsWith(fence) && /^[\s>]*[`~]+\s*$/.test(line)) fence = undefined;
      else if (!fence && line.includes("|")) return shieldLine(line);
      return line;
    })
    .join("\n");
}

function shieldLine(line: string): string {
  return line.replace(/(?<![`\\])(`+)(?!`)(.+?)(?<!`)\1(?!`)/g, (span) => span.replace(/(?<!\\)\|/g, shield));
}

/** Puts the pipes back into every text of the tree. */
export function restorePipes(tree: Root): void {
  visit(tree, (node) => {
    const literal = node as { value?: unknown; alt?: unknown; title?: unknown; url?: unknown; meta?: unknown };
    for (const key of ["value", "alt", "title", "url", "meta"] as const) {
      const value = literal[key];
      if (typeof value === "string" && value.includes(shield)) literal[key] = value.replaceAll(shield, "|");
    }
  });
}
