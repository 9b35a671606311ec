import { asArray, asDict, asNumber, type Indirect } from "../objects/object.js";
import { readWidths } from "../fonts/read-widths.js";
import { type Font, type FontCache, printCode } from "./fonts.js";

/** How a face shows a space. */
export interface SpaceGlyph {
  /** Its code as the hexadecimal digits of a string. */
  readonly code: string;
  /** Its advance in thousandths of the font size. */
  readonly width: number;
}

const known = new WeakMap<FontCache, Map<string, SpaceGlyph | undefined>>();

/**
 * Finds the space of the face that a font is a subset of, which another subset in the unit may have; undefined when none has one.
 *
 * Binding merges the subsets of a face and keeps the numbers of their glyphs, so that the code holds for all of them.
 */
export function findSpace({ name }: Font, cache: FontCache): SpaceGlyph | undefined {
  const spaces = known.get(cache) ?? new Map<string, SpaceGlyph | undefined>();
  known.set(cache, spaces);
  const face = faceOf(name);
  if (!spaces.has(face)) spaces.set(face, readSpace([...cache.fonts].find(([, font]) => font.space >= 0 && faceOf(font.name) === face)));
  return spaces.get(face);
}

function faceOf(name: string): string {
  return name.replace(/^[A-Z]{6}\+/, "");
}

function readSpace(found: readonly [Indirect, Font] | undefined): SpaceGlyph | undefined {
  if (found === undefined) return undefined;
  const [handle, font] = found;
  const descendant = asDict(asArray(asDict(handle)?.get("DescendantFonts"))[0]);
  return { code: printCode(font.space, font), width: (descendant && readWidths(descendant)[font.space]) ?? asNumber(descendant?.get("DW")) ?? 1000 };
}
