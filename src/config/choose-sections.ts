import { UsageError } from "../diagnostics/usage-error.js";
import type { ChapterSource } from "../model/book.js";
import { findNearest } from "../util/nearest.js";

type Named = Pick<ChapterSource, "number" | "slug" | "name">;

/** Returns the names of the chapters that `7`, `exceptions`, `5-8` or `5,9` mean; throws `UsageError` for a section that the book does not have. */
export function chooseSections(text: string, chapters: readonly Named[]): ReadonlySet<string> {
  return new Set(text.split(",").flatMap((part) => choosePart(part.trim(), chapters)));
}

function choosePart(part: string, chapters: readonly Named[]): string[] {
  const range = /^(\d+)\s*-\s*(\d+)$/.exec(part);
  const [from, to] = range ? [Number(range[1]), Number(range[2])] : [Number(part), Number(part)];
  const found = chapters.filter(({ number, slug, name }) => (number >= from && number <= to) || slug === part || name === part);
  if (found.length > 0) return found.map(({ name }) => name);
  const nearest = findNearest(part, chapters.map(({ slug }) => slug));
  const known = `The book has sections 1 to ${chapters.length}: ${chapters.map(({ slug }) => slug).join(", ")}.`;
  throw new UsageError(`There is no section \`${part}\`.`, nearest ? `Did you mean \`${nearest}\`? ${known}` : known);
}
