import type { PythonToken } from "./tokenize-python.js";

/** A place inside brackets where a line may end; the next line starts with the token at the offset. */
export interface Break {
  readonly at: number;
  readonly depth: number;
  /** How tightly it binds: a comma least, then operators by their precedence. */
  readonly weight: number;
}

/** A pair of brackets with something in it; offsets into the code. */
export interface Group {
  /** Start of its first token, and of the closing bracket. */
  readonly from: number;
  readonly to: number;
  readonly open: number;
  /** Depth of what is in it. */
  readonly depth: number;
  /** True for `[…]` behind a name or a call. */
  readonly isSubscript: boolean;
  /** True for a dictionary, whose entries each get a line. */
  readonly isDictionary: boolean;
}

/** The weights that have a meaning of their own. */
export const weights = { comma: 0, clause: 1, choice: 2, or: 3, and: 4, comparison: 5, string: 12, call: 13 } as const;

// The Python Language Reference, 6.17: Operator precedence. `**` binds too tightly to be taken apart.
const operatorWeights: ReadonlyMap<string, number> = new Map([
  ...["<", ">", "<=", ">=", "==", "!=", "in", "is", "not"].map((text) => [text, weights.comparison] as const),
  ...(["|", "^", "&", "<<", "+", "*"] as const).map((text, index) => [text, 6 + index] as const),
  [">>", 9],
  ["-", 10],
  ...["@", "/", "//", "%"].map((text) => [text, 11] as const),
  ["or", weights.or],
  ["and", weights.and],
]);

const keywords = new Set("and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(" "));

/** Returns the places inside brackets where lines of the code may end (PEP 8: after a comma, before an operator), and the brackets. */
export function findBreaks(tokens: readonly PythonToken[]): { readonly breaks: readonly Break[]; readonly groups: readonly Group[] } {
  const breaks: Break[] = [];
  const code = tokens.filter(({ kind }) => kind !== "comment");
  // What is open around a token, outermost first; the bottom stands for the statement.
  const levels: Level[] = [createLevel()];
  const groups: Group[] = [];
  code.forEach((token, index) => {
    const [before, after] = [code[index - 1], code[index + 1]];
    if (token.opensStatement) levels[0] = createLevel();
    if (isCloser(token)) return void groups.push(...closeLevel(levels.pop()!, token));
    const level = levels.at(-1)!;
    level.first ??= token.from;
    if (isOpener(token)) return void levels.push(createLevel(token, before));
    const weight = weigh(token, before, after, level);
    if (weight === undefined || levels.length === 1) return;
    const next = weight === weights.comma ? after : token;
    if (next && !isCloser(next)) breaks.push({ at: next.from, depth: token.depth, weight });
  });
  return { breaks: breaks.sort((a, b) => a.at - b.at), groups };
}

/** What has been seen between a pair of brackets. */
interface Level {
  readonly opener: PythonToken | undefined;
  readonly isSubscript: boolean;
  first: number | undefined;
  hasFor: boolean;
  /** True between `for` and its `in`. */
  namesTarget: boolean;
  /** Lambdas whose parameters are being read. */
  lambdas: number;
  hasColon: boolean;
}

function createLevel(opener?: PythonToken, before?: PythonToken): Level {
  return { opener, isSubscript: opener?.text === "[" && isOperand(before), first: undefined, hasFor: false, namesTarget: false, lambdas: 0, hasColon: false };
}

function closeLevel({ opener, first, isSubscript, hasColon, hasFor }: Level, closer: PythonToken): Group[] {
  if (!opener || first === undefined) return [];
  return [{ from: first, to: closer.from, open: opener.from, depth: opener.depth, isSubscript, isDictionary: opener.text === "{" && hasColon && !hasFor }];
}

/** Returns how tightly the break at a token binds, undefined where none is legal or good; keeps the level's account. */
function weigh(token: PythonToken, before: PythonToken | undefined, after: PythonToken | undefined, level: Level): number | undefined {
  const { text, kind } = token;
  if (kind === "string") return before?.kind === "string" ? weights.string : undefined;
  if (text === "lambda") level.lambdas++;
  if (level.lambdas > 0) {
    if (text === ":") level.lambdas--;
    return undefined;
  }
  if (level.namesTarget) return void (level.namesTarget = text !== "in");
  if (text === ":") level.hasColon = true;
  if (text === ",") return weights.comma;
  if (text === "for") {
    level.hasFor = level.namesTarget = true;
    return before?.text === "async" ? undefined : weights.clause;
  }
  if (text === "async") return weights.clause;
  if (text === "if") return level.hasFor ? weights.clause : weights.choice;
  if (text === "else") return weights.choice;
  if (text === ".") return before?.text === ")" && after?.kind === "name" ? weights.call : undefined;
  return isOperand(before) && (text !== "not" || after?.text === "in") ? operatorWeights.get(text) : undefined;
}

function isOperand(token: PythonToken | undefined): boolean {
  if (!token) return false;
  return token.kind === "name" ? !keywords.has(token.text) : token.kind === "number" || token.kind === "string" || isCloser(token) || token.text === "...";
}

function isOpener({ kind, text }: PythonToken): boolean {
  return kind === "operator" && /^[([{]$/.test(text);
}

/** Tells whether a token is a closing bracket. */
export function isCloser({ kind, text }: PythonToken): boolean {
  return kind === "operator" && /^[)\]}]$/.test(text);
}
