/** Matches the prefix and the opening quotes of a string (The Python Language Reference, 2.5, and PEP 750). */
export const stringStart = /(?:[rR][bBfFtT]?|[bBfFtT][rR]?|[uU])?(?:"""|'''|"|')/y;

// Nobody reads f-strings in f-strings this deep; more would overflow the stack.
const deepest = 40;

/** Returns the offset after the string that starts at an offset with a prefix and quotes such as `rf"`; undefined when it does not end. */
export function findStringEnd(code: string, at: number, start: string, depth = 0): number | undefined {
  if (depth > deepest) return undefined;
  const quotes = /["']+$/.exec(start)![0];
  const hasFields = /[fFtT]/.test(start);
  const isLong = quotes.length === 3;
  for (let index = at + start.length; index < code.length; ) {
    const character = code[index]!;
    if (code.startsWith(quotes, index)) return index + quotes.length;
    if (character === "\n" && !isLong) return undefined;
    if (hasFields && character === "{" && code[index + 1] !== "{") {
      const end = findFieldEnd(code, index + 1, depth + 1);
      if (end === undefined) return undefined;
      index = end;
      continue;
    }
    if (hasFields && character === "{") index += 2;
    // A backslash keeps a quote from ending a raw string, too; it does not keep a brace from opening a field.
    else if (character === "\\" && !(hasFields && /[{}]/.test(code[index + 1] ?? ""))) index += code.startsWith("\\\r\n", index) ? 3 : 2;
    else index++;
  }
  return undefined;
}

/** Returns the offset after the `}` of a replacement field (PEP 701: it may hold any expression, the quotes around it too). */
function findFieldEnd(code: string, from: number, depth: number): number | undefined {
  let brackets = 0;
  for (let index = from; index < code.length; ) {
    const character = code[index]!;
    if (brackets === 0 && character === "}") return index + 1;
    if (brackets === 0 && character === ":") return findSpecEnd(code, index + 1, depth);
    if (/["']/.test(character) || isPrefix(code, index)) {
      stringStart.lastIndex = index;
      const start = stringStart.exec(code)?.[0];
      const end = start === undefined ? undefined : findStringEnd(code, index, start, depth);
      if (end === undefined) return undefined;
      index = end;
      continue;
    }
    if (/[([{]/.test(character)) brackets++;
    if (/[)\]}]/.test(character)) brackets--;
    index++;
  }
  return undefined;
}

/** Tells whether letters at an offset are the prefix of a string, and not the end of a name. */
function isPrefix(code: string, index: number): boolean {
  stringStart.lastIndex = index;
  return /[a-zA-Z]/.test(code[index]!) && !/\w/.test(code[index - 1] ?? "") && stringStart.test(code);
}

/** Returns the offset after the `}` that ends a field with a format specification, which is text with fields of its own. */
function findSpecEnd(code: string, from: number, depth: number): number | undefined {
  for (let index = from; index < code.length; ) {
    if (code[index] === "}") return index + 1;
    if (code[index] === "\n") return undefined;
    if (code[index] !== "{") {
      index++;
      continue;
    }
    const end = depth > deepest ? undefined : findFieldEnd(code, index + 1, depth + 1);
    if (end === undefined) return undefined;
    index = end;
  }
  return undefined;
}
