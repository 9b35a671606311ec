import { countColumns } from "./count-columns.js";
import { type PythonToken, tokenizePython } from "./rewrap/tokenize-python.js";
import { isResult } from "./rewrap/wrap-comment.js";

/** What begins on a line; `inside` for one that goes on with what began before it. */
type Beginning = "statement" | "clause" | "end" | "comment" | "decorator" | "inside";

// `if` and `else` are one statement (The Python Language Reference, 8).
const clauses = new Set(["elif", "else", "except", "finally"]);
// What ends a block belongs to what it ends.
const ends = new Set(["break", "continue", "pass", "raise", "return"]);
// The prompts of a shell and of Python.
const prompt = /^(?:\$|>>>) /;

/**
 * Returns for each line of code how deep a break before it would cut, from 0 up; undefined where it must not be cut.
 *
 * A blank line parts best; after that the beginning of a statement, the better the less it is set in, with its decorators and the comment above it; last a further clause such as `else`. What opens a block stays with its
 * first line, and what leaves one with what is before it. In other languages every line begins something that is not set in deeper than the one before; in a session only the prompts do.
 */
export function rankBreaks(code: string, isPython: boolean): (number | undefined)[] {
  const lines = code.split("\n");
  const beginnings = lines.some((line) => prompt.test(line)) ? lines.map((line): Beginning => (prompt.test(line) ? "statement" : "inside")) : ((isPython ? readPython(code, lines) : undefined) ?? lines.map(readLine));
  let before: { readonly beginning: Beginning; readonly columns: number } | undefined;
  return lines.map((line, index) => {
    if (isBlank(line)) return undefined;
    const beginning = beginnings[index]!;
    const columns = countColumns(/^\s*/.exec(line)![0]);
    const isAfterBlank = index > 0 && isBlank(lines[index - 1]!);
    const isGlued = before === undefined || before.beginning === "comment" || before.beginning === "decorator" || columns > before.columns;
    if (beginning !== "inside") before = { beginning, columns };
    if (isAfterBlank) return 0;
    return isGlued || beginning === "inside" || beginning === "end" ? undefined : 1 + 2 * columns + (beginning === "clause" ? 1 : 0);
  });
}

/** Tells whether a line of code shows nothing. */
export function isBlank(line: string): boolean {
  return line.trim() === "";
}

/** Returns what begins on each line of Python; undefined when a string or a bracket is not closed. */
function readPython(code: string, lines: readonly string[]): Beginning[] | undefined {
  const tokens = tokenizePython(code);
  if (!tokens) return undefined;
  const firsts = new Map(tokens.map((token, index) => [token.from, index]));
  let at = 0;
  return lines.map((line) => {
    const first = firsts.get(at + /^\s*/.exec(line)![0].length);
    at += line.length + 1;
    return first === undefined ? "inside" : readToken(tokens[first]!, tokens.slice(first + 1).find(({ kind }) => kind !== "comment"));
  });
}

function readToken({ kind, text, depth, opensStatement }: PythonToken, next: PythonToken | undefined): Beginning {
  // A comment that states a result belongs to the line above it, and one in brackets to what is in them.
  if (kind === "comment") return depth > 0 || isResult(text) || next?.opensStatement === false ? "inside" : "comment";
  if (!opensStatement) return "inside";
  return text === "@" ? "decorator" : clauses.has(text) ? "clause" : ends.has(text) ? "end" : "statement";
}

function readLine(line: string, index: number, lines: readonly string[]): Beginning {
  if (/^\s*(?:[)\]}]|<\/)/.test(line) || lines[index - 1]?.endsWith("\\")) return "inside";
  return /^\s*(?:#|\/\/)/.test(line) ? "comment" : "statement";
}
