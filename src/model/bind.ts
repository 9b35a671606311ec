import type { FolioRange } from "./page-map.js";
import type { FolioSlot } from "./print.js";
import type { Sheet } from "./sheet.js";

/** What stands in a slot of a unit in the end; see `FolioSlot`. */
export interface FilledSlot extends Pick<FolioSlot, "flush"> {
  readonly folio: string;
}

/** One unit in its place in the bound book. */
export interface BoundUnit {
  /** Destinations of this unit are renamed `<key>.<id>`; links to it from others are `studybook://<key>/<id>`. */
  readonly key: string;
  readonly pdf: Uint8Array;
  /** Index of its first page in the bound book, from 0; gaps between units become blank pages. */
  readonly firstPage: number;
  /** Sources of the code blocks, by index; see `PrintJob`. */
  readonly code: readonly string[];
  /** By slot index. */
  readonly folios: readonly FilledSlot[];
}

/** One line of the outline; a target without `id` is the unit's first page. */
export interface OutlineItem {
  readonly title: string;
  readonly target: { readonly key: string; readonly id?: string };
  readonly children: readonly OutlineItem[];
}

/** A stretch of page labels is a stretch of folios. */
export type PageLabelRange = FolioRange;

/** Metadata that goes into the Info dictionary and the XMP stream. */
export interface BookMetadata {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47 tag. */
  readonly language: string;
  readonly created: Date;
}

/** A file inside the PDF. */
export interface Attachment {
  readonly name: string;
  readonly description: string;
  readonly mediaType: string;
  readonly modified: Date;
  readonly bytes: Uint8Array;
}

/** All that binding needs; nothing is looked up elsewhere. What is a promise may still be printed while the units are prepared. */
export interface BindPlan {
  readonly sheet: Sheet;
  /** True for a book without colour. */
  readonly gray: boolean;
  readonly pageCount: number;
  readonly units: readonly BoundUnit[];
  /** Running heads, folios and slug lines: a PDF of exactly `pageCount` pages with a margin of `roundMargin`, each drawn as an artifact over the page with the same index; blank pages get none, but for the slug lines of sheets with marks. Undefined for none at all. */
  readonly furniture: Uint8Array | Promise<Uint8Array> | undefined;
  readonly outline: readonly OutlineItem[];
  readonly labels: readonly PageLabelRange[];
  readonly metadata: BookMetadata;
  readonly attachments: readonly Attachment[] | Promise<readonly Attachment[]>;
  /** Bytes to keep as they are in the file's last stream. */
  readonly archive?: Uint8Array | undefined;
}
