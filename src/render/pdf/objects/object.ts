/** A PDF dictionary; keys without the leading slash. */
export type Dict = Map<string, PdfValue>;

/** A PDF value; a name such as `/Type` is a plain JavaScript string without its slash. */
export type PdfValue = null | boolean | number | string | PdfString | PdfValue[] | Dict | Stream | Indirect;

/** A PDF string: one character per byte. */
export class PdfString {
  constructor(readonly bytes: string) {}
}

/** An indirect object; the writer numbers it, so graphs of several files mix freely. */
export class Indirect {
  constructor(public value: PdfValue = null) {}
}

/** A stream with its bytes as they stand in the file (filters still applied). */
export class Stream {
  constructor(
    readonly dict: Dict,
    readonly bytes: Uint8Array,
  ) {}
}

/** Makes a dictionary from its entries, leaving out the undefined ones. */
export function dict(entries: Readonly<Record<string, PdfValue | undefined>>): Dict {
  const made: Dict = new Map();
  for (const key in entries) {
    const value = entries[key];
    if (value !== undefined) made.set(key, value);
  }
  return made;
}

/** Follows a reference to its value. */
export function resolve(value: PdfValue | undefined): PdfValue {
  return value instanceof Indirect ? value.value : (value ?? null);
}

/** Reads a dictionary, or the one of a stream; undefined for anything else. */
export function asDict(value: PdfValue | undefined): Dict | undefined {
  const found = resolve(value);
  return found instanceof Map ? found : found instanceof Stream ? found.dict : undefined;
}

/** Reads an array; anything else is an array of one, nothing is an empty one. */
export function asArray(value: PdfValue | undefined): readonly PdfValue[] {
  const found = resolve(value);
  return Array.isArray(found) ? found : found === null ? [] : [value ?? null];
}

/** Reads a number; undefined for anything else. */
export function asNumber(value: PdfValue | undefined): number | undefined {
  const found = resolve(value);
  return typeof found === "number" ? found : undefined;
}

/** Reads a name; undefined for anything else. */
export function asName(value: PdfValue | undefined): string | undefined {
  const found = resolve(value);
  return typeof found === "string" ? found : undefined;
}
