import type { EpubLayout, EpubMetadata } from "../../model/epub.js";
import { escapeHtml } from "../../util/escape-html.js";

/** One file in the manifest. */
interface ManifestItem {
  readonly id: string;
  readonly path: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
}

const namespaces = 'xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"';

/** Returns the package document (EPUB 3.3, 5); `modified` is the build time, and the date of an edition that has none. */
export function toPackage(layout: EpubLayout, modified: Date): string {
  const { metadata } = layout;
  const documents = layout.documents.map(({ path, properties }): ManifestItem => ({ id: toId(path), path, mediaType: "application/xhtml+xml", properties }));
  const resources = layout.resources.map(({ path, mediaType, properties }): ManifestItem => ({ id: toId(path), path, mediaType, properties }));
  const items = [...documents, { id: "ncx", path: "toc.ncx", mediaType: "application/x-dtbncx+xml", properties: [] }, ...resources];
  return `<?xml version="1.0" encoding="utf-8"?>
<package ${namespaces} version="3.0" unique-identifier="pub-id" xml:lang="${escapeHtml(metadata.language)}">
<metadata>
${[...listMetadata(metadata, modified), ...listCover(resources)].join("\n")}
</metadata>
<manifest>
${items.map(toItem).join("\n")}
</manifest>
<spine toc="ncx">
${documents.map(({ id }) => `<itemref idref="${id}"/>`).join("\n")}
</spine>
</package>
`;
}

function listMetadata(metadata: EpubMetadata, modified: Date): string[] {
  const { accessibility: access } = metadata;
  const instant = `${modified.toISOString().slice(0, 19)}Z`;
  const several = (name: string, values: readonly string[]): string[] => values.map((value) => property(name, value));
  return [
    `<dc:identifier id="pub-id">${escapeHtml(metadata.identifier)}</dc:identifier>`,
    ...listTitles(metadata),
    dublin("language", metadata.language),
    ...metadata.authors.flatMap((author, index) => [`<dc:creator id="author-${index + 1}">${escapeHtml(author)}</dc:creator>`, `<meta refines="#author-${index + 1}" property="role" scheme="marc:relators">aut</meta>`]),
    ...optional("publisher", metadata.publisher),
    dublin("date", metadata.date || instant.slice(0, 10)),
    ...optional("rights", metadata.rights),
    ...optional("description", metadata.description),
    ...metadata.subjects.map((subject) => dublin("subject", subject)),
    property("dcterms:modified", instant),
    // Without a prefix: it is in the default vocabulary (EPUB 3.4 drafts, and EPUBCheck 5).
    ...(metadata.pageSource ? [property("pageBreakSource", metadata.pageSource)] : []),
    ...several("schema:accessMode", access.accessModes),
    ...several("schema:accessModeSufficient", access.accessModesSufficient),
    ...several("schema:accessibilityFeature", access.features),
    ...several("schema:accessibilityHazard", access.hazards),
    property("schema:accessibilitySummary", access.summary),
  ];
}

/** Readers of EPUB 2 find the cover by its id. */
function listCover(items: readonly ManifestItem[]): string[] {
  return items.filter(({ properties }) => properties.includes("cover-image")).map(({ id }) => `<meta name="cover" content="${id}"/>`);
}

function listTitles({ title, subtitle }: EpubMetadata): string[] {
  const main = `<dc:title id="title">${escapeHtml(title)}</dc:title>`;
  if (!subtitle) return [main];
  return [main, '<meta refines="#title" property="title-type">main</meta>', `<dc:title id="subtitle">${escapeHtml(subtitle)}</dc:title>`, '<meta refines="#subtitle" property="title-type">subtitle</meta>'];
}

function dublin(name: string, value: string): string {
  return `<dc:${name}>${escapeHtml(value)}</dc:${name}>`;
}

function optional(name: string, value: string): string[] {
  return value ? [dublin(name, value)] : [];
}

function property(name: string, value: string): string {
  return `<meta property="${name}">${escapeHtml(value)}</meta>`;
}

function toItem({ id, path, mediaType, properties }: ManifestItem): string {
  return `<item id="${id}" href="${path}" media-type="${mediaType}"${properties.length > 0 ? ` properties="${properties.join(" ")}"` : ""}/>`;
}

/** Ids of XML do not start with a digit. */
function toId(path: string): string {
  return `file-${path.replace(/[^a-z0-9]+/gi, "-")}`;
}
