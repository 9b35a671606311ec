import type { PythonToken } from "./tokenize-python.js";

/** Tells whether two texts are the same program: the same tokens but comments, in the same statements with the same indentation. */
export function isSameCode(tokens: readonly PythonToken[], code: string, others: readonly PythonToken[] | undefined, other: string): boolean {
  if (!others) return false;
  const [a, b] = [withoutComments(tokens), withoutComments(others)];
  return a.length === b.length && a.every((token, index) => describe(token, code) === describe(b[index]!, other));
}

function withoutComments(tokens: readonly PythonToken[]): PythonToken[] {
  return tokens.filter(({ kind }) => kind !== "comment");
}

function describe({ kind, text, depth, opensStatement, from }: PythonToken, code: string): string {
  const indentation = opensStatement ? code.slice(code.lastIndexOf("\n", from - 1) + 1, from) : "";
  return [kind, depth, opensStatement, indentation, text].join(" ");
}
