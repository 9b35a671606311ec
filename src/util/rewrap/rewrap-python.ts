import { countColumns } from "../count-columns.js";
import { type Break, findBreaks, type Group } from "./find-breaks.js";
import { type CodeLine, readLines } from "./read-lines.js";
import { isSameCode } from "./same-code.js";
import { type PythonToken, tokenizePython } from "./tokenize-python.js";
import { isPragma, isResult, wrapComment } from "./wrap-comment.js";
import { usualHang, wrapLine } from "./wrap-line.js";

/** Beside its code a comment is turned over where it has this much room, else it goes above. */
const leastBeside = 24;
const mostBeside = 3;

/**
 * Returns the lines of Python code, each as the lines of at most so many columns that it is set as: re-wrapped where the syntax allows it, with the
 * same tokens (PEP 8 for the places and the indentation). A line that fits stays as it is, byte for byte; one that has no such place is longer than the limit.
 */
export function rewrapPython(code: string, limit: number): readonly (readonly string[])[] {
  const plain = code.split("\n").map((line) => [line]);
  if (plain.every(([line]) => countColumns(line!) <= limit) || /^\s*>>> /m.test(code)) return plain;
  const tokens = tokenizePython(code);
  if (!tokens) return plain;
  const { breaks, groups } = findBreaks(tokens);
  const kept = findMetadata(code);
  const lines = readLines(code, tokens, groups, (text, index) => countColumns(text) > limit && !kept.has(index));
  const fitted = plain.map(([text], index) => (lines[index] ? fitLine({ code, limit, breaks, groups }, lines[index], text!) : [text!]));
  const joined = fitted.flat().join("\n");
  return isSameCode(tokens, code, tokenizePython(joined), joined) ? fitted : plain;
}

interface Frame {
  readonly code: string;
  readonly limit: number;
  readonly breaks: readonly Break[];
  readonly groups: readonly Group[];
}

/** Returns the indexes of lines of inline script metadata (PEP 723), whose comments are data. */
function findMetadata(code: string): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const { index, 0: block } of code.matchAll(/^# \/\/\/ [\w-]+\n(?:#.*\n)*?# \/\/\/$/gm)) {
    const first = code.slice(0, index).split("\n").length - 1;
    block.split("\n").forEach((_line, offset) => kept.add(first + offset));
  }
  return kept;
}

function fitLine(frame: Frame, line: CodeLine, text: string): readonly string[] {
  const { comment } = line;
  if (!comment) return wrapCode(frame, line, line.to) ?? [text];
  if (line.to === line.from) return isPragma(comment.text) ? [text] : indentComment(frame, line.indentation, comment.text);
  return isGlued(comment.text) ? (wrapCode(frame, line, comment.to) ?? [text]) : fitComment(frame, line, comment);
}

/** Comments that stay at the end of their line whatever happens: those for tools, and those that are a number only, which stand for a note. */
function isGlued(comment: string): boolean {
  return isPragma(comment) || /^#\s*(?:[\u2460-\u2473]|\(\d+\))$/.test(comment);
}

function wrapCode({ code, limit, breaks, groups }: Frame, line: CodeLine, to: number): readonly string[] | undefined {
  if (!line.isWrappable) return undefined;
  const { from, indentation, depth, isWhole, openIndent } = line;
  const inside = breaks.filter(({ at }) => at > from && at < to);
  const around = groups.filter((group) => group.to > from && group.open < to);
  const rows = wrapLine({ code, from, to, limit, depth, isWhole, openIndent, groups: around, breaks: inside, indent: countColumns(indentation), hang: line.opensBlock ? 2 * usualHang : usualHang });
  return rows?.map((row, index) => (index === 0 ? indentation + row.trimStart() : row));
}

/** Sets a line with a comment behind its code, which makes it too long. */
function fitComment(frame: Frame, line: CodeLine, comment: PythonToken): readonly string[] {
  const { code, limit } = frame;
  const alone = line.indentation + code.slice(line.from, line.to);
  const isLong = countColumns(alone) > limit;
  const rows = isLong ? (wrapCode(frame, line, line.to) ?? [alone]) : [alone];
  const glued = isLong ? wrapCode(frame, line, comment.to) : undefined;
  if (glued && glued.length === rows.length && glued.every((row) => countColumns(row) <= limit)) return glued;
  const close = `${alone}  ${comment.text}`;
  if (countColumns(close) <= limit) return [close];
  const beside = isLong ? undefined : setBeside(frame, line, comment);
  if (beside) return beside;
  const own = indentComment(frame, line.indentation, comment.text);
  return isResult(comment.text) || !line.takesCommentBefore ? [...rows, ...own] : [...own, ...rows];
}

/** Turns a comment over behind its code, each line of it below the one before. */
function setBeside({ code, limit }: Frame, line: CodeLine, comment: PythonToken): readonly string[] | undefined {
  const head = line.indentation + code.slice(line.from, comment.from);
  const column = countColumns(head);
  const rows = wrapComment(comment.text, limit - column);
  const fits = limit - column >= leastBeside && rows.length <= mostBeside && rows.every((row) => column + countColumns(row) <= limit);
  return fits ? rows.map((row, index) => (index === 0 ? head : " ".repeat(column)) + row) : undefined;
}

function indentComment({ limit }: Frame, indentation: string, comment: string): string[] {
  return wrapComment(comment, limit - countColumns(indentation)).map((row) => indentation + row);
}
