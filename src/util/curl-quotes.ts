import type { Node, Parent } from "unist";

/** Tells whether a language (BCP 47) sets its quotes as English does. */
export function usesEnglishQuotes(language: string): boolean {
  return /^en\b/i.test(language);
}

const blocks = new Set(["paragraph", "heading", "tableCell"]);

/**
 * Turns straight quotes in running text into curly ones, English style; code stays as it is.
 *
 *     the "name" isn't  →  the “name” isn’t
 */
export function curlQuotes(node: Node): void {
  if (blocks.has(node.type)) curlBlock(node as Parent);
  else for (const child of (node as Parent).children ?? []) curlQuotes(child);
}

/** Walks a block's inline content; what stands before a quote may be in another node. */
export function curlBlock(block: Partial<Parent>): void {
  let before = "";
  const walk = ({ children = [] }: Partial<Parent>): void => {
    for (const child of children) {
      const literal = child as { value?: string };
      if (child.type === "text" && literal.value !== undefined) literal.value = curlText(literal.value, before);
      else walk(child as Partial<Parent>);
      before = literal.value?.at(-1) ?? (child.type === "break" ? " " : before);
    }
  };
  walk(block);
}

/** A quote after white space, a bracket or a dash opens; every other one closes, as an apostrophe does. */
function curlText(text: string, before: string): string {
  return text.replace(/["']/g, (quote, offset: number) => {
    const previous = offset > 0 ? text[offset - 1]! : before;
    const opens = previous === "" || /[\s([{\u2012-\u2015“‘/-]/.test(previous);
    const decade = quote === "'" && /\d/.test(text[offset + 1] ?? "");
    if (quote === '"') return opens ? "“" : "”";
    return opens && !decade ? "‘" : "’";
  });
}
