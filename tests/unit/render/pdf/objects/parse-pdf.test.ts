import { describe, expect, it } from "vitest";
import { decodeStream } from "../../../../../src/render/pdf/objects/flate.js";
import { asDict, resolve, Stream } from "../../../../../src/render/pdf/objects/object.js";
import { parsePdf } from "../../../../../src/render/pdf/objects/parse-pdf.js";
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
  it("throws for what is no PDF, and for one that was changed afterwards", () => {
    expect(() => parsePdf(Buffer.from("hello"))).toThrow("cross-reference");
    const changed = Buffer.from(classicPdf(["<<>>"])).toString("latin1").replace("/Root", "/Prev 9/Root");
    expect(() => parsePdf(Buffer.from(changed, "latin1"))).toThrow("changed");
  });
});
