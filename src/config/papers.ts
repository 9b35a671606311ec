import type { Paper } from "../model/paper.js";
import { pointsPerUnit } from "./lengths.js";

// ISO 216 (A and B series), US Letter, and the usual trade paperback.
const namedPapers: Readonly<Record<string, readonly [number, number, string]>> = {
  a4: [210, 297, "mm"],
  a5: [148, 210, "mm"],
  b5: [176, 250, "mm"],
  letter: [8.5, 11, "in"],
  "6x9": [6, 9, "in"],
};

// What printers are loaded with beyond that: ISO 216, US tabloid, and the oversize sheets that are trimmed to A4 and A3.
const namedSheets: typeof namedPapers = {
  ...namedPapers,
  a3: [297, 420, "mm"],
  b4: [250, 353, "mm"],
  sra4: [225, 320, "mm"],
  sra3: [320, 450, "mm"],
  tabloid: [11, 17, "in"],
};

/** The names that `--paper` and book.yaml know. */
export const paperNames = Object.keys(namedPapers);

/** The names that `--sheet` knows. */
export const sheetNames = Object.keys(namedSheets);

/** Returns the paper for a name or a size such as `170x240mm`, or undefined when it is neither or outside 90 to 600 mm. */
export function findPaper(text: string): Paper | undefined {
  return findSize(text, namedPapers);
}

/** Returns the sheet on which pages are laid, for a name or a size as `findPaper` does. */
export function findSheet(text: string): Paper | undefined {
  return findSize(text, namedSheets);
}

// ISO 216 halves a sheet and rounds down to whole millimetres: two A5 pages are 296 mm wide, an A4 sheet 297 mm.
const halvingLoss = 1.5 * pointsPerUnit["mm"]!;

/** Returns the named sheet of which pages of a size are the halves, or undefined when there is none. */
export function findDoubleSheet({ width, height }: Pick<Paper, "width" | "height">): Paper | undefined {
  const isMade = (from: number, to: number): boolean => from - to > -0.01 && from - to < halvingLoss;
  return sheetNames.flatMap((name) => findSheet(name) ?? []).find((sheet) => isMade(sheet.height, 2 * width) && isMade(sheet.width, height));
}

function findSize(text: string, named: typeof namedPapers): Paper | undefined {
  const name = text.trim().toLowerCase();
  const custom = /^(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)\s*(mm|cm|in|pt)$/.exec(name);
  const size = named[name] ?? (custom && [Number(custom[1]), Number(custom[2]), custom[3]!]);
  if (!size) return undefined;
  const [width, height] = [size[0], size[1]].map((length) => length * pointsPerUnit[size[2] as string]!) as [number, number];
  const [smallest, largest] = [90 * pointsPerUnit["mm"]!, 600 * pointsPerUnit["mm"]!];
  return Math.min(width, height) >= smallest && Math.max(width, height) <= largest ? { name, width, height } : undefined;
}
