import { countColumns } from "../count-columns.js";

/** Returns a comment as lines of at most so many columns, without indentation, each a comment of its own; a word that is longer stays whole. */
export function wrapComment(comment: string, columns: number): string[] {
  const sign = /^#+:?[ \t]*/.exec(comment)![0];
  const rows: string[] = [];
  let row = sign;
  // More spaces than one mean something, such as columns.
  for (const word of comment.slice(sign.length).split(/(?<=\S) (?=\S)/)) {
    const isEmpty = row === sign;
    if (!isEmpty && countColumns(`${row} ${word}`) > columns) {
      rows.push(row);
      row = `${sign}${word}`;
    } else row = isEmpty ? `${sign}${word}` : `${row} ${word}`;
  }
  return [...rows, row];
}

/** Tells whether a comment speaks to a tool, which reads it as it is and where it is. */
export function isPragma(comment: string): boolean {
  return /^#(?:!|\s*(?:type:|noqa\b|pragma:|pylint:|mypy:|pyright:|fmt:|ruff:|isort:|nosec\b|-\*-|\/\/\/))/.test(comment);
}

/** Tells whether a comment states the result of its line (`# => 3`, `# prints: 3`), and so must not come before it. */
export function isResult(comment: string): boolean {
  return /^# (?:=>|prints:)(?:\s|$)/.test(comment);
}
