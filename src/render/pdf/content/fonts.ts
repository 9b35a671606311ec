import { decodeStream } from "../objects/flate.js";
import { asDict, asName, type Dict, Indirect, resolve, Stream } from "../objects/object.js";
import { type CodeMap, readToUnicode } from "./to-unicode.js";

/** What is used of a font. */
export interface Font extends CodeMap {
  /** Code of the space; -1 in a font without one. */
  readonly space: number;
  /** Name with the tag of its subset; Chromium may write several fonts of one name, for one use each. */
  readonly name: string;
  /** Codes of 0 to 9 in a font of nothing else; undefined for other fonts. */
  readonly digits: readonly number[] | undefined;
}

/** A font of page numbers. */
export type FolioFont = Font & { readonly digits: readonly number[] };

/** Fonts met so far; a unit uses one on many pages. */
export interface FontCache {
  readonly fonts: Map<Indirect, Font>;
  /** Digits that fonts of digits have shown outside marked content, by name of the font. */
  readonly looseDigits: Map<string, string>;
}

/** Makes an empty cache, for one unit. */
export function createFontCache(): FontCache {
  return { fonts: new Map(), looseDigits: new Map() };
}

/** Tells whether a font is that of page numbers that are filled in when the book is bound: a unit shows all ten digits in it outside marked content, at its start. */
export function isFolioFont(font: Font, { looseDigits }: FontCache): font is FolioFont {
  return font.digits !== undefined && looseDigits.get(font.name) === "0123456789";
}

/** Finds a font that the resources name; without `ToUnicode` the text of every code is unknown. */
export function findFont(resources: Dict | undefined, name: string, { fonts }: FontCache): Font {
  const font = asDict(resources?.get("Font"))?.get(name);
  if (!(font instanceof Indirect)) return readFont(asDict(font));
  const known = fonts.get(font);
  if (known !== undefined) return known;
  const read = readFont(asDict(font));
  fonts.set(font, read);
  return read;
}

/** Writes a code of a font as the hexadecimal digits of a string. */
export function printCode(code: number, { width }: CodeMap): string {
  return code.toString(16).padStart(2 * width, "0");
}

function readFont(font: Dict | undefined): Font {
  const cmap = resolve(font?.get("ToUnicode"));
  const map: CodeMap = cmap instanceof Stream ? readToUnicode(Buffer.from(decodeStream(cmap)).toString("latin1")) : { width: 2, texts: [] };
  return { ...map, space: map.texts.indexOf(" "), name: asName(font?.get("BaseFont")) ?? "", digits: findDigits(map) };
}

function findDigits({ texts }: CodeMap): number[] | undefined {
  const known = Object.values(texts).filter((text) => text !== undefined);
  return known.length === 10 && known.every((text) => /^\d$/.test(text)) ? Array.from("0123456789", (digit) => texts.indexOf(digit)) : undefined;
}
