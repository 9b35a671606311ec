import { countColumns } from "../count-columns.js";
import { type Group, isCloser } from "./find-breaks.js";
import type { PythonToken } from "./tokenize-python.js";

/** A line of the source, and what the wrapping needs to know of it; offsets are into the whole code. */
export interface CodeLine {
  /** Without the indentation, the trailing comment and the white space before it. */
  readonly from: number;
  readonly to: number;
  /** Indentation as typed. */
  readonly indentation: string;
  readonly comment: PythonToken | undefined;
  /** True when a comment may stand on a line of its own before it: it continues neither a string nor a line that ends with a backslash. */
  readonly takesCommentBefore: boolean;
  readonly isWrappable: boolean;
  /** True when a block of its own indentation follows. */
  readonly opensBlock: boolean;
  readonly depth: number;
  /** True when it is all that stands in a pair of brackets, which are on the lines around it. */
  readonly isWhole: boolean;
  readonly openIndent: number | undefined;
}

const blockWords = new Set("if elif while for with def class async except match case else try finally".split(" "));

/** Returns for each line of Python code that is wanted what the wrapping needs to know of it. */
export function readLines(code: string, tokens: readonly PythonToken[], groups: readonly Group[], isWanted: (text: string, index: number) => boolean): (CodeLine | undefined)[] {
  const statements = markStatements(tokens);
  let at = 0;
  let next = 0;
  const drafts = code.split("\n").map((text) => {
    const start = at;
    const end = start + text.length;
    const first = next;
    while (next < tokens.length && tokens[next]!.from <= end) next++;
    at = end + 1;
    return { start, end, text, tokens: tokens.slice(first, next), before: tokens[first - 1] };
  });
  return drafts.map(({ start, end, text, tokens: own, before }, index): CodeLine | undefined => {
    if (!isWanted(text, index)) return undefined;
    const comment = own.at(-1)?.kind === "comment" ? own.at(-1) : undefined;
    const endsInString = ((own.at(-1) ?? before)?.to ?? 0) > end;
    const indentation = /^[ \t\f]*/.exec(text)![0];
    const from = start + indentation.length;
    const raw = code.slice(from, comment?.from ?? end);
    const statement = own.find(({ kind }) => kind !== "comment");
    const { opensBlock = false, isKnown = true } = statement ? (statements.get(statement) ?? {}) : {};
    return {
      from,
      to: from + (endsInString ? raw.length : raw.trimEnd().length),
      indentation,
      comment,
      takesCommentBefore: !(before && before.to > start) && !/\\\r?$/.test(drafts[index - 1]?.text ?? ""),
      isWrappable: isKnown,
      opensBlock,
      depth: findDepth(own),
      isWhole: groups.some((group) => group.from === from && group.to > end && group.to === drafts[index + 1]?.tokens[0]?.from),
      openIndent: findOpenIndent(drafts, index, groups),
    };
  });
}

/** Returns for each token what its statement is: one that opens a block, one with characters that Python does not have. */
function markStatements(tokens: readonly PythonToken[]): Map<PythonToken, { opensBlock: boolean; isKnown: boolean }> {
  const marks = new Map<PythonToken, { opensBlock: boolean; isKnown: boolean }>();
  let statement: PythonToken[] = [];
  const flush = (): void => {
    const mark = { opensBlock: blockWords.has(statement[0]?.text ?? "") && statement.at(-1)?.text === ":", isKnown: !statement.some(({ kind }) => kind === "unknown") };
    for (const token of statement) marks.set(token, mark);
    statement = [];
  };
  for (const token of tokens) {
    if (token.kind === "comment") continue;
    if (token.opensStatement) flush();
    statement.push(token);
  }
  flush();
  return marks;
}

/** Returns the least number of brackets that are open on a line, 0 for an empty one. What its closing brackets end does not count. */
function findDepth(tokens: readonly PythonToken[]): number {
  const depths = tokens.flatMap((token) => (token.kind === "comment" || isCloser(token) ? [] : [/^[([{]$/.test(token.text) ? token.depth - 1 : token.depth]));
  return depths.reduce((least, depth) => Math.min(least, depth), depths[0] ?? 0);
}

interface Draft {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly PythonToken[];
}

/** Returns the indentation of the next line when it goes on in brackets that this line has opened. */
function findOpenIndent(drafts: readonly Draft[], index: number, groups: readonly Group[]): number | undefined {
  const { start, end } = drafts[index]!;
  const next = drafts[index + 1];
  const first = next?.tokens[0];
  if (!next || !first || first.kind === "comment" || isCloser(first) || first.from !== next.start + /^\s*/.exec(next.text)![0].length) return undefined;
  const isOpen = groups.some(({ open, from, to }) => open >= start && open < end && to > first.from && from <= end);
  return isOpen ? countColumns(/^\s*/.exec(next.text)![0]) : undefined;
}
