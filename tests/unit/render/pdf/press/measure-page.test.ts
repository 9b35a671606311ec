import { describe, expect, it } from "vitest";
import { dict, Indirect, type PdfValue, Stream } from "../../../../../src/render/pdf/objects/object.js";
import { startInk } from "../../../../../src/render/pdf/press/ink.js";
import { measurePage } from "../../../../../src/render/pdf/press/measure-page.js";

/** Measures a page of 100 × 100 pt with 10 pt around it. */
function measure(content: string, { state = {}, form }: { state?: Readonly<Record<string, PdfValue>>; form?: { matrix: number[]; content: string; name?: string } } = {}) {
  const stream = (text: string, entries = dict({})): Indirect => new Indirect(new Stream(entries, Buffer.from(text)));
  const object = form && dict({ [form.name ?? "X"]: stream(form.content, dict({ Subtype: "Form", Matrix: form.matrix })) });
  const Resources = dict({ ExtGState: dict({ G: dict(state) }), XObject: object });
  return measurePage(new Indirect(dict({ TrimBox: [10, 10, 110, 110], BleedBox: [0, 0, 120, 120], Resources, Contents: stream(content) })));
}

describe("measurePage", () => {
  it("finds the smallest type as printed, and does not count empty strings", () => {
    expect(measure("q .5 0 0 .5 20 20 cm BT /F 20 Tf 1 0 0 -1 5 5 Tm <01> Tj 0 0 Td [<02> 3] TJ /F 4 Tf <> Tj ET Q BT /F 12 Tf 1 0 0 1 20 20 Tm <01> Tj ET").smallestType).toBe(10);
    expect(measure("").smallestType).toBe(Infinity);
  });
  it("takes for blank what prints nothing on the trimmed page", () => {
    expect(measure("BT /F 7 Tf 1 0 0 1 20 4 Tm <01> Tj ET 1 g 20 20 9 9 re f 20 20 9 9 re W n /X Do", { form: { matrix: [], content: "" } })).toEqual({ ...startInk(), isBlank: true });
    expect(["BT /F 7 Tf 1 0 0 1 20 14 Tm <01> Tj ET", "20 20 9 9 re f", "20 20 m 30 30 l S"].map((content) => measure(content).isBlank)).toEqual([false, false, false]);
  });
  it("finds the thinnest line, drawn or filled, but not in dots, clips and what is cut away", () => {
    expect(measure("20 20 50 .6 re f").thinnestRule).toBeCloseTo(0.6);
    expect(measure("q .7 0 0 .7 0 0 cm 1 w 20 20 m 60 60 l S Q").thinnestRule).toBeCloseTo(0.7);
    expect(measure("/G gs q .5 0 0 .5 0 0 cm 20 20 m 60 60 l S Q", { state: { LW: 1.2 } }).thinnestRule).toBeCloseTo(0.6);
    expect(measure("20 20 .5 .6 re f 20 20 .02 .8 re f 20 20 50 .1 re W n 30 30 50 .2 re f").thinnestRule).toBe(Infinity);
    expect(measure("1 g 20 20 50 .6 re f").thinnestRule).toBe(Infinity);
  });
  it("finds the lightest ground", () => {
    expect(measure(".97 g 20 20 9 9 re f .5 g 20 20 9 9 re f 1 1 1 rg 20 20 9 9 re f").lightestTint).toBeCloseTo(0.03);
    expect(measure("/Pattern cs /P scn 20 20 9 9 re f").lightestTint).toBe(Infinity);
  });
  it("finds transparency", () => {
    expect(measure("/G gs", { state: { ca: 1, BM: "Normal", SMask: "None" } }).isTransparent).toBe(false);
    expect(([{ ca: 0.5 }, { CA: 0.5 }, { BM: "Multiply" }, { SMask: dict({}) }] as Record<string, PdfValue>[]).map((state) => measure("/G gs", { state }).isTransparent)).toEqual([true, true, true, true]);
  });
  it("finds what reaches the trimmed page's edge, as far as it shows", () => {
    expect(measure("100 50 9 9 re f").reachesEdge).toBe(false);
    expect(measure("100 50 10 9 re f").reachesEdge).toBe(true);
    expect(measure("q 20 20 50 50 re W n 0 0 120 120 re f Q").reachesEdge).toBe(false);
    expect(measure("q 20 20 50 50 re W n Q 0 50 30 30 re f").reachesEdge).toBe(true);
  });
  it("looks into forms where they stand, but not at crop marks", () => {
    const form = { matrix: [0.5, 0, 0, 0.5, 40, 40], content: "BT /F 12 Tf <01> Tj ET 0 0 9 1 re f" };
    expect(measure("/X Do", { form })).toMatchObject({ smallestType: 6, thinnestRule: 0.5, reachesEdge: false });
    expect(measure("/CropMarks Do", { form: { ...form, name: "CropMarks" } }).thinnestRule).toBe(Infinity);
  });
});
