import type { LineEdit } from "../model/verify.js";

/**
 * Applies edits to a chapter's text and returns it; nothing else changes: not the ends of lines, not what stands before the lines in lists and
 * quotations. An edit whose lines are not there is left out.
 */
export function applyEdits(text: string, edits: readonly LineEdit[]): string {
  const lines = text.split("\n");
  // From the end, so that the numbers of the lines before stay true.
  for (const edit of [...edits].sort((a, b) => b.line - a.line)) applyEdit(lines, edit);
  return lines.join("\n");
}

function applyEdit(lines: string[], { line, before, after }: LineEdit): void {
  const index = line - 1;
  const fence = lines[index - 1] ?? "";
  const found = lines.slice(index, index + before.length);
  const prefixes = found.map((text, offset) => (stripReturn(text).endsWith(before[offset]!) ? stripReturn(text).slice(0, stripReturn(text).length - before[offset]!.length) : undefined));
  if (prefixes.includes(undefined)) return;
  const end = fence.endsWith("\r") || found.some((text) => text.endsWith("\r")) ? "\r" : "";
  const prefix = prefixes.find((_, offset) => before[offset] !== "") ?? /^[\s>]*/.exec(stripReturn(fence))![0];
  lines.splice(index, before.length, ...after.map((text, offset) => (text === before[offset] ? found[offset]! : `${`${prefix}${text}`.trimEnd()}${end}`)));
}

function stripReturn(line: string): string {
  return line.replace(/\r$/, "");
}
