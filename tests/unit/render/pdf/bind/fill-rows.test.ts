import { describe, expect, it } from "vitest";
import { fillRows } from "../../../../../src/render/pdf/bind/fill-rows.js";
import { dict, PdfString, type PdfValue } from "../../../../../src/render/pdf/objects/object.js";
import type { StructureElement } from "../../../../../src/render/pdf/read/structure.js";

function element(type: string, kids: readonly StructureElement[], entries: Record<string, PdfValue> = {}): StructureElement {
  return { kind: "element", type, entries: dict(entries), kids };
}

/** Makes a column's head. */
function head(id: string): StructureElement {
  return element("TH", [], { ID: new PdfString(id), A: [dict({ O: "Table", Scope: "Column" })] });
}

/** Makes a cell under heads. */
function cell(...heads: string[]): StructureElement {
  return element("TD", [], { A: [dict({ O: "Table", Headers: heads.map((id) => new PdfString(id)) })] });
}

const rowHead = element("TH", [], { ID: new PdfString("row"), A: dict({ O: "Table", Scope: "Row" }) });

function fill(...rows: (readonly StructureElement[])[]): string[] {
  const filled = fillRows(element("Table", [element("Caption", []), ...rows.map((cells) => element("TR", cells))]));
  return filled.kids.map((row) => (row.kind === "element" && row.type === "TR" ? row.kids.map((each) => (each.kind === "element" ? print(each) : "?")).join(" ") : "caption"));
}

function print({ type, entries }: StructureElement): string {
  return entries.size === 0 ? "empty" : type;
}

describe("fillRows", () => {
  it("puts an empty cell where the heads of the others show a gap", () => {
    expect(fill([head("a"), head("b"), head("c")], [cell("a"), cell("c")], [cell("b")], [rowHead, cell("c", "row")], [])).toEqual([
      "caption",
      "TH TH TH",
      "TD empty TD",
      "empty TD empty",
      "TH empty TD",
      "empty empty empty",
    ]);
  });
  it("fills an empty corner of the head row by the full rows below", () => {
    expect(fill([head("b"), head("c")], [rowHead, cell("b", "row"), cell("c", "row")])).toEqual(["caption", "empty TH TH", "TH TD TD"]);
  });
  it("puts cells that name no head where they come, with what is missing behind them", () => {
    expect(fill([cell(), cell(), cell()], [cell(), cell()])).toEqual(["caption", "TD TD TD", "TD TD empty"]);
  });
  it("leaves tables alone whose rows are full, or whose cells span others", () => {
    const full = element("Table", [element("TR", [cell(), cell()])]);
    expect(fillRows(full)).toBe(full);
    const wide = element("TD", [], { A: dict({ O: "Table", ColSpan: 2 }) });
    const spanning = element("Table", [element("TR", [cell(), cell()]), element("TR", [wide])]);
    expect(fillRows(spanning)).toBe(spanning);
  });
});
