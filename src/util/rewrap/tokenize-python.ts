import { findStringEnd, stringStart } from "./python-strings.js";

/** A token of Python code; `from` and `to` are UTF-16 offsets. White space and line ends are none. */
export interface PythonToken {
  readonly kind: "name" | "number" | "string" | "operator" | "comment" | "unknown";
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Brackets open around it; a bracket itself counts for what is inside it. */
  readonly depth: number;
  /** True when a line end outside brackets, which ends a statement, comes before it. */
  readonly opensStatement: boolean;
}

// The Python Language Reference, 2: Lexical analysis.
const space = /[ \t\f\r\n]+|\\\r?\n/y;
const comment = /#[^\r\n]*/y;
const number = /0[xX][\da-fA-F_]+|\.?\d(?:[eE][+-]\d|[\w.])*/y;
const name = /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*/uy;
const operator = /\*\*=|\/\/=|>>=|<<=|\.\.\.|->|:=|\*\*|\/\/|>>|<<|[=!<>+\-*/%&|^@]=|[-+*/%@&|^~<>()[\]{},:.;=]/y;

const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** Returns the tokens of Python code, or undefined when a string or a bracket is not closed. */
export function tokenizePython(code: string): PythonToken[] | undefined {
  const tokens: PythonToken[] = [];
  const open: string[] = [];
  let opensStatement = true;
  for (let at = 0; at < code.length; ) {
    const gap = take(space, code, at);
    if (gap) {
      if (open.length === 0 && /^[^\\]*\n/.test(gap)) opensStatement = true;
      at += gap.length;
      continue;
    }
    const token = readToken(code, at);
    if (!token) return undefined;
    const [kind, to] = token;
    const text = code.slice(at, to);
    if (kind === "operator" && closers[text]) open.push(closers[text]);
    tokens.push({ kind, from: at, to, text, depth: open.length, opensStatement: opensStatement && kind !== "comment" });
    if (kind === "operator" && /^[)\]}]$/.test(text) && open.pop() !== text) return undefined;
    // A comment on a line of its own belongs to no statement.
    if (kind !== "comment") opensStatement = false;
    at = to;
  }
  return open.length === 0 ? tokens : undefined;
}

function readToken(code: string, at: number): readonly [PythonToken["kind"], number] | undefined {
  const start = take(stringStart, code, at);
  if (start) {
    const end = findStringEnd(code, at, start);
    return end === undefined ? undefined : ["string", end];
  }
  for (const [kind, pattern] of [["comment", comment], ["number", number], ["name", name], ["operator", operator]] as const) {
    const text = take(pattern, code, at);
    if (text) return [kind, at + text.length];
  }
  return ["unknown", at + String.fromCodePoint(code.codePointAt(at)!).length];
}

function take(pattern: RegExp, code: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(code)?.[0];
}
