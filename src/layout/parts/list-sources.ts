import { type Edition, listChosen } from "../../model/edition.js";
import type { ChapterFacts } from "../../model/facts.js";
import type { Listing } from "../../model/nodes.js";
import type { SourceFile } from "../../model/source-file.js";
import { unitOf } from "../../model/units.js";

/** Returns the sources to attach to an edition's PDF, those of its printed listings in the order of the book, each under a path of its own; none when the book does not want it. */
export function listSources(edition: Edition): SourceFile[] {
  if (!edition.book.config.attachListings) return [];
  return listChosen(edition).flatMap(({ facts }) => listChapter(facts, edition.book.config.answers));
}

/** Names a numbered listing `listing-7.1-price.py`; one without a number `7.4-2.py`, the second such one in topic 7.4. */
function listChapter(facts: ChapterFacts, answers: Edition["book"]["config"]["answers"]): SourceFile[] {
  const counts = new Map<string, number>();
  return facts.listings.flatMap((listing) => {
    const target = facts.targetOf.get(listing);
    if (target === undefined) return [];
    const topic = findTopic(facts, listing);
    if (target.number === undefined) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    const { name, ending } = splitName(target.text, listing.lang);
    const file = target.number === undefined ? `${topic}-${counts.get(topic)}` : [`listing-${target.number}`, toFileName(name)].filter(Boolean).join("-");
    const label = target.number === undefined ? `in ${topic}` : `Listing ${target.number} · ${target.text}`;
    return [{ path: `${facts.chapter.name}/${file}.${ending}`, label, text: `${listing.value}\n`, place: { unit: unitOf(facts.chapter, target.part, answers), fragment: target.fragment } }];
  });
}

/** Finds the number of the numbered heading above a listing; before the first one, that of the chapter. */
function findTopic({ chapter, headings }: ChapterFacts, listing: Listing): string {
  const line = listing.position?.start.line ?? 0;
  const above = headings.findLast(({ target }) => target.number !== undefined && (target.position?.start.line ?? 0) < line);
  return above?.target.number ?? String(chapter.number);
}

/** Endings by language; a title that is a file name has its own. */
const endings: Readonly<Record<string, string>> = { python: "py", py: "py", bash: "sh", sh: "sh", shell: "sh", javascript: "js", typescript: "ts", markdown: "md", yaml: "yaml", toml: "toml", json: "json", html: "html", css: "css", sql: "sql", xml: "xml", ini: "ini", csv: "csv", c: "c", diff: "diff" };

function splitName(title: string, lang: string): { name: string; ending: string } {
  const own = /^(.+)\.([a-z0-9]{1,5})$/i.exec(title);
  return own ? { name: own[1]!, ending: own[2]! } : { name: title, ending: endings[lang] ?? "txt" };
}

/** Longest part of a title in a file name. */
const nameLength = 40;

/** Keeps what every file system and archive program takes. */
function toFileName(title: string): string {
  return title.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[^A-Za-z0-9_.]+/g, "-").slice(0, nameLength).replace(/^[-.]+|[-.]+$/g, "");
}
