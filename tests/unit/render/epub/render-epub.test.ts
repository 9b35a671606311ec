import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { EpubLayout } from "../../../../src/model/epub.js";
import { renderEpub } from "../../../../src/render/epub/render-epub.js";
import { toPackage } from "../../../../src/render/epub/to-package.js";

const text = new TextDecoder();
const layout: EpubLayout = {
  metadata: {
    identifier: "urn:uuid:1",
    title: 'A & "B"',
    subtitle: "<C>",
    authors: ["D", "E & F"],
    language: "en-GB",
    publisher: "",
    rights: "Free",
    description: "",
    date: "",
    subjects: ["g"],
    pageSource: "A, PDF edition",
    accessibility: { accessModes: ["textual"], accessModesSufficient: ["textual"], features: ["tableOfContents", "pageNavigation"], hazards: ["none"], summary: "S." },
  },
  documents: [
    { path: "contents.xhtml", xhtml: "<nav/>", properties: ["nav"] },
    { path: "01-one.xhtml", xhtml: "<p/>", properties: ["svg"] },
  ],
  resources: [{ path: "cover.png", mediaType: "image/png", bytes: Uint8Array.of(1), properties: ["cover-image"] }],
  outline: [{ title: "1 One & more", href: "01-one.xhtml", children: [{ title: "1.1 Topic", href: "01-one.xhtml#topic", children: [] }] }],
};
const date = new Date("2026-02-03T04:05:06.789Z");
const bytes = renderEpub(layout, date);

describe("the EPUB's zip", () => {
  test("starts with the media type, stored and without extra fields (OCF 3.3, 4.2)", () => {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(view.getUint16(8, true)).toBe(0);
    expect(view.getUint16(28, true)).toBe(0);
    expect(text.decode(bytes.subarray(30, 38))).toBe("mimetype");
    expect(text.decode(bytes.subarray(38, 58))).toBe("application/epub+zip");
  });

  test("has sorted entries with the first date of zip, deflated, without extra fields", () => {
    const entries = readDirectory(bytes);
    expect(entries.map(({ name }) => name)).toEqual(["mimetype", "EPUB/01-one.xhtml", "EPUB/contents.xhtml", "EPUB/cover.png", "EPUB/package.opf", "EPUB/toc.ncx", "META-INF/container.xml"]);
    // 1980-01-01 00:00 (MS-DOS date and time).
    expect(new Set(entries.map(({ date: day, time }) => `${day} ${time}`))).toEqual(new Set(["33 0"]));
    expect(new Set(entries.map(({ extra }) => extra))).toEqual(new Set([0]));
    expect(entries.slice(1).every(({ method }) => method === 8)).toBe(true);
  });

  test("is the same every time, and differs only in the package when the date does", () => {
    expect(renderEpub(layout, date)).toEqual(bytes);
    const [one, other] = [unzipSync(bytes), unzipSync(renderEpub(layout, new Date(0)))];
    expect(Object.keys(one).filter((name) => text.decode(one[name]) !== text.decode(other[name]))).toEqual(["EPUB/package.opf"]);
  });
});

describe("the package document", () => {
  const opf = toPackage(layout, date);

  test("tells the metadata, escaped", () => {
    expect(opf).toContain('<dc:identifier id="pub-id">urn:uuid:1</dc:identifier>');
    expect(opf).toContain('<dc:title id="title">A &#38; &#34;B&#34;</dc:title>');
    expect(opf).toContain('<dc:title id="subtitle">&#60;C&#62;</dc:title>');
    expect(opf).toContain('<dc:creator id="author-2">E &#38; F</dc:creator>');
    expect(opf).toContain('<meta property="dcterms:modified">2026-02-03T04:05:06Z</meta>');
    expect(opf).toContain("<dc:date>2026-02-03</dc:date>");
    expect(opf).not.toContain("dc:publisher");
  });

  test("tells how accessible the book is, and whose pages it lists", () => {
    for (const property of ["accessMode", "accessModeSufficient", "accessibilityFeature", "accessibilityHazard", "accessibilitySummary"]) expect(opf).toContain(`<meta property="schema:${property}">`);
    expect(opf).toContain('<meta property="pageBreakSource">A, PDF edition</meta>');
    expect(toPackage({ ...layout, metadata: { ...layout.metadata, pageSource: undefined } }, date)).not.toContain("pageBreakSource");
  });

  test("lists every file, and the documents in reading order", () => {
    expect([...opf.matchAll(/<item id="[^"]+" href="([^"]+)"[^>]*?(?: properties="([^"]+)")?\/>/g)].map(([, path, properties]) => `${path} ${properties ?? ""}`.trim())).toEqual(["contents.xhtml nav", "01-one.xhtml svg", "toc.ncx", "cover.png cover-image"]);
    expect([...opf.matchAll(/itemref idref="([^"]+)"/g)].map(([, id]) => id)).toEqual(["file-contents-xhtml", "file-01-one-xhtml"]);
  });
});

test("the contents for EPUB 2 number their points", () => {
  const ncx = text.decode(unzipSync(bytes)["EPUB/toc.ncx"]);
  expect(ncx).toContain('<meta name="dtb:uid" content="urn:uuid:1"/>');
  expect(ncx).toContain('playOrder="1"><navLabel><text>1 One &#38; more</text></navLabel><content src="01-one.xhtml"/><navPoint id="point-2" playOrder="2">');
});

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly date: number;
  readonly time: number;
  readonly extra: number;
}

/** Reads the central directory (APPNOTE 4.3.12). */
function readDirectory(zip: Uint8Array): Entry[] {
  const view = new DataView(zip.buffer, zip.byteOffset);
  const end = zip.length - 22;
  let offset = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const field = (at: number): number => view.getUint16(offset + at, true);
    const entry = { name: text.decode(zip.subarray(offset + 46, offset + 46 + field(28))), method: field(10), time: field(12), date: field(14), extra: field(30) };
    offset += 46 + field(28) + field(30) + field(32);
    return entry;
  });
}
