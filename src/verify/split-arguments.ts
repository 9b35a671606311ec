/** Splits a command line's arguments at white space; quotes keep it, and a backslash the character after it. */
export function splitArguments(text: string): string[] {
  const matches = text.matchAll(/(?:"(?:[^"\\]|\\.)*"|'[^']*'|\\.|[^\s"'\\])+/g);
  return [...matches].map(([word]) => word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/g, (_, double?: string, single?: string, escaped?: string) => single ?? escaped ?? (double ?? "").replace(/\\(.)/g, "$1")));
}
