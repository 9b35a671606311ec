import { flateStream } from "../objects/flate.js";
import { type Dict, dict, Indirect, type PdfValue } from "../objects/object.js";
import type { MergedFace } from "./merge-fonts.js";
import type { Glyph } from "./read-subset.js";
import { writeToUnicode } from "./write-to-unicode.js";
import { writeTrueType } from "./write-true-type.js";

/** Writes a merged face as a composite font; its name's tag counts the faces. */
export function writeFont({ subsets, glyphs }: MergedFace, index: number): Dict {
  const [first] = subsets;
  if (first === undefined) throw new Error("font: a face without subsets");
  const numbers = [...glyphs.keys()].sort((a, b) => a - b);
  const file = writeTrueType(subsets.map(({ tables }) => tables), glyphs);
  const name = `${tagOf(index)}+${first.name}`;
  const changed = (entries: Dict, changes: Dict): Indirect => new Indirect(new Map([...entries, ...changes]));
  const descriptor = changed(first.descriptor, dict({ FontName: name, FontFile2: new Indirect(flateStream(file, dict({ Length1: file.length }))) }));
  const descendant = changed(first.descendant, dict({ BaseFont: name, FontDescriptor: descriptor, W: widths(numbers, glyphs) }));
  const toUnicode = new Indirect(flateStream(Buffer.from(writeToUnicode(numbers, glyphs), "latin1")));
  return new Map([...first.font, ...dict({ BaseFont: name, DescendantFonts: [descendant], ToUnicode: toUnicode })]);
}

/** Makes the tag of a subset: six capitals (ISO 32000-1, 9.6.4). */
function tagOf(index: number): string {
  const digits = Array.from({ length: 6 }, (_, place) => Math.floor(index / 26 ** (5 - place)) % 26);
  return String.fromCharCode(...digits.map((digit) => 65 + digit));
}

/** Lists widths as runs of glyphs in a row. */
function widths(numbers: readonly number[], glyphs: ReadonlyMap<number, Glyph>): PdfValue[] {
  const runs: PdfValue[] = [];
  let run: PdfValue[] = [];
  numbers.forEach((number, index) => {
    if (number !== (numbers[index - 1] ?? -2) + 1) runs.push(number, (run = []));
    run.push(glyphs.get(number)?.width ?? 0);
  });
  return runs;
}
