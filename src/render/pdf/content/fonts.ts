import { decodeStream } from "../objects/flate.js";
import { asDict, type Dict, Indirect, resolve, Stream } from "../objects/object.js";
import { type CodeMap, readToUnicode } from "./to-unicode.js";

/** What is used of a font. */
export interface Font extends CodeMap {
  /** Code of the space; -1 in a font without one. */
  readonly space: number;
}

/** Fonts met so far; a unit uses one on many pages. */
export type FontCache = Map<Indirect, Font>;

/** Finds a font that the resources name; without `ToUnicode` the text of every code is unknown. */
export function findFont(resources: Dict | undefined, name: string, cache: FontCache): Font {
  const font = asDict(resources?.get("Font"))?.get(name);
  if (!(font instanceof Indirect)) return readFont(asDict(font));
  const known = cache.get(font);
  if (known !== undefined) return known;
  const read = readFont(asDict(font));
  cache.set(font, read);
  return read;
}

function readFont(font: Dict | undefined): Font {
  const cmap = resolve(font?.get("ToUnicode"));
  const map: CodeMap = cmap instanceof Stream ? readToUnicode(Buffer.from(decodeStream(cmap)).toString("latin1")) : { width: 2, texts: [] };
  return { ...map, space: map.texts.indexOf(" ") };
}
