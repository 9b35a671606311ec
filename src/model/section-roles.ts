import type { SectionRole } from "./nodes.js";

/** Headings (lower case) that give a part of a chapter its own layout; a map, since a heading may well be called `constructor`. */
export const sectionRoles: ReadonlyMap<string, SectionRole> = new Map([
  ["quick revision", "revision"],
  ["quick review", "revision"],
  ["self-check", "questions"],
  ["self-check questions", "questions"],
  ["check yourself", "questions"],
]);
