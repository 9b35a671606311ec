/** A comment that is only a number and stands for a note below the listing: `# ①`, or `# (1)`. */
export interface CodeMark {
  /** Line of the code, from 1, and the offset of its number in it. */
  readonly line: number;
  readonly column: number;
  readonly number: number;
}

// ① is U+2460, ⑳ U+2473.
const firstCircled = 0x2460;
/** Notes that a listing can have: Unicode has circled numbers of one kind up to ⑳. */
export const mostNotes = 20;

const slashed = new Set("c cpp csharp go java javascript js kotlin php rust scss swift ts typescript".split(" "));
const dashed = new Set(["haskell", "lua", "sql"]);

/** Returns the circled number, 1 to 20. */
export function toCircled(number: number): string {
  return String.fromCodePoint(firstCircled - 1 + number);
}

/** Returns the number of a circled one that a text starts with, also as `(1)`; undefined when it starts with none. */
export function readNoteNumber(text: string): { readonly number: number; readonly length: number } | undefined {
  const [whole, circled, plain] = /^\s*(?:([\u2460-\u2473])|\((\d{1,2})\))[.:]?\s+/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return { number: circled ? fromCircled(circled) : Number(plain), length: whole.length };
}

/** Returns the marks of a listing, in order. */
export function findMarks(code: string, lang: string): CodeMark[] {
  return code.split("\n").flatMap((line, index) => {
    const mark = readMark(line, lang);
    return mark ? [{ line: index + 1, column: mark.from, number: mark.number }] : [];
  });
}

/** Returns a listing's code as it is printed. */
export function toPrintedCode({ value, lang, annotated }: { readonly value: string; readonly lang: string; readonly annotated?: boolean | undefined }): string {
  return annotated ? drawMarks(value, lang) : value;
}

/** Returns code with its marks as they are printed: `# ①`, however they are typed. */
function drawMarks(code: string, lang: string): string {
  return code
    .split("\n")
    .map((line) => {
      const mark = readMark(line, lang);
      return mark ? line.slice(0, mark.from) + toCircled(mark.number) : line;
    })
    .join("\n");
}

/** Returns the number that ends a line as the whole of a comment behind code. */
function readMark(line: string, lang: string): { readonly number: number; readonly from: number } | undefined {
  const sign = slashed.has(lang) ? "//" : dashed.has(lang) ? "--" : "#";
  const [whole, circled, plain] = /(?:([\u2460-\u2473])|\((\d{1,2})\))$/.exec(line.trimEnd()) ?? [];
  if (whole === undefined) return undefined;
  const from = line.trimEnd().length - whole.length;
  const before = line.slice(0, from).trimEnd();
  const number = circled ? fromCircled(circled) : Number(plain);
  const isMark = before.endsWith(sign) && before.slice(0, -sign.length).trim() !== "";
  return isMark && number >= 1 && number <= mostNotes ? { number, from } : undefined;
}

function fromCircled(character: string): number {
  return character.codePointAt(0)! - firstCircled + 1;
}
