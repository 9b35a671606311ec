/**
 * What an element of a unit's HTML is in the structure of the PDF, where Chromium has no element for it.
 *
 * Of what an element says of itself, Chromium passes on little but its language, so a tag travels as a private-use subtag of that
 * (RFC 5646, 2.2.7): `lang="en-x-caption"`. Binding reads it and puts the language back.
 */
export const structureTags = ["caption", "dd", "dl", "dt", "index", "listing", "notes", "pre", "toc"] as const;

/** The name of a tag. */
export type StructureTag = (typeof structureTags)[number];

/** A language that carries a tag. */
export interface TaggedLanguage {
  readonly language: string;
  readonly tag: StructureTag;
  /** Tells elements of one tag apart. */
  readonly index: number;
}

/** Returns a language that carries a tag. */
export function printTaggedLanguage({ language, tag, index }: TaggedLanguage): string {
  return `${language}-x-${tag}-${index}`;
}

/** Reads a language; undefined when it carries no tag. */
export function readTaggedLanguage(text: string): TaggedLanguage | undefined {
  const match = /^(.+)-x-([a-z]+)-(\d+)$/.exec(text);
  const tag = structureTags.find((each) => each === match?.[2]);
  if (!match || !tag) return undefined;
  return { language: match[1]!, tag, index: Number(match[3]) };
}
