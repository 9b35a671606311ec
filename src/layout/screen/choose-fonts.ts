import { create, type Font } from "fontkit";
import type { FontFile } from "../../model/fonts.js";
import { inRange, toRange } from "../../util/unicode-range.js";
import { subsetTables } from "../../util/sfnt/subset-tables.js";
import { readTables } from "../../util/sfnt/tables.js";
import { writeWoff } from "../../util/sfnt/write-woff.js";
import type { UsedCharacters } from "./collect-characters.js";

/** A font file as it goes into a screen edition. */
export type BookFont = FontFile;

/** Families by what they are for; fallbacks are asked in order for what the main ones lack. */
export interface FontPlan {
  readonly text: readonly string[];
  readonly textFallback: readonly string[];
  readonly code: readonly string[];
  readonly codeFallback: readonly string[];
  /** Tells whether the edition's styles use a face. */
  readonly usesFace: (font: FontFile) => boolean;
}

// A file of which fewer characters than this are used is cut down to them; the alphabet's own file stays whole, with its kerning and figures.
const fewCharacters = 60;

/** Returns the font files that hold characters of the book, each once; those of which only a few are used (and that are not WOFF2) are cut down to them. */
export function chooseFonts(fonts: readonly FontFile[], used: UsedCharacters, plan: FontPlan): BookFont[] {
  const usable = fonts.filter(plan.usesFace);
  const read = createReader();
  const chosen = new Map<FontFile, Set<number>>();
  const take = (main: readonly string[], fallback: readonly string[], characters: ReadonlySet<number>): void => {
    const missing = new Set(main.flatMap((family) => [...takeFamily(usable, family, characters, chosen, read)]));
    let rest: ReadonlySet<number> = missing;
    for (const family of fallback) rest = takeFamily(usable, family, rest, chosen, read);
  };
  take(plan.text, plan.textFallback, used.text);
  take(plan.code, plan.codeFallback, used.code);
  return usable.filter((font) => chosen.has(font)).map((font) => finish(font, chosen.get(font)!, usable.filter((other) => chosen.has(other) && isSameFace(font, other)).length === 1, read));
}

type Reader = (font: FontFile) => Font;

function createReader(): Reader {
  const parsed = new Map<FontFile, Font>();
  return (font) => {
    // fontkit also returns collections, which no package of ours has.
    if (!parsed.has(font)) parsed.set(font, create(font.bytes as Buffer) as Font);
    return parsed.get(font)!;
  };
}

/** Takes the files of a family that hold any of the characters, in all faces, and returns the characters that none holds. */
function takeFamily(fonts: readonly FontFile[], family: string, characters: ReadonlySet<number>, chosen: Map<FontFile, Set<number>>, read: Reader): Set<number> {
  const rest = new Set(characters);
  const regular = fonts.filter((font) => font.family === family && font.weight === 400 && font.style === "normal");
  for (const font of regular) {
    const candidates = [...rest].filter((character) => font.range === undefined || inRange(font.range, character));
    if (candidates.length === 0) continue;
    const held = candidates.filter((character) => read(font).hasGlyphForCodePoint(character));
    for (const character of held) rest.delete(character);
    if (held.length === 0) continue;
    for (const face of fonts) if (face.family === family && face.range === font.range) chosen.set(face, new Set([...(chosen.get(face) ?? []), ...held]));
  }
  return rest;
}

function isSameFace(a: FontFile, b: FontFile): boolean {
  return a.family === b.family && a.weight === b.weight && a.style === b.style;
}

function finish(font: FontFile, characters: ReadonlySet<number>, alone: boolean, read: Reader): BookFont {
  if (font.mediaType === "font/woff2" || characters.size >= fewCharacters) return { ...font, range: alone ? undefined : font.range };
  const face = read(font);
  const held = [...characters].sort((a, b) => a - b).filter((character) => face.hasGlyphForCodePoint(character));
  const glyphs = new Map(held.map((character) => [character, face.glyphForCodePoint(character).id]));
  const path = font.path.toLowerCase().replace(/\.\w+$/, ".woff");
  return { ...font, range: toRange(held), path, mediaType: "font/woff", bytes: writeWoff(subsetTables(readTables(font.bytes), glyphs)) };
}
