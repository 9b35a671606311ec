import { asArray, asNumber, type Dict, resolve } from "../objects/object.js";

/** Reads the widths that a CID font gives (ISO 32000-1, 9.7.4.3), `W [c [w1 w2 …] first last w …]`; the others are in the file. */
export function readWidths(descendant: Dict): readonly number[] {
  const widths: number[] = [];
  const items = asArray(descendant.get("W"));
  for (let at = 0; at < items.length; ) {
    const first = asNumber(items[at]) ?? 0;
    const second = resolve(items[at + 1]);
    if (Array.isArray(second)) second.forEach((width, index) => (widths[first + index] = asNumber(width) ?? 0));
    else for (let glyph = first; glyph <= (asNumber(second) ?? first); glyph++) widths[glyph] = asNumber(items[at + 2]) ?? 0;
    at += Array.isArray(second) ? 2 : 3;
  }
  return widths;
}
