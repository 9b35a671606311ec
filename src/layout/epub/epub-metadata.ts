import type { EpubAccessibility, EpubMetadata } from "../../model/epub.js";
import { type Edition, nameEdition } from "../../model/edition.js";
import { hashText } from "../../util/hash.js";

/** What the finished documents have that the metadata tells of. */
export interface EpubHoldings {
  readonly pages: boolean;
  readonly pictures: boolean;
  readonly index: boolean;
}

/** Returns the metadata of an edition. */
export function describeEpub(edition: Edition, holdings: EpubHoldings): EpubMetadata {
  const { config } = edition.book;
  return {
    identifier: edition.chosen ? identifySections(config.identifier, [...edition.chosen]) : config.identifier,
    title: nameEdition(edition),
    subtitle: edition.chosen ? "" : config.subtitle,
    authors: config.authors,
    language: config.language,
    publisher: config.publisher,
    rights: config.rights,
    description: config.description,
    date: config.date,
    subjects: config.keywords,
    pageSource: holdings.pages ? [config.title, "PDF edition", config.edition].filter(Boolean).join(", ") : undefined,
    accessibility: describeAccess(holdings),
  };
}

/** Some chapters are another publication than the book, so they get an identifier of their own, always the same one (RFC 9562, 5.8). */
function identifySections(identifier: string, names: readonly string[]): string {
  const hash = hashText(identifier, ...names);
  const variant = ((Number.parseInt(hash[16]!, 16) & 3) | 8).toString(16);
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** Every picture has an alternative text (`image-alt-missing` is an error), so the text alone is enough. */
function describeAccess({ pages, pictures, index }: EpubHoldings): EpubAccessibility {
  const features = ["tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability", "unlocked"];
  if (pictures) features.push("alternativeText");
  if (index) features.push("index");
  if (pages) features.push("pageBreakMarkers", "pageNavigation");
  const sentences = [
    "The text is structured with headings, lists, tables with header cells, and notes that link back; code is text, and nothing is told by color alone.",
    ...(pictures ? ["Every picture has an alternative text."] : []),
    ...(pages ? ["Page breaks and the page list are those of the PDF edition."] : []),
  ];
  return { accessModes: pictures ? ["textual", "visual"] : ["textual"], accessModesSufficient: ["textual"], features, hazards: ["none"], summary: sentences.join(" ") };
}
