import { viewOf } from "../../../util/sfnt/tables.js";
import type { FontCache } from "../content/fonts.js";
import { asDict, Indirect } from "../objects/object.js";
import { type FontSubset, type Glyph, readSubset, table } from "./read-subset.js";
import { writeFont } from "./write-font.js";

/** Subsets of one face, with all their glyphs. */
export interface MergedFace {
  readonly subsets: FontSubset[];
  readonly glyphs: Map<number, Glyph>;
}

/**
 * Merges the subsets of each face into one font, and returns by which font each is replaced.
 *
 * Chromium embeds a face once a document, and once more for each lightness of text that it is set in: some thirty fonts a chapter.
 * Glyphs keep their numbers, so the contents that use them stay as they are.
 */
export function mergeFonts(caches: readonly FontCache[]): ReadonlyMap<Indirect, Indirect> {
  const faces: (MergedFace & { readonly handle: Indirect })[] = [];
  const replaced = new Map<Indirect, Indirect>();
  for (const [handle, font] of caches.flatMap(({ fonts }) => [...fonts])) {
    const entries = asDict(handle);
    const subset = entries && readSubset(entries, font);
    if (subset === undefined) continue;
    let face = faces.find((each) => fits(each, subset));
    if (face === undefined) faces.push((face = { subsets: [], glyphs: new Map(), handle: new Indirect() }));
    face.subsets.push(subset);
    for (const [number, glyph] of subset.glyphs) face.glyphs.set(number, better(face.glyphs.get(number), glyph));
    replaced.set(handle, face.handle);
  }
  faces.forEach((face, index) => (face.handle.value = writeFont(face, index)));
  return replaced;
}

/** Takes the glyph that says more: one that is there, and then one with a text. */
function better(known: Glyph | undefined, glyph: Glyph): Glyph {
  if (known === undefined || (glyph.isThere && !known.isThere)) return glyph;
  return known.isThere === glyph.isThere && known.text === undefined ? glyph : known;
}

/** Tables of a face that are not taken apart by glyph. */
const SHARED = ["cvt ", "fpgm", "prep"];

/** Tells whether a subset is of the same face: by name, hinting programs, and all glyphs that both have. */
function fits({ subsets, glyphs }: MergedFace, subset: FontSubset): boolean {
  const [first] = subsets;
  if (first === undefined || first.name !== subset.name || unitsOf(first) !== unitsOf(subset)) return false;
  if (!SHARED.every((tag) => isSame(first.tables.get(tag), subset.tables.get(tag)))) return false;
  for (const [number, glyph] of subset.glyphs) {
    const known = glyphs.get(number);
    if (known !== undefined && !isSameGlyph(known, glyph)) return false;
  }
  return true;
}

function unitsOf({ tables }: FontSubset): number {
  return viewOf(table(tables, "head")).getUint16(18);
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0;
}

/** Compares what is there of two glyphs; a width is asked of the file where the font does not give it. */
function isSameGlyph(a: Glyph, b: Glyph): boolean {
  if (!a.isThere || !b.isThere) return true;
  const isSameText = a.text === undefined || b.text === undefined || a.text === b.text;
  return isSameText && isSame(a.metrics, b.metrics) && isSame(a.outline, b.outline);
}
