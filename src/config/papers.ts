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

/** The names that `--paper` and book.yaml know. */
export const paperNames = Object.keys(namedPapers);

/** Returns the paper for a name or a size such as `170x240mm`, or undefined when it is neither or outside 90 to 600 mm. */
export function findPaper(text: string): Paper | undefined {
  const name = text.trim().toLowerCase();
  const custom = /^(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)\s*(mm|cm|in|pt)$/.exec(name);
  const size = namedPapers[name] ?? (custom && [Number(custom[1]), Number(custom[2]), custom[3]!]);
  if (!size) return undefined;
  const [width, height] = [size[0], size[1]].map((length) => length * pointsPerUnit[size[2] as string]!) as [number, number];
  const [smallest, largest] = [90 * pointsPerUnit["mm"]!, 600 * pointsPerUnit["mm"]!];
  return Math.min(width, height) >= smallest && Math.max(width, height) <= largest ? { name, width, height } : undefined;
}
