import type { Glyph } from "./read-subset.js";

/** Entries that one block of a CMap may have (Adobe Technical Note 5014). */
const BLOCK_SIZE = 100;

/** Writes the `ToUnicode` CMap of glyphs (ISO 32000-1, 9.10.3). */
export function writeToUnicode(numbers: readonly number[], glyphs: ReadonlyMap<number, Glyph>): string {
  const rows = numbers.flatMap((number) => {
    const text = glyphs.get(number)?.text;
    return text === undefined ? [] : [`<${hex(number)}> <${[...Array(text.length).keys()].map((at) => hex(text.charCodeAt(at))).join("")}>`];
  });
  const blocks: string[] = [];
  for (let from = 0; from < rows.length; from += BLOCK_SIZE) {
    const block = rows.slice(from, from + BLOCK_SIZE);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

function hex(unit: number): string {
  return unit.toString(16).toUpperCase().padStart(4, "0");
}
