import { expect, it } from "vitest";
import { editPage } from "../../../../../src/render/pdf/bind/artifacts.js";
import { startContentEdits } from "../../../../../src/render/pdf/bind/content-edits.js";
import { applyEdits } from "../../../../../src/render/pdf/content/edit.js";
import { createFontCache } from "../../../../../src/render/pdf/content/fonts.js";
import { scanContent } from "../../../../../src/render/pdf/content/scan-content.js";
import { dict, Indirect, Stream } from "../../../../../src/render/pdf/objects/object.js";

const cmap = "begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0001> <001A> <0061> endbfrange";
const font = new Indirect(dict({ Type: "Font", ToUnicode: new Indirect(new Stream(dict({}), Buffer.from(cmap))) }));
const resources = dict({ Font: dict({ F1: font }) });
const number = "BT /F1 9 Tf 1 0 0 1 0 5 Tm <0001> Tj ET ";
const line = "/P <</MCID 0>>BDC BT 1 0 0 1 9 5 Tm <0002> Tj ET EMC";

function edit(content: string, claimed: (marker: number | undefined) => number[]): string {
  const bytes = Buffer.from(content);
  const scan = scanContent(bytes, resources, createFontCache());
  const page = { entries: new Map(), resources, width: 100, height: 100, content: bytes, scan };
  return applyEdits(bytes, editPage(page, 0, new Set(claimed(scan.sequences.get(0)?.marker?.mcid)), startContentEdits()).content).toString();
}

it("lets a text outside marked content, such as a line's number, stand for nothing, so that it is not copied", () => {
  expect(edit(number + line, () => [0])).toBe(`BT /F1 9 Tf 1 0 0 1 0 5 Tm /Artifact BMC\n/Span <</ActualText()>>BDC\n<0001> Tj \nEMC\nEMC\nET ${line}`);
});

it("makes it the label that an element claims", () => {
  expect(edit(number + line, (marker) => [0, marker!])).toBe(`BT /F1 9 Tf 1 0 0 1 0 5 Tm /Lbl <</MCID 1>>BDC\n<0001> Tj \nEMC\nET ${line}`);
});

it("leaves lines and areas plain artifacts", () => {
  expect(edit(`0 0 5 5 re f ${line}`, () => [0])).toBe(`/Artifact BMC\n0 0 5 5 re f \nEMC\n${line}`);
});
