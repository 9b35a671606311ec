import { describe, expect, it } from "vitest";
import { createFontCache } from "../../../../../src/render/pdf/content/fonts.js";
import { applyEdits } from "../../../../../src/render/pdf/content/edit.js";
import type { ContentScan } from "../../../../../src/render/pdf/content/scan.js";
import { scanContent } from "../../../../../src/render/pdf/content/scan-content.js";
import { dict, Indirect, Stream } from "../../../../../src/render/pdf/objects/object.js";

const cmap = "begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0001> <001A> <0061> endbfrange 1 beginbfchar <0020> <0020> endbfchar";
const font = new Indirect(dict({ Type: "Font", ToUnicode: new Indirect(new Stream(dict({}), Buffer.from(cmap))) }));
const resources = dict({ Font: dict({ F1: font }) });

function form(content: string): Indirect {
  return new Indirect(new Stream(dict({ Subtype: "Form", Resources: resources }), Buffer.from(content)));
}

function scan(content: string, objects: Record<string, Indirect> = {}): ContentScan {
  return scanContent(Buffer.from(content, "latin1"), new Map([...resources, ["XObject", dict(objects)]]), createFontCache());
}

function edited(content: string, objects: Record<string, Indirect> = {}): string {
  return applyEdits(Buffer.from(content, "latin1"), scan(content, objects).edits).toString("latin1");
}

function texts(found: ContentScan): [number, string][] {
  return [...found.sequences].map(([mcid, { text }]) => [mcid, text]);
}

describe("texts", () => {
  it("are taken by marked-content id, from hexadecimal, literal and TJ strings", () => {
    const found = scan("/P <</MCID 0 >>BDC BT /F1 10 Tf 1 0 0 1 5 7 Tm <00010002> Tj (\\000\\003) Tj [<0004> -20 <0005>] TJ ET EMC /P <</Lang(x)/MCID 12>>BDC BT /F1 8 Tf <0006>Tj ET EMC");
    expect(texts(found)).toEqual([[0, "abcde"], [12, "f"]]);
    expect(found.sequences.get(0)).toMatchObject({ x: 5, y: 7, size: 10 });
  });
  it("leave artifacts and unmarked text out", () => {
    expect(texts(scan("BT /F1 9 Tf <0001>Tj ET /P <</MCID 0>>BDC /Artifact BMC BT /F1 9 Tf <0002>Tj ET EMC BT <0003>Tj ET EMC"))).toEqual([[0, "c"]]);
  });
  it("take a replacement text instead of what is shown under it", () => {
    expect(texts(scan("/P <</MCID 0>>BDC BT /F1 9 Tf <0001>Tj /Span <</ActualText<FEFF00660069>>>BDC <0002>Tj EMC <0003>Tj ET EMC"))).toEqual([[0, "afic"]]);
  });
  it("mark unknown glyphs", () => {
    expect(texts(scan("/P <</MCID 0>>BDC BT /F1 9 Tf <0001FFFF>Tj ET EMC"))).toEqual([[0, "a\ufffd"]]);
  });
  it("get a line feed where they go on in another line, not for a subscript", () => {
    const found = scan("/P <</MCID 0>>BDC BT /F1 10 Tf 1 0 0 1 0 50 Tm <0001>Tj 5 0 Td <0002>Tj 1 0 0 1 0 47 Tm <0003>Tj 1 0 0 1 0 36 Tm <0004>Tj ET EMC");
    expect(texts(found)).toEqual([[0, "abc\nd"]]);
  });
  it("are placed through all matrices", () => {
    const found = scan(".5 0 0 -.5 0 100 cm q 2 0 0 2 10 20 cm /P <</MCID 0>>BDC BT /F1 10 Tf 1 0 0 -1 3 4 Tm 1 0 Td <0001>Tj ET EMC Q");
    expect(found.sequences.get(0)).toMatchObject({ x: 9, y: 86, size: 10 });
  });
  it("are found in forms, under the form's resources and matrix", () => {
    const inner = form("/P <</MCID 4>>BDC BT /F1 10 Tf 1 0 0 1 1 1 Tm <0001>Tj ET EMC");
    const found = scan("q 2 0 0 2 0 0 cm /X Do Q", { X: inner });
    expect(found.sequences.get(4)).toMatchObject({ text: "a", form: inner, x: 2, y: 2, size: 20 });
    expect([...found.forms.keys()]).toEqual([inner]);
  });
  it("outside marks are kept as a marker for what follows at once, with an id of its own", () => {
    const marker = (content: string): number | undefined => scan(content).sequences.get(0)?.marker?.mcid;
    const number = "BT /F1 10 Tf 1 0 0 1 0 9 Tm <0001>Tj ET";
    expect(marker(`${number} /P <</MCID 0>>BDC EMC /P <</MCID 5>>BDC EMC`)).toBe(6);
    expect(scan(`${number} /P <</MCID 0>>BDC EMC`).sequences.get(0)?.marker?.y).toBe(9);
    expect(marker(`${number} 0 0 1 1 re f /P <</MCID 0>>BDC EMC`)).toBeUndefined();
    expect(scan(`${number} /P <</MCID 0>>BDC EMC /P <</MCID 5>>BDC EMC`).sequences.get(5)?.marker).toBeUndefined();
  });
  it("of a form without marks belong to the mark around it", () => {
    expect(texts(scan("/P <</MCID 0>>BDC /X Do EMC", { X: form("BT /F1 10 Tf <0001>Tj ET") }))).toEqual([[0, "a"]]);
  });
});

describe("edits", () => {
  it("make painting outside marks an artifact, across q and Q but not across text objects", () => {
    expect(edited("q 0 0 5 5 re f Q 0 0 1 1 re S BT /F1 9 Tf <0001> Tj 5 0 Td <0002> Tj ET /P <</MCID 0>>BDC 0 0 1 1 re f EMC")).toBe(
      "q /Artifact BMC\n0 0 5 5 re f Q 0 0 1 1 re S \nEMC\nBT /F1 9 Tf /Artifact BMC\n<0001> Tj 5 0 Td <0002> Tj \nEMC\nET /P <</MCID 0>>BDC 0 0 1 1 re f EMC",
    );
  });
  it("leave clips and empty paths alone", () => {
    const content = "0 0 5 5 re W* n 1 1 m 2 2 l n";
    expect(edited(content)).toBe(content);
    expect(scan(content).paints).toBe(false);
  });
  it("close an artifact at the end of the stream", () => {
    expect(edited("0 0 5 5 re f")).toBe("/Artifact BMC\n0 0 5 5 re f\nEMC\n");
  });
  it("wrap a form without marks, and look into one with marks", () => {
    expect(edited("/X Do", { X: form("0 0 1 1 re f") })).toBe("/Artifact BMC\n/X Do\nEMC\n");
    const marked = form("0 0 1 1 re f /P <</MCID 0>>BDC EMC");
    expect(edited("/X Do", { X: marked })).toBe("/X Do");
    expect(scan("/X Do", { X: marked }).forms.get(marked)).toHaveLength(2);
  });
  it("show the space that wrapping took, unless the line ends in a hyphen", () => {
    const line = (y: number, text: string): string => `BT /F1 10 Tf 1 0 0 1 0 ${y} Tm <${text}> Tj ET`;
    expect(edited(`/P <</MCID 0>>BDC ${line(50, "0001")} ${line(38, "0002")} EMC`)).toContain("<0001> Tj <0020> Tj ET");
    expect(edited(`/P <</MCID 0>>BDC ${line(50, "00010020")} ${line(38, "0002")} EMC`)).not.toContain("<0020> Tj");
  });
  it("skip the data of inline images", () => {
    expect(edited("BI /W 1 /H 1 ID \x00(f EI\n0 0 1 1 re f")).toBe("/Artifact BMC\nBI /W 1 /H 1 ID \x00(f EI\n0 0 1 1 re f\nEMC\n");
  });
});
