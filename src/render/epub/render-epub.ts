import { type ZippableFile, zipSync } from "fflate";
import type { EpubLayout } from "../../model/epub.js";
import { toNcx } from "./to-ncx.js";
import { toPackage } from "./to-package.js";

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

// The first date that zip knows, in local time as fflate reads it, so that the bytes do not tell where or when they were made.
const zipDate = new Date(1980, 0, 1);

/** Packs an EPUB (EPUB OCF 3.3, 4.2): `mimetype` first and stored, the rest deflated and sorted; the same layout and date give the same bytes. */
export function renderEpub(layout: EpubLayout, modified: Date): Uint8Array {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files: (readonly [string, Uint8Array])[] = [
    ["META-INF/container.xml", encode(container)],
    ["EPUB/package.opf", encode(toPackage(layout, modified))],
    ["EPUB/toc.ncx", encode(toNcx(layout))],
    ...layout.documents.map(({ path, xhtml }) => [`EPUB/${path}`, encode(xhtml)] as const),
    ...layout.resources.map(({ path, bytes }) => [`EPUB/${path}`, bytes] as const),
  ];
  const sorted = files.sort(([a], [b]) => (a < b ? -1 : 1));
  const packed = sorted.map(([path, bytes]): [string, ZippableFile] => [path, [bytes, { level: 9 }]]);
  return zipSync({ mimetype: [encode("application/epub+zip"), { level: 0 }], ...Object.fromEntries(packed) }, { mtime: zipDate });
}
