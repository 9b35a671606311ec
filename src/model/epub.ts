/** An EPUB before it is packed: every file, and what the package document says about them. */
export interface EpubLayout {
  readonly metadata: EpubMetadata;
  /** In reading order. */
  readonly documents: readonly EpubDocument[];
  /** Styles, fonts and pictures. */
  readonly resources: readonly EpubResource[];
  /** Contents for readers of EPUB 2: chapters, and topics below them. */
  readonly outline: readonly EpubOutlineItem[];
}

/** One XHTML document. */
export interface EpubDocument {
  /** Path beside the package document, such as `07-exceptions.xhtml`. */
  readonly path: string;
  readonly xhtml: string;
  /** Properties of its manifest item (EPUB 3.3, D.6.2): `nav`, `svg`. */
  readonly properties: readonly string[];
}

/** Any other file. */
export interface EpubResource {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly properties: readonly string[];
}

/** A line of the contents. */
export interface EpubOutlineItem {
  readonly title: string;
  readonly href: string;
  readonly children: readonly EpubOutlineItem[];
}

/** What the package document says about the book. */
export interface EpubMetadata {
  readonly identifier: string;
  readonly title: string;
  readonly subtitle: string;
  readonly authors: readonly string[];
  /** BCP 47 tag. */
  readonly language: string;
  readonly publisher: string;
  readonly rights: string;
  readonly description: string;
  /** `YYYY-MM-DD`, or empty for the day of the build. */
  readonly date: string;
  readonly subjects: readonly string[];
  /** Name of the edition whose pages the page list counts; undefined without a page list. */
  readonly pageSource: string | undefined;
  readonly accessibility: EpubAccessibility;
}

/** Accessibility metadata in the vocabulary of schema.org (EPUB Accessibility 1.1, 2.2). */
export interface EpubAccessibility {
  readonly accessModes: readonly string[];
  readonly accessModesSufficient: readonly string[];
  readonly features: readonly string[];
  readonly hazards: readonly string[];
  readonly summary: string;
}
