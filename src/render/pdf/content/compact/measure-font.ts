import { readWidths } from "../../fonts/read-widths.js";
import { asArray, asDict, asNumber, type Dict, Indirect } from "../../objects/object.js";

/** A font of two-byte codes, as far as it tells how far each glyph moves on. */
export interface MeasuredFont {
  /** The font in the book; there, fonts of two names may be one. */
  readonly key: Indirect;
  /** Advances in thousandths of the font size, by code, and that of the codes without one. */
  readonly widths: readonly number[];
  readonly otherWidth: number;
  /** True when all glyphs are as wide, as for code. */
  readonly isFixed: boolean;
}

/** Finds the font that resources name, as the book will have it; undefined for one that is not of this kind. */
export type MeasureFont = (resources: Dict, name: string) => MeasuredFont | undefined;

/** Measures fonts that others take the place of when the book is written. */
export function createMeasure(replaced: ReadonlyMap<Indirect, Indirect>): MeasureFont {
  const known = new Map<Indirect, MeasuredFont | undefined>();
  return (resources, name) => {
    const named = asDict(resources.get("Font"))?.get(name);
    if (!(named instanceof Indirect)) return undefined;
    const key = replaced.get(named) ?? named;
    if (!known.has(key)) known.set(key, measure(key));
    return known.get(key);
  };
}

/** Tells how far a glyph moves on. */
export function widthOf({ widths, otherWidth }: MeasuredFont, code: number, size: number): number {
  return ((widths[code] ?? otherWidth) / 1000) * size;
}

function measure(key: Indirect): MeasuredFont | undefined {
  const font = asDict(key);
  const descendant = asDict(asArray(font?.get("DescendantFonts"))[0]);
  if (font?.get("Encoding") !== "Identity-H" || descendant === undefined) return undefined;
  const widths = readWidths(descendant);
  return { key, widths, otherWidth: asNumber(descendant.get("DW")) ?? 1000, isFixed: new Set(Object.values(widths)).size === 1 };
}
