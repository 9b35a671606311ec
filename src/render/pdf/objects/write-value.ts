import { type ByteOutput, writeByte, writeNumber, writeText } from "./byte-output.js";
import { type Indirect, PdfString, type PdfValue, Stream } from "./object.js";

/** Writes a value in PDF syntax, with five decimals at most; `numberOf` names the references. */
export function writeValue(output: ByteOutput, value: PdfValue, numberOf: (object: Indirect) => number): void {
  if (typeof value === "number") writeNumber(output, value, 5);
  else if (typeof value === "string") writeText(output, printName(value));
  else if (value instanceof Map) writeDict(output, value, numberOf);
  else if (Array.isArray(value)) writeArray(output, value, numberOf);
  else if (value === null || typeof value === "boolean") writeText(output, String(value));
  else if (value instanceof PdfString) writeString(output, value.bytes);
  else if (value instanceof Stream) throw new Error("PDF: a stream must be an indirect object");
  else {
    writeNumber(output, numberOf(value), 0);
    writeText(output, " 0 R");
  }
}

function writeDict(output: ByteOutput, value: ReadonlyMap<string, PdfValue>, numberOf: (object: Indirect) => number): void {
  writeText(output, "<<");
  value.forEach((entry, key) => {
    writeText(output, printName(key));
    if (!isDelimited(entry)) writeByte(output, SPACE);
    writeValue(output, entry, numberOf);
  });
  writeText(output, ">>");
}

function writeArray(output: ByteOutput, value: readonly PdfValue[], numberOf: (object: Indirect) => number): void {
  writeText(output, "[");
  value.forEach((item, index) => {
    if (index > 0 && !isDelimited(item)) writeByte(output, SPACE);
    writeValue(output, item, numberOf);
  });
  writeText(output, "]");
}

const SPACE = 0x20;

/** Tells whether a value begins with a delimiter, which ends the token before. */
function isDelimited(value: PdfValue): boolean {
  return typeof value === "string" || value instanceof Map || Array.isArray(value) || value instanceof PdfString;
}

/** What a name cannot hold as it is (ISO 32000-1, 7.3.5). */
const IRREGULAR = /[^\x21-\x7e]|[()<>[\]{}/%#]/g;

const printedNames = new Map<string, string>();

/** Prints a name; a file has few different ones. */
function printName(name: string): string {
  let printed = printedNames.get(name);
  if (printed === undefined) printedNames.set(name, (printed = escapeName(name)));
  return printed;
}

function escapeName(name: string): string {
  return `/${name.replace(IRREGULAR, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, "0")}`)}`;
}

function writeString(output: ByteOutput, bytes: string): void {
  writeText(output, `(${bytes.replace(/[()\\\r\n]/g, (char) => (char === "\r" ? "\\r" : char === "\n" ? "\\n" : `\\${char}`))})`);
}
