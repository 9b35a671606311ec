import { type Zippable, zipSync } from "fflate";
import { findFolio, type PageMap } from "../../../model/page-map.js";
import type { SourceFile } from "../../../model/source-file.js";

/** What the archive says about itself. */
export interface ArchiveFacts {
  /** Name of the one folder that holds all. */
  readonly folder: string;
  readonly title: string;
  readonly rights: string;
  readonly date: Date;
}

/**
 * Packs sources and a README into a ZIP archive, in the order given; the same sources and date give the same bytes.
 *
 * Files are stored, not compressed: the archive is compressed as a whole where it is attached, which makes less of it.
 */
export function packSources(sources: readonly SourceFile[], map: PageMap, facts: ArchiveFacts): Uint8Array {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files: Zippable = { [`${facts.folder}/README.txt`]: encode(describe(sources, map, facts)) };
  for (const { path, text } of sources) files[`${facts.folder}/${path}`] = encode(text);
  return zipSync(files, { level: 0, mtime: toLocalTime(facts.date) });
}

function describe(sources: readonly SourceFile[], map: PageMap, { title, rights }: ArchiveFacts): string {
  const lines = sources.map(({ path, label, place }) => {
    const folio = findFolio(map, place.unit, place.fragment);
    return `${path}  ${label}${folio === undefined ? "" : `, page ${folio}`}`;
  });
  return `The listings of ${title}, as they are printed there.\n${rights ? `${rights}\n` : ""}\nA file without a listing's number is named for the topic it stands in, such as\n7.4-2.py for the second one without a number in topic 7.4.\n\n${lines.join("\n")}\n`;
}

/** ZIP has no time zone and begins in 1980; fflate writes the local time of what it is given. */
function toLocalTime(date: Date): Date {
  return new Date(Math.max(1980, date.getUTCFullYear()), date.getUTCMonth(), date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds());
}
