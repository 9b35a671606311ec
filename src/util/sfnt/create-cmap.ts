import { joinBytes, toLongs, toWords } from "./tables.js";

/** Returns a `cmap` table for a map from characters to glyphs: format 4 for the basic plane, and format 12 when there are characters beyond it. */
export function createCmap(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const pairs = [...glyphs].sort(([a], [b]) => a - b);
  const basic = createFormat4(pairs.filter(([character]) => character < 0xffff));
  const full = pairs.some(([character]) => character > 0xffff) ? createFormat12(pairs) : undefined;
  const start = 4 + (full ? 2 : 1) * 8;
  const records = [toWords([3, 1]), toLongs([start]), ...(full ? [toWords([3, 10]), toLongs([start + basic.length])] : [])];
  return joinBytes([toWords([0, full ? 2 : 1]), ...records, basic, ...(full ? [full] : [])]);
}

/** One segment a character, and the closing one that the format asks for. */
function createFormat4(pairs: readonly (readonly [number, number])[]): Uint8Array {
  const characters = [...pairs.map(([character]) => character), 0xffff];
  const deltas = [...pairs.map(([character, glyph]) => glyph - character), 1];
  const count = characters.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const header = [4, 16 + count * 8, 0, count * 2, power * 2, Math.log2(power), (count - power) * 2];
  return toWords([...header, ...characters, 0, ...characters, ...deltas, ...characters.map(() => 0)]);
}

function createFormat12(pairs: readonly (readonly [number, number])[]): Uint8Array {
  return joinBytes([toWords([12, 0]), toLongs([16 + pairs.length * 12, 0, pairs.length, ...pairs.flatMap(([character, glyph]) => [character, character, glyph])])]);
}
