import { join } from "node:path";
import { chapterSchema } from "../config/schema.js";
import type { Finding } from "../diagnostics/message.js";
import type { Host } from "../host/host.js";
import type { ChapterData, ChapterSource } from "../model/book.js";
import { validateYaml } from "../util/validate.js";
import { readYaml } from "../util/yaml.js";
import { decodeText } from "./decode-text.js";
import { splitFrontMatter } from "./split-front-matter.js";

const noData: ChapterData = { lead: "", aims: [], requires: [], topics: {}, glossary: {}, next: "" };

/** Reads one chapter file of `chapters/` and returns it with its front matter checked; no source when there is no file, which is said at `place` in book.yaml. */
export async function loadChapter(host: Host, folder: string, name: string, number: number, place?: Finding["place"]): Promise<{ source?: ChapterSource; findings: Finding[] }> {
  const file = `chapters/${name}`;
  const bytes = await host.readFile(join(folder, file));
  if (!bytes) return { findings: [{ rule: "chapter-missing", file: "chapters/book.yaml", place, what: `Unexpected chapter \`${name}\` without a file ${file}` }] };
  const decoded = decodeText(bytes, file);
  const split = splitFrontMatter(decoded.text);
  const { data, findings, locateData } = readData(split.frontMatter, file);
  if (split.unclosed) findings.push({ rule: "front-matter-invalid", file, place: { line: 1, column: 1 }, what: "Unexpected end of file, expected `---` after the front matter" });
  const slug = name.replace(/^\d+-/, "").replace(/\.md$/, "");
  const source: ChapterSource = { number, slug, name: `${String(number).padStart(2, "0")}-${slug}`, file, text: split.body, data, locateData };
  return { source, findings: [...decoded.findings, ...findings] };
}

function readData(frontMatter: string | undefined, file: string): { data: ChapterData; findings: Finding[]; locateData?: ChapterSource["locateData"] } {
  if (frontMatter === undefined) return { data: noData, findings: [] };
  const yaml = readYaml(frontMatter, 2);
  const { value, misfits } = validateYaml(chapterSchema, yaml);
  const findings = misfits.map((misfit): Finding => ({ rule: "front-matter-invalid", file, ...misfit }));
  return { data: value ?? noData, findings, locateData: (path, part) => (part === "key" ? yaml.locateKey(path) : yaml.locate(path)) };
}
