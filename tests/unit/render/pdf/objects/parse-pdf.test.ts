import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodeStream, flateStream } from "../../../../../src/render/pdf/objects/flate.js";
import { asArray, asDict, type Dict, dict, Indirect, PdfString, resolve, Stream } from "../../../../../src/render/pdf/objects/object.js";
import { parsePdf } from "../../../../../src/render/pdf/objects/parse-pdf.js";
import { PdfProblem } from "../../../../../src/render/pdf/objects/pdf-problem.js";
import { writePdf } from "../../../../../src/render/pdf/objects/write-pdf.js";
import { classicPdf, streamBody } from "../support/classic-pdf.js";
import { fixture } from "../support/fixtures.js";

describe("parsePdf", () => {
  it("follows references in any direction", () => {
    const root = asDict(parsePdf(classicPdf(["<</Pages 2 0 R>>", "<</Kids[3 0 R]/Root 1 0 R>>", "(leaf)"])).get("Root"));
    const pages = asDict(root?.get("Pages"));
    expect(pages?.get("Root")).toBeDefined();
    expect(asDict(pages?.get("Root"))).toBe(root);
  });
  it("takes a stream's bytes by its length, even when they look like its end", () => {
    const content = "a endstream endobj b";
    const root = asDict(parsePdf(classicPdf(["<</C 2 0 R>>", streamBody(content)])).get("Root"));
    const stream = resolve(root?.get("C"));
    expect(stream).toBeInstanceOf(Stream);
    expect(Buffer.from(decodeStream(stream as Stream)).toString()).toBe(content);
  });
  it("reads what Chromium writes", () => {
    const root = asDict(parsePdf(fixture("unit-b")).get("Root"));
    expect(root?.get("Type")).toBe("Catalog");
    expect(asDict(root?.get("Pages"))?.get("Count")).toBe(2);
  });
  it("reads back what we write: object streams and a cross-reference stream", () => {
    const other = new Indirect(dict({ Name: "other", Text: new PdfString("(a) \\ b") }));
    const streams = Array.from({ length: 3 }, (_, index) => new Indirect(flateStream(Buffer.from(`stream ${index}`))));
    const many = Array.from({ length: 500 }, (_, index) => new Indirect(dict({ Index: index, Other: other })));
    const trailer = parsePdf(writePdf(new Indirect(dict({ Type: "Catalog", Many: many, Streams: streams })), new Indirect(dict({ Title: new PdfString("T") }))));
    const root = asDict(trailer.get("Root"));
    const read = asArray(root?.get("Many")).map(asDict);
    expect(read.map((each) => each?.get("Index"))).toEqual(many.map((_, index) => index));
    expect(new Set(read.map((each) => each?.get("Other"))).size).toBe(1);
    expect(asDict(read[0]?.get("Other"))).toEqual(other.value);
    expect(asArray(root?.get("Streams")).map((stream) => Buffer.from(decodeStream(resolve(stream) as Stream)).toString())).toEqual(["stream 0", "stream 1", "stream 2"]);
    expect(asDict(trailer.get("Info"))?.get("Title")).toEqual(new PdfString("T"));
  });
  it.each([
    ["encrypted", (text: string) => text.replace("/Root", "/Encrypt 9/Root"), "encrypted"],
    ["cut off", (text: string) => text.slice(0, text.length / 2), "cut off"],
    ["with a table that does not end", (text: string) => text.replace("0 2\n", "0 99999999\n"), "does not end"],
    ["whose objects are elsewhere", (text: string) => text.replace("0000000009 00000 n", "0000000010 00000 n"), "no object at 10"],
    ["that nests without end", (text: string) => text.replace("<<>>", "[".repeat(100_000)).replace(/startxref\n\d+/, () => `startxref\n${"%PDF-1.4\n1 0 obj\n".length + 100_000 + "\nendobj\n".length}`), "nest too deep"],
  ])("refuses a file %s", (_what, damage, message) => {
    const text = Buffer.from(classicPdf(["<<>>"])).toString("latin1");
    expect(() => parsePdf(Buffer.from(damage(text), "latin1"))).toThrow(new RegExp(message));
    expect(() => parsePdf(Buffer.from(damage(text), "latin1"))).toThrow(PdfProblem);
  });
  it("refuses streams that inflate for ever, are damaged, or are packed in other ways", () => {
    const entries = (name: string): Dict => dict({ Filter: name });
    expect(() => decodeStream(new Stream(entries("FlateDecode"), deflateSync(Buffer.alloc(70_000_000))))).toThrow(PdfProblem);
    expect(() => decodeStream(new Stream(entries("FlateDecode"), Buffer.from("nothing")))).toThrow(PdfProblem);
    expect(() => decodeStream(new Stream(entries("LZWDecode"), Buffer.from("")))).toThrow("filter not read: LZWDecode");
  });
  it("throws for what is no PDF, and for one that was changed afterwards", () => {
    expect(() => parsePdf(Buffer.from("hello"))).toThrow("cross-reference");
    const changed = Buffer.from(classicPdf(["<<>>"])).toString("latin1").replace("/Root", "/Prev 9/Root");
    expect(() => parsePdf(Buffer.from(changed, "latin1"))).toThrow("changed");
  });
});
