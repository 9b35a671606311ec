import { decodeStream } from "../objects/flate.js";
import { asDict, type Dict, Indirect, resolve, Stream } from "../objects/object.js";
import { type CodeMap, readToUnicode } from "./to-unicode.js";

const NO_TEXTS: CodeMap = { width: 2, texts: [], space: -1 };

/** Code maps of the fonts met so far; units use a font on many pages. */
export type FontCache = Map<Indirect, CodeMap>;

/** Finds the code map of a font that the resources name; without `ToUnicode` every code is unknown. */
export function findFont(resources: Dict | undefined, name: string, cache: FontCache): CodeMap {
  const font = asDict(resources?.get("Font"))?.get(name);
  if (!(font instanceof Indirect)) return readFont(asDict(font));
  const known = cache.get(font);
  if (known !== undefined) return known;
  const map = readFont(asDict(font));
  cache.set(font, map);
  return map;
}

function readFont(font: Dict | undefined): CodeMap {
  const cmap = resolve(font?.get("ToUnicode"));
  return cmap instanceof Stream ? readToUnicode(Buffer.from(decodeStream(cmap)).toString("latin1")) : NO_TEXTS;
}
