import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { startOutput, takeBytes } from "../../../../../src/render/pdf/objects/byte-output.js";
import { flateStream } from "../../../../../src/render/pdf/objects/flate.js";
import { dict, Indirect, PdfString, type PdfValue } from "../../../../../src/render/pdf/objects/object.js";
import { fromTextString, toTextString } from "../../../../../src/render/pdf/objects/text-string.js";
import { writePdf } from "../../../../../src/render/pdf/objects/write-pdf.js";
import { writeValue } from "../../../../../src/render/pdf/objects/write-value.js";

function print(value: PdfValue): string {
  const output = startOutput();
  writeValue(output, value, () => 7);
  return Buffer.from(takeBytes(output)).toString("latin1");
}

describe("writeValue", () => {
  it("prints values with no more space than needed", () => {
    expect(print(dict({ A: 1, B: "N", C: [1, "X", null, true], D: new Indirect(), E: new PdfString("s") }))).toBe("<</A 1/B/N/C[1/X null true]/D 7 0 R/E(s)>>");
  });
  it("prints numbers without exponents", () => {
    expect([1e-7, 123456.789, -0.5, -1e-9, 3].map(print)).toEqual(["0", "123456.789", "-.5", "0", "3"]);
  });
  it("escapes names and strings", () => {
    expect(print("a b/c#é")).toBe("/a#20b#2fc#23#e9");
    expect(print(new PdfString("(a)\\\r\n"))).toBe("(\\(a\\)\\\\\\r\\n)");
  });
});

describe("text strings", () => {
  it("keep every text", () => {
    for (const text of ["plain", "Ünï – 漢 🐍", "(brackets)", ""]) expect(fromTextString(toTextString(text))).toBe(text);
  });
});

describe("writePdf", () => {
  function small(count: number): Uint8Array {
    const page = new Indirect();
    const pages = new Indirect(dict({ Type: "Pages", Count: 1, Kids: [page] }));
    const extra = Array.from({ length: count }, (_, index) => new Indirect(dict({ Index: index, Next: pages })));
    page.value = dict({ Type: "Page", Parent: pages, MediaBox: [0, 0, 100, 100], Contents: new Indirect(flateStream(Buffer.from("q Q"))), Extra: extra });
    return writePdf(new Indirect(dict({ Type: "Catalog", Pages: pages })), new Indirect(dict({ Title: toTextString("T") })));
  }
  it("writes files that another library reads, over several object streams", async () => {
    const document = await PDFDocument.load(small(1000), { updateMetadata: false });
    expect(document.getPageCount()).toBe(1);
    expect(document.getTitle()).toBe("T");
    const extra = document.getPage(0).node.get(PDFName.of("Extra"));
    expect(String(document.context.lookup(extra)).match(/0 R/g)).toHaveLength(1000);
  });
  it("writes the same bytes twice, and another id for other content", () => {
    const id = (bytes: Uint8Array): string | undefined => /\/ID\[(.*?)\]/s.exec(Buffer.from(bytes).toString("latin1"))?.[1];
    expect(Buffer.compare(small(3), small(3))).toBe(0);
    expect(id(small(3))).not.toBe(id(small(4)));
  });
});
