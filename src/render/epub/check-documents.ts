import type { Finding } from "../../diagnostics/message.js";
import type { EpubDocument } from "../../model/epub.js";
import type { ChapterFacts } from "../../model/facts.js";
import { toLetters } from "../../util/letters.js";
import { findLostPassages, toLossFinding } from "../conservation.js";

/** Returns a finding for every passage of the chapters that the EPUB's documents lack. */
export function checkDocuments(documents: readonly EpubDocument[], chapters: readonly ChapterFacts[]): Finding[] {
  const letters = new Map(documents.map(({ path, xhtml }) => [path, toLetters(readText(xhtml))]));
  const all = [...letters.values()].join("");
  return chapters.flatMap(({ chapter, passages }) => {
    // Answers may stand in a document of their own.
    const own = letters.get(`${chapter.name}.xhtml`) ?? all;
    const lost = [...findLostPassages(passages.filter(({ part }) => part === "chapter"), own), ...findLostPassages(passages.filter(({ part }) => part === "answers"), all)];
    return lost.map((passage) => toLossFinding(passage, chapter.file, "EPUB"));
  });
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Returns the text of the body of an XHTML document. */
function readText(xhtml: string): string {
  return xhtml
    .slice(xhtml.indexOf("<body"))
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => (name ? (entities[name] ?? whole) : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex!, 16))));
}
