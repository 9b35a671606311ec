import { mm } from "../util/millimetre.js";

/** Points of each unit of length that options and book.yaml know. */
export const pointsPerUnit: Readonly<Record<string, number>> = { mm, cm: 72 / 2.54, in: 72, pt: 1 };

/** Returns a length such as `0.1mm` in pt, or undefined when it is none. */
export function parseLength(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?|\.\d+)\s*(mm|cm|in|pt)$/.exec(text.trim().toLowerCase());
  return match ? Number(match[1]) * pointsPerUnit[match[2]!]! : undefined;
}
