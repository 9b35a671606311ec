import { join } from "node:path";
import { resolveBook } from "../config/resolve-book.js";
import type { Point } from "unist";
import type { z } from "zod";
import { bookSchema, coverageSchema, syllabusSchema } from "../config/schema.js";
import type { Finding } from "../diagnostics/message.js";
import type { Host } from "../host/host.js";
import type { PageOptions } from "../model/build.js";
import type { BookConfig, ChapterSource, NameList, SyllabusSection } from "../model/book.js";
import { validateYaml } from "../util/validate.js";
import { readYaml } from "../util/yaml.js";
import { checkTheme } from "./check-theme.js";
import { decodeText } from "./decode-text.js";
import { loadChapter } from "./load-chapter.js";

/** A book as read from its folder. */
export interface LoadedBook {
  /** Undefined when book.yaml cannot be used; the findings say why. */
  readonly config: BookConfig | undefined;
  readonly chapters: readonly ChapterSource[];
  readonly syllabus: readonly SyllabusSection[];
  readonly names: readonly NameList[];
  readonly findings: readonly Finding[];
}

const bookFile = "chapters/book.yaml";

/** Reads book.yaml, the syllabus and all chapters of a book's folder, and returns them with every finding; what is typed overrides the book's own paper and theme. */
export async function loadBook(host: Host, folder: string, typed: PageOptions = {}): Promise<LoadedBook> {
  const bytes = await host.readFile(join(folder, bookFile));
  if (!bytes) return { config: undefined, chapters: [], syllabus: [], names: [], findings: [{ rule: "config-missing", file: bookFile, what: `Unexpected folder without ${bookFile}: ${folder}` }] };
  const { text, findings } = decodeText(bytes, bookFile);
  const yaml = readYaml(text);
  const { value, misfits } = validateYaml(bookSchema, yaml);
  findings.push(...misfits.map((misfit) => ({ rule: "config-invalid" as const, file: bookFile, ...misfit })));
  if (!value) return { config: undefined, chapters: [], syllabus: [], names: [], findings };
  const config = resolveBook(value, typed);
  findings.push(...(await checkTheme(host, folder, config.theme, typed.theme === undefined ? yaml.locate(["theme"]) : undefined)));
  const chapters = await Promise.all(config.chapterFiles.map((file, index) => loadChapter(host, folder, file, index + 1, yaml.locate(["chapters", index]))));
  const syllabus = await loadList(host, folder, config.syllabusFile, syllabusSchema, yaml.locate(["syllabus"]));
  const coverage = await loadList(host, folder, config.coverageFile, coverageSchema, yaml.locate(["coverage"]));
  findings.push(...chapters.flatMap((chapter) => chapter.findings), ...syllabus.findings, ...coverage.findings);
  return { config, chapters: chapters.flatMap(({ source }) => source ?? []), syllabus: syllabus.value?.sections ?? [], names: coverage.value ? toNameLists(coverage.value) : [], findings };
}

/** Reads a YAML file of `chapters/` that book.yaml names, checked against its schema; nothing for a book that names none. */
async function loadList<Schema extends z.ZodType>(host: Host, folder: string, name: string | undefined, schema: Schema, place: Point): Promise<{ value?: z.output<Schema>; findings: Finding[] }> {
  if (!name) return { findings: [] };
  const file = `chapters/${name}`;
  const bytes = await host.readFile(join(folder, file));
  if (!bytes) return { findings: [{ rule: "chapter-missing", file: bookFile, place, what: `Unexpected list \`${name}\` without a file ${file}` }] };
  const { text, findings } = decodeText(bytes, file);
  const { value, misfits } = validateYaml(schema, readYaml(text));
  findings.push(...misfits.map((misfit) => ({ rule: "config-invalid" as const, file, ...misfit })));
  return value ? { value, findings } : { findings };
}

function toNameLists({ sections }: z.output<typeof coverageSchema>): NameList[] {
  return Object.values(sections).map((entries, index) => ({
    number: index + 1,
    names: entries.flatMap(({ module, names }) => (module ? names.map((name) => ({ module, name })) : [])),
  }));
}
