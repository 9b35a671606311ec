import { join } from "node:path";
import { resolveBook } from "../config/resolve-book.js";
import { bookSchema, syllabusSchema } from "../config/schema.js";
import type { Finding } from "../diagnostics/message.js";
import type { Host } from "../host/host.js";
import type { BookConfig, ChapterSource, SyllabusSection } from "../model/book.js";
import { validateYaml } from "../util/validate.js";
import { readYaml } from "../util/yaml.js";
import { decodeText } from "./decode-text.js";
import { loadChapter } from "./load-chapter.js";

/** A book as read from its folder. */
export interface LoadedBook {
  /** Undefined when book.yaml cannot be used; the findings say why. */
  readonly config: BookConfig | undefined;
  readonly chapters: readonly ChapterSource[];
  readonly syllabus: readonly SyllabusSection[];
  readonly findings: readonly Finding[];
}

const bookFile = "chapters/book.yaml";

/** Reads book.yaml, the syllabus and all chapters of a book's folder, and returns them with every finding; `paper` overrides the book's own. */
export async function loadBook(host: Host, folder: string, paper?: string): Promise<LoadedBook> {
  const bytes = await host.readFile(join(folder, bookFile));
  if (!bytes) return { config: undefined, chapters: [], syllabus: [], findings: [{ rule: "config-missing", file: bookFile, what: `Unexpected folder without ${bookFile}: ${folder}` }] };
  const { text, findings } = decodeText(bytes, bookFile);
  const yaml = readYaml(text);
  const { value, misfits } = validateYaml(bookSchema, yaml);
  findings.push(...misfits.map((misfit) => ({ rule: "config-invalid" as const, file: bookFile, ...misfit })));
  if (!value) return { config: undefined, chapters: [], syllabus: [], findings };
  const config = resolveBook(value, paper);
  const chapters = await Promise.all(config.chapterFiles.map((file, index) => loadChapter(host, folder, file, index + 1, yaml.locate(["chapters", index]))));
  const syllabus = await loadSyllabus(host, folder, config.syllabusFile, yaml.locate(["syllabus"]));
  findings.push(...chapters.flatMap((chapter) => chapter.findings), ...syllabus.findings);
  return { config, chapters: chapters.flatMap(({ source }) => source ?? []), syllabus: syllabus.sections, findings };
}

async function loadSyllabus(host: Host, folder: string, name: string | undefined, place: Finding["place"]): Promise<{ sections: readonly SyllabusSection[]; findings: Finding[] }> {
  if (!name) return { sections: [], findings: [] };
  const file = `chapters/${name}`;
  const bytes = await host.readFile(join(folder, file));
  if (!bytes) return { sections: [], findings: [{ rule: "chapter-missing", file: bookFile, place, what: `Unexpected syllabus \`${name}\` without a file ${file}` }] };
  const { text, findings } = decodeText(bytes, file);
  const { value, misfits } = validateYaml(syllabusSchema, readYaml(text));
  findings.push(...misfits.map((misfit) => ({ rule: "config-invalid" as const, file, ...misfit })));
  return { sections: value?.sections ?? [], findings };
}
