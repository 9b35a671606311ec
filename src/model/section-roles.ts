import type { SectionRole } from "./nodes.js";

/** Headings (lower case) that give a part of a chapter its own layout. */
export const sectionRoles: Readonly<Record<string, SectionRole>> = {
  "quick revision": "revision",
  "quick review": "revision",
  "self-check": "questions",
  "self-check questions": "questions",
  "check yourself": "questions",
};
