import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { PageMap } from "../../../../../src/model/page-map.js";
import type { SourceFile } from "../../../../../src/model/source-file.js";
import { packSources } from "../../../../../src/render/pdf/attach/pack-sources.js";
import { weldZip } from "../../../../../src/render/pdf/attach/weld-zip.js";

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const map: PageMap = { firstPages: new Map(), pages: new Map([["01-one#a", 4]]), folios: [{ firstPage: 0, style: "arabic", start: 10 }], pageCount: 5 };
const sources: SourceFile[] = [
  { path: "01-one/listing-1.1-a.py", label: "Listing 1.1 · a.py", text: "print('ä')\n", place: { unit: "01-one", fragment: "a" } },
  { path: "01-one/1.2-1.txt", label: "in 1.2", text: "x\n", place: { unit: "01-one", fragment: "gone" } },
];
const facts = { folder: "book-listings", title: "A Book", rights: "Free.", date: new Date("2026-01-02T03:04:05Z") };

describe("packSources", () => {
  const zip = packSources(sources, map, facts);
  it("keeps texts byte for byte, in their order, under one folder, and tells where each is printed", () => {
    const files = unzipSync(zip);
    expect(Object.keys(files)).toEqual(["book-listings/README.txt", "book-listings/01-one/listing-1.1-a.py", "book-listings/01-one/1.2-1.txt"]);
    expect(text(files["book-listings/01-one/listing-1.1-a.py"])).toBe("print('ä')\n");
    expect(text(files["book-listings/README.txt"])).toMatch(/^The listings of A Book,[^]*\nFree\.\n[^]*01-one\/listing-1\.1-a\.py {2}Listing 1\.1 · a\.py, page 14\n01-one\/1\.2-1\.txt {2}in 1\.2\n$/);
  });
  it("has the book's date, wherever it is made", () => {
    // MS-DOS time and date (APPNOTE.TXT, 4.4.6): 2026-01-02 03:04:05, in steps of two seconds.
    const header = Buffer.from(zip);
    expect([header.readUInt16LE(10), header.readUInt16LE(12)]).toEqual([(3 << 11) | (4 << 5) | 2, ((2026 - 1980) << 9) | (1 << 5) | 2]);
    expect(Buffer.compare(packSources(sources, map, facts), zip)).toBe(0);
  });
});

describe("weldZip", () => {
  const zip = zipSync({ "a.txt": new TextEncoder().encode("one"), "b/c.txt": new TextEncoder().encode("two") }, { level: 0 });
  const pdf = Buffer.concat([Buffer.from("%PDF-1.7 head\n"), zip, Buffer.from("\nendstream %%EOF\n")]);
  it("makes one file of both, whose archive begins at the file's start and has what follows for its comment", () => {
    const welded = Buffer.from(weldZip(pdf, zip));
    expect(welded.length).toBe(pdf.length);
    expect(welded.subarray(0, 14).toString()).toBe("%PDF-1.7 head\n");
    expect(Object.entries(unzipSync(welded)).map(([path, bytes]) => [path, text(bytes)])).toEqual([["a.txt", "one"], ["b/c.txt", "two"]]);
    const end = welded.lastIndexOf("PK\u0005\u0006");
    expect(welded.readUInt16LE(end + 20)).toBe("\nendstream %%EOF\n".length);
    for (let at = welded.readUInt32LE(end + 16); at < end; at += 46 + welded.readUInt16LE(at + 28)) expect(welded.toString("latin1", welded.readUInt32LE(at + 42), welded.readUInt32LE(at + 42) + 4)).toBe("PK\u0003\u0004");
  });
  it("refuses a PDF without the archive, or with more after it than a comment holds", () => {
    expect(() => weldZip(Buffer.from("%PDF-1.7"), zip)).toThrow("ZIP at -1");
    expect(() => weldZip(Buffer.concat([pdf, Buffer.alloc(0x10000)]), zip)).toThrow("from its end");
  });
});
