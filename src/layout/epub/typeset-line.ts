import { create, type Font } from "fontkit";
import type { FontFile } from "../../model/fonts.js";
import type { Point } from "../../util/coverage.js";

/** A face of a family. */
export type Face = Pick<FontFile, "family" | "weight" | "style">;

/** Sets single lines of text as outlines. */
export interface Typesetter {
  /** Returns the width of a line in em. */
  readonly measure: (line: string, face: Face) => number;
  /** Returns the closed outlines of a line in pixels; `left` and `baseline` are where it starts. Characters that no font has are left out. */
  readonly outline: (line: string, face: Face, size: number, left: number, baseline: number) => readonly (readonly Point[])[];
}

// Straight pieces of a curve: at the sizes of a cover not to be told from it.
const pieces = 8;

/** Returns a typesetter for the book's fonts. */
export function createTypesetter(fonts: readonly FontFile[]): Typesetter {
  const parsed = new Map<FontFile, Font>();
  const read = (file: FontFile): Font => {
    if (!parsed.has(file)) parsed.set(file, create(file.bytes as Buffer) as Font);
    return parsed.get(file)!;
  };
  const glyphRuns = (line: string, face: Face) => splitRuns(line, (character) => findFont(fonts, face, character, read)).map(({ font, run }) => ({ font, run: font.layout(run) }));
  return {
    measure: (line, face) => glyphRuns(line, face).reduce((sum, { font, run }) => sum + run.advanceWidth / font.unitsPerEm, 0),
    outline: (line, face, size, left, baseline) => {
      let x = left;
      return glyphRuns(line, face).flatMap(({ font, run }) =>
        run.glyphs.flatMap((glyph, index) => {
          const position = run.positions[index]!;
          const scale = size / font.unitsPerEm;
          const place = ([glyphX, glyphY]: Point): Point => [x + (position.xOffset + glyphX) * scale, baseline - (position.yOffset + glyphY) * scale];
          const outlines = flatten(glyph.path.commands).map((outline) => outline.map(place));
          x += position.xAdvance * scale;
          return outlines;
        }),
      );
    },
  };
}

/** Fonts come in subsets, so the face may have several files. */
function findFont(fonts: readonly FontFile[], face: Face, character: string, read: (file: FontFile) => Font): Font | undefined {
  const files = fonts.filter(({ family, weight, style }) => (family === face.family && weight === face.weight && style === face.style) || (family === "Fallback" && weight === 400 && style === "normal"));
  // The alphabet's file is the last of its face.
  const ordered = files.toReversed().sort((a, b) => Number(a.family === "Fallback") - Number(b.family === "Fallback"));
  return ordered.map(read).find((font) => font.hasGlyphForCodePoint(character.codePointAt(0)!));
}

function splitRuns(line: string, fontOf: (character: string) => Font | undefined): { font: Font; run: string }[] {
  const runs: { font: Font; run: string }[] = [];
  for (const character of line) {
    const font = fontOf(character);
    const last = runs.at(-1);
    if (!font) continue;
    if (last?.font === font) last.run += character;
    else runs.push({ font, run: character });
  }
  return runs;
}

type Command = { readonly command: string; readonly args: readonly number[] };

/** Returns a glyph's outlines with their curves cut into straight pieces. */
function flatten(commands: readonly Command[]): Point[][] {
  const outlines: Point[][] = [];
  for (const { command, args } of commands) {
    const points = Array.from({ length: args.length / 2 }, (_, index): Point => [args[index * 2]!, args[index * 2 + 1]!]);
    const outline = outlines.at(-1);
    if (command === "moveTo") outlines.push([points[0]!]);
    else if (command !== "closePath" && outline) outline.push(...cutCurve([outline.at(-1)!, ...points]));
  }
  return outlines;
}

/** Returns points on a Bézier curve of any degree after its first one (de Casteljau). */
function cutCurve(controls: readonly Point[]): Point[] {
  if (controls.length === 2) return [controls[1]!];
  return Array.from({ length: pieces }, (_, index) => {
    const at = (index + 1) / pieces;
    let points = controls;
    while (points.length > 1) points = points.slice(1).map(([x, y], start): Point => [points[start]![0] * (1 - at) + x * at, points[start]![1] * (1 - at) + y * at]);
    return points[0]!;
  });
}
