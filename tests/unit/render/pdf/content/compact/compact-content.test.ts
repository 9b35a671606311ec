import { describe, expect, it } from "vitest";
import { createCompact } from "../../../../../../src/render/pdf/content/compact/compact-content.js";
import { nameAt, nextOperator, numberAt, openContent, operator } from "../../../../../../src/render/pdf/content/content-tokens.js";
import { dict, Indirect } from "../../../../../../src/render/pdf/objects/object.js";
import { readCodes } from "../../../../../../src/render/pdf/since/read-codes.js";

/** Fonts whose glyph 1 is 500 wide, 2 is 250; in the second one all are 600. */
const font = (widths: number[]): Indirect => new Indirect(dict({ Type: "Font", Subtype: "Type0", Encoding: "Identity-H", DescendantFonts: [new Indirect(dict({ DW: 1000, W: [1, widths] }))] }));
const [serif, code] = [font([500, 250]), font([600, 600])];
const subset = font([500, 250]);
const resources = dict({ Font: dict({ F1: serif, F2: subset, C: code, T3: new Indirect(dict({ Type: "Font", Subtype: "Type3" })) }) });
const widthOf = (name: string, glyph: number): number => (name === "C" ? 600 : ([500, 250][glyph - 1] ?? 1000));

const compactBytes = createCompact(new Map([[subset, serif]]));
const compact = (content: string, scale?: number): string => Buffer.from(compactBytes(Buffer.from(content), resources, scale)).toString().trim();

/** Lists glyphs with the places where a reader shows them, by the rules of ISO 32000-1, 9.4. */
function readPlaces(content: string): { readonly glyph: number; readonly x: number; readonly y: number }[] {
  const tokens = openContent(Buffer.from(content));
  const places: { glyph: number; x: number; y: number }[] = [];
  let state = { name: "", size: 0, spacing: 0 };
  const saved: (typeof state)[] = [];
  let [line, pen] = [[0, 0] as [number, number], 0];
  for (let op = nextOperator(tokens); op !== 0; op = nextOperator(tokens)) {
    if (op === operator("q")) saved.push({ ...state });
    else if (op === operator("Q")) state = saved.pop()!;
    else if (op === operator("Tf")) Object.assign(state, { name: nameAt(tokens, 0), size: numberAt(tokens, 0) });
    else if (op === operator("Tc")) state.spacing = numberAt(tokens, 0);
    else if (op === operator("BT")) [line, pen] = [[0, 0], 0];
    else if (op === operator("Tm")) [line, pen] = [[numberAt(tokens, 4), numberAt(tokens, 5)], 0];
    else if (op === operator("Td")) [line, pen] = [[line[0] + numberAt(tokens, 0), line[1] + numberAt(tokens, 1)], 0];
    else if (op === operator("Tj") || op === operator("TJ")) {
      for (const { value, isShift } of readCodes(tokens, 2)) {
        if (!isShift) places.push({ glyph: value, x: line[0] + pen, y: line[1] });
        pen += isShift ? (-value / 1000) * state.size : (widthOf(state.name, value) / 1000) * state.size + state.spacing;
      }
    }
  }
  return places;
}

/** Expects a content to show each glyph where it was, to a hundredth of a unit. */
function expectSamePlaces(content: string): void {
  const [before, after] = [readPlaces(content), readPlaces(compact(content))];
  expect(after.map(({ glyph }) => glyph)).toEqual(before.map(({ glyph }) => glyph));
  for (const [index, { x, y }] of before.entries()) expect(Math.max(Math.abs(after[index]!.x - x), Math.abs(after[index]!.y - y))).toBeLessThan(0.01);
}

describe("a content written in fewer bytes", () => {
  it("shows the glyphs of a line at once, with shifts where they do not follow each other by their widths", () => {
    const content = "BT /F1 10 Tf 1 0 0 1 20.12345 30 Tm <0001> Tj 5.0000012 0 Td <0002> Tj 2.3 0 Td <0001> Tj 5 0 Td <0001> Tj <0002> Tj ET";
    expect(compact(content)).toBe("BT\n/F1 10 Tf\n1 0 0 1 20.123 30 Tm\n[<00010002>20<000100010002>]TJ\nET");
    expectSamePlaces(content);
  });
  it("keeps every glyph in its place however long the line is", () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const glyphs = Array.from({ length: 3000 }, () => `${(random() * 8).toFixed(7)} 0 Td <000${1 + Math.floor(random() * 2)}> Tj`);
    expectSamePlaces(`BT /F1 12.3400002 Tf 1 0 0 1 1 1 Tm <0001> Tj ${glyphs.join("\n")} ET`);
    const drift = Array.from({ length: 3000 }, () => "6.1702 0 Td <0001> Tj");
    expectSamePlaces(`BT /F1 12.3400002 Tf 1 0 0 1 1 1 Tm <0001> Tj ${drift.join("\n")} ET`);
  });
  it("sets code that is not as wide as its font with a space after each glyph, which forms do not take over", () => {
    const line = `BT /C 11.06 Tf 1 0 0 1 0 9 Tm <0001> Tj ${"6.6281281 0 Td <0002> Tj ".repeat(20)}ET`;
    const content = `${line} /Form Do BT /F1 9 Tf 1 0 0 1 0 0 Tm <0001> Tj <0001> Tj ET`;
    expect(compact(content)).toBe(`BT\n/C 11.06 Tf\n-.0079 Tc\n1 0 0 1 0 9 Tm\n[<0001${"0002".repeat(20)}>]TJ\nET\n0 Tc\n/Form Do\nBT\n/F1 9 Tf\n1 0 0 1 0 0 Tm\n[<00010001>]TJ\nET`);
    expectSamePlaces(content);
  });
  it("names a font only where it changes, under whatever name, and again behind what is restored", () => {
    const show = (name: string): string => `BT /${name} 9 Tf 1 0 0 1 0 0 Tm <0001> Tj ET`;
    const written = compact(`${show("F1")} q ${show("F2")} ${show("C")} Q ${show("F1")} ${show("C")}`);
    expect(written.match(/\w+ Tf|q|Q/g)).toEqual(["9 Tf", "q", "9 Tf", "Q", "9 Tf"]);
    expect(written.match(/\/(F1|F2|C) /g)).toEqual(["/F1 ", "/C ", "/C "]);
  });
  it("keeps marks, colours and lines of their own where they are", () => {
    const content = "/P <</MCID 1 >>BDC BT /F1 10 Tf 1 0 0 -1 5 100 Tm <0001> Tj /Span <</ActualText( )>>BDC 5 0 Td <0002> Tj EMC 2.5 0 Td <0001> Tj 1 0 0 rg -7.5 12 Td <0001> Tj ET EMC";
    expect(compact(content)).toBe("/P <</MCID 1 >>BDC\nBT\n/F1 10 Tf\n1 0 0 -1 5 100 Tm\n[<0001>]TJ\n/Span <</ActualText( )>>BDC\n[<0002>]TJ\nEMC\n[<0001>]TJ\n1 0 0 rg\n1 0 0 -1 5 88 Tm\n[<0001>]TJ\nET\nEMC");
  });
  it("places nothing that shows nothing", () => {
    expect(compact("BT /F1 10 Tf 1 0 0 1 5 6 Tm <> Tj 5 0 Td <> Tj 5 0 Td <0001> Tj ET")).toBe("BT\n/F1 10 Tf\n1 0 0 1 15 6 Tm\n[<0001>]TJ\nET");
  });
  it("rounds paths to what can be seen, the finer the larger they are drawn", () => {
    expect(compact("-0.123456 1000.98765 m .75 0 0 .75 3.00004 0 cm -0.123456 0.5 l q 10 0 0 10 0 0 cm 1.23456 0.0001 4 5 re Q 1.23456 7 l S")).toBe(
      "-.123 1000.988 m\n.75 0 0 .75 3.00004 0 cm\n-.12 .5 l\nq\n10 0 0 10 0 0 cm\n1.235 0 4 5 re\nQ\n1.23 7 l\nS",
    );
    expect(compact("1.23456 0 m", 4)).toBe("1.235 0 m");
  });
  it.each([
    ["in a font without widths", "BT /T3 9 Tf <01> Tj ET"],
    ["in a font that is not there", "BT /F9 9 Tf <0001> Tj ET"],
    ["with spacing of its own", "BT /F1 9 Tf 2 Tc <0001> Tj ET"],
    ["in arrays", "BT /F1 9 Tf [<0001>] TJ ET"],
    ["in literal strings", "BT /F1 9 Tf (\\000\\001) Tj ET"],
    ["beside an inline image", "BT /F1 9 Tf <0001> Tj ET BI /W 1 ID x EI"],
  ])("stays as it is with text %s", (_what, content) => {
    expect(compact(content)).toBe(content);
    expectSamePlaces("BT /F1 9 Tf <0001> Tj ET");
  });
});
