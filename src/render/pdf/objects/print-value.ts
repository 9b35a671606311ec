import { type Indirect, PdfString, type PdfValue, Stream } from "./object.js";

/** Writes a value in PDF syntax, one character per byte; `numberOf` names the references. */
export function printValue(value: PdfValue, numberOf: (object: Indirect) => number): string {
  if (typeof value === "number") return printNumber(value);
  if (typeof value === "string") return printName(value);
  if (value instanceof Map) return printDict(value, numberOf);
  if (Array.isArray(value)) return printArray(value, numberOf);
  if (value === null || typeof value === "boolean") return String(value);
  if (value instanceof PdfString) return printString(value.bytes);
  if (value instanceof Stream) throw new Error("PDF: a stream must be an indirect object");
  return `${numberOf(value)} 0 R`;
}

function printDict(value: ReadonlyMap<string, PdfValue>, numberOf: (object: Indirect) => number): string {
  let printed = "<<";
  for (const [key, entry] of value) printed += joined(printName(key), printValue(entry, numberOf));
  return `${printed}>>`;
}

function printArray(value: readonly PdfValue[], numberOf: (object: Indirect) => number): string {
  let printed = "[";
  for (const item of value) printed = joined(printed, printValue(item, numberOf));
  return `${printed}]`;
}

/** Characters that begin a token and end the one before. */
const DELIMITERS: ReadonlySet<number> = new Set([..."/[<("].map((char) => char.charCodeAt(0)));

/** Puts a space between two tokens that would run together. */
function joined(left: string, right: string): string {
  return left === "[" || DELIMITERS.has(right.charCodeAt(0)) ? left + right : `${left} ${right}`;
}

/** Writes a number with five decimals at most and no exponent, which PDF has not. */
export function printNumber(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const fixed = value.toFixed(5).replace(/\.?0+$/, "");
  return fixed === "-0" ? "0" : fixed;
}

/** What a name cannot hold as it is (ISO 32000-1, 7.3.5). */
const IRREGULAR = /[^\x21-\x7e]|[()<>[\]{}/%#]/g;

const printedNames = new Map<string, string>();

/** Writes a name; a file has few different ones. */
function printName(name: string): string {
  let printed = printedNames.get(name);
  if (printed === undefined) printedNames.set(name, (printed = escapeName(name)));
  return printed;
}

function escapeName(name: string): string {
  return `/${name.replace(IRREGULAR, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, "0")}`)}`;
}

function printString(bytes: string): string {
  return `(${bytes.replace(/[()\\\r\n]/g, (char) => (char === "\r" ? "\\r" : char === "\n" ? "\\n" : `\\${char}`))})`;
}
