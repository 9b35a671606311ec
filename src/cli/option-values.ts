import { InvalidArgumentError } from "commander";
import { findPaper, paperNames } from "../config/papers.js";
import { findBleed } from "../config/resolve-finish.js";
import type { Format } from "../model/artifact.js";
import { findNearest } from "../util/nearest.js";

/** All formats, in the order in which they are named. */
export const formats = ["pdf", "epub", "web"] as const satisfies readonly Format[];

/** Returns the formats of a list such as `pdf,epub`; commander reports what it throws. */
export function parseFormats(text: string): readonly Format[] {
  const names = text.split(",").map((name) => name.trim().toLowerCase());
  return [...new Set(names.map(parseFormat))];
}

function parseFormat(name: string): Format {
  const format = formats.find((candidate) => candidate === name);
  if (format) return format;
  const nearest = findNearest(name, formats);
  throw new InvalidArgumentError(`The formats are ${formats.join(", ")}.${nearest ? ` Did you mean ${nearest}?` : ""}`);
}

/** Returns the paper as typed when it is one; commander reports what it throws. */
export function parsePaper(text: string): string {
  if (findPaper(text)) return text;
  throw new InvalidArgumentError(`Papers are ${paperNames.join(", ")}, or a size between 90 and 600 mm such as 170x240mm.`);
}

/** Returns the bleed as typed when it is one; commander reports what it throws. */
export function parseBleed(text: string): string {
  if (findBleed(text) !== undefined) return text;
  throw new InvalidArgumentError("A bleed is a length from 0 to 10 mm, such as 3mm, 0.125in or 9pt.");
}
