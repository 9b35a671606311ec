import type { Point } from "unist";

const limit = 60;

/** Returns the first place where containers or brackets nest deeper than any real chapter: such input makes the parser hang or overflow (measured at about 1,000 lists, emphasis pairs or quotes). */
export function findDeepNesting(text: string): { readonly place: Point; readonly depth: number; readonly limit: number } | undefined {
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    const depth = Math.max(countContainers(line), countIndent(line), countOpenBrackets(line), countRuns(line));
    if (depth > limit) return { place: { line: index + 1, column: 1 }, depth, limit };
  }
  return undefined;
}

/** Counts the quote and list markers that open a line: `> - > 1. text` is 4. */
function countContainers(line: string): number {
  const prefix = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*/.exec(line)![0];
  return prefix.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
}

/** Counts levels of indentation of a list item, at two columns each. */
function countIndent(line: string): number {
  const item = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s/.exec(line);
  return item ? Math.floor(item[1]!.replaceAll("\t", "    ").length / 2) : 0;
}

function countOpenBrackets(line: string): number {
  let open = 0;
  let deepest = 0;
  for (const character of line) {
    if (character === "[") deepest = Math.max(deepest, ++open);
    else if (character === "]") open = Math.max(0, open - 1);
  }
  return deepest;
}

/** Counts emphasis runs that open and never close on the line (`*a_ *a_ …`), which take quadratic time; every 20 count as a level. */
function countRuns(line: string): number {
  const opening = line.match(/(?:^|[\s_*(])[*_]+(?=[^\s*_])/g)?.length ?? 0;
  const closing = line.match(/[^\s*_][*_]+(?=$|[\s_*.,;:)!?])/g)?.length ?? 0;
  return Math.floor(Math.abs(opening - closing) / 20);
}
