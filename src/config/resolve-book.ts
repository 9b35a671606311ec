import type { z } from "zod";
import type { BookConfig } from "../model/book.js";
import type { PageOptions } from "../model/build.js";
import { builtInKinds, type CalloutKind } from "../model/callout-kinds.js";
import { findPaper } from "./papers.js";
import type { bookSchema } from "./schema.js";

/** Returns the book's configuration with nothing optional left; what is typed overrides the book's own. */
export function resolveBook(raw: z.output<typeof bookSchema>, { paper, theme }: PageOptions = {}): BookConfig {
  return {
    title: raw.title,
    shortTitle: raw.shortTitle,
    subtitle: raw.subtitle,
    authors: raw.authors,
    language: raw.language,
    edition: raw.edition,
    identifier: raw.identifier,
    slug: raw.slug,
    publisher: raw.publisher,
    rights: raw.rights,
    description: raw.description,
    date: raw.date ?? "",
    keywords: raw.keywords,
    paper: findPaper(paper ?? raw.paper)!,
    theme: theme ?? raw.theme,
    answers: raw.answers,
    kinds: [...Object.entries(raw.callouts).map(toKind), ...builtInKinds.filter((kind) => !raw.callouts[kind.id])],
    numbersFrom: raw.listings.numbers === true ? 1 : raw.listings.numbers,
    pythonVersions: raw.python?.versions ?? [],
    python: { versions: raw.python?.versions ?? [], allowRun: raw.python?.allowRun ?? false },
    attachListings: raw.attachListings,
    chapterFiles: raw.chapters,
    syllabusFile: raw.syllabus,
    coverageFile: raw.coverage,
    indexStops: raw.index?.stop ?? [],
  };
}

function toKind([id, kind]: [string, z.output<typeof bookSchema>["callouts"][string]]): CalloutKind {
  const spellings = [id, kind.label, ...kind.spellings].map((spelling) => spelling.toLowerCase());
  return { id, label: kind.label, spellings, alerts: [], icon: kind.icon, color: kind.color, epubType: kind.epubType, role: kind.role };
}
