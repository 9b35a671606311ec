import type { Attachment, BookMetadata } from "../../../model/bind.js";
import type { PageMap } from "../../../model/page-map.js";
import type { Paper } from "../../../model/paper.js";
import type { PrintedUnit } from "../../../model/print.js";
import { createPlainSheet } from "../../../model/sheet.js";
import { archiveName, type SourceFile } from "../../../model/source-file.js";
import { bindBook } from "../bind/bind-book.js";
import { packSources } from "./pack-sources.js";
import { weldZip } from "./weld-zip.js";

/** What the archive of sources is made from. */
export interface SourcesPlan {
  readonly sources: readonly SourceFile[];
  /** Pages of the book that it is attached to. */
  readonly map: PageMap;
  /** Name of the folder in it. */
  readonly folder: string;
  readonly rights: string;
  /** The page that it shows in a reader. */
  readonly cover: PrintedUnit;
  readonly paper: Paper;
  /** Those of the book. */
  readonly metadata: BookMetadata;
}

/**
 * Returns the sources of the listings as an archive to attach.
 *
 * PDF/A-2 takes no attachments but PDF/A files (ISO 19005-2, 6.8), so the archive is one as well: a page that says what it is, with the
 * ZIP in its last stream.
 */
export async function attachSources({ sources, map, folder, rights, cover, paper, metadata }: SourcesPlan): Promise<Attachment> {
  const title = `The listings of ${metadata.title}`;
  const zip = packSources(sources, map, { folder, title: metadata.title, rights, date: metadata.created });
  const pdf = await bindBook({
    sheet: createPlainSheet(paper),
    gray: false,
    pageCount: cover.pageCount,
    units: [{ key: "listings", pdf: cover.pdf, firstPage: 0, code: [], folios: [] }],
    furniture: undefined,
    outline: [],
    labels: [],
    metadata: { ...metadata, title },
    attachments: [],
    archive: zip,
  });
  return { name: archiveName, description: `${title}: rename it to listings.zip to unpack`, mediaType: "application/pdf", modified: metadata.created, bytes: weldZip(pdf, zip) };
}
