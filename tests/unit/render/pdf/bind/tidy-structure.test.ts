import { describe, expect, it } from "vitest";
import { startContentEdits } from "../../../../../src/render/pdf/bind/content-edits.js";
import { tidyStructure } from "../../../../../src/render/pdf/bind/tidy-structure.js";
import { Indirect, type PdfValue, PdfString } from "../../../../../src/render/pdf/objects/object.js";
import type { MarkedSequence } from "../../../../../src/render/pdf/content/marked-content.js";
import type { OpenUnit } from "../../../../../src/render/pdf/read/open-unit.js";
import type { StructureElement, StructureKid } from "../../../../../src/render/pdf/read/structure.js";

const annotation = new Indirect();
const gone = new Indirect();

/** Makes an element; numbers are marked content of page 0: odd ones are only lines, and from 10 on a number stands before the text. */
function element(type: string, kids: readonly (StructureElement | number | Indirect)[], entries: Record<string, PdfValue> = {}): StructureElement {
  return {
    kind: "element",
    type,
    entries: new Map(Object.entries(entries)),
    kids: kids.map((kid): StructureKid => {
      if (typeof kid === "number") return { kind: "content", page: 0, mcid: kid };
      return kid instanceof Indirect ? { kind: "object", page: 0, object: kid } : kid;
    }),
  };
}

function print(kid: StructureKid): string {
  if (kid.kind === "content") return String(kid.mcid);
  return kid.kind === "object" ? "object" : `${kid.type}(${kid.kids.map(print).join(" ")})`;
}

function tidy(...kids: StructureElement[]): string {
  const sequence = (mcid: number): [number, Partial<MarkedSequence>] => {
    const marker = mcid < 10 ? undefined : { edit: { from: 0, to: 0, insert: "" }, y: 100, mcid: 100 + mcid };
    return [mcid, { text: mcid % 2 ? "" : `t${mcid}`, showsMore: mcid % 2 === 0, y: mcid < 16 ? 100 : 90, marker }];
  };
  const sequences = new Map(Array.from({ length: 20 }, (_, mcid) => sequence(mcid)));
  const unit = { structure: [element("Document", kids)], pages: [{ scan: { sequences } }] } as unknown as OpenUnit;
  return tidyStructure({ unit, annotations: new Map([[annotation, true]]), code: [], contentEdits: startContentEdits() }).map(print).join(" ");
}

const text = (mcid: number): StructureElement => element("NonStruct", [mcid]);

describe("tidyStructure", () => {
  it("takes the wrappers off texts", () => {
    expect(tidy(element("P", [text(0), element("Code", [text(2)]), element("NonStruct", [text(4)])]))).toBe("P(0 Code(2) 4)");
  });
  it("drops what only decorates, and what is left empty, but no cells", () => {
    expect(tidy(element("Div", [1, element("P", [text(0)])]), text(3), element("TR", [element("TD", [5]), element("TD", [text(2)])]))).toBe("Div(P(0)) TR(TD() TD(2))");
  });
  it("keeps the lines of a figure", () => {
    expect(tidy(element("Figure", [element("NonStruct", [1, 3])], { Alt: new PdfString("x") }))).toBe("Figure(1 3)");
  });
  it("gives list items a body", () => {
    expect(tidy(element("L", [element("LI", [text(0), element("L", [element("LI", [element("Lbl", [2]), text(4)])])])]))).toBe(
      "L(LI(LBody(P(0) L(LI(Lbl(2) LBody(4))))))",
    );
  });
  it("makes a label of the number before an item's first text, if it stands in the same line", () => {
    expect(tidy(element("L", [element("LI", [text(10)]), element("LI", [text(16)]), element("LI", [element("L", [element("LI", [text(12)])])])]))).toBe(
      "L(LI(Lbl(110) LBody(10)) LI(LBody(16)) LI(LBody(L(LI(Lbl(112) LBody(12))))))",
    );
    expect(tidy(element("P", [text(10)]))).toBe("P(10)");
  });
  it("finds the number of an item of which the page before holds an empty piece", () => {
    expect(tidy(element("L", [element("LI", [text(1), text(10)])]))).toBe("L(LI(Lbl(110) LBody(10)))");
  });
  it("makes a Div of a figure without a text for it", () => {
    expect(tidy(element("Figure", [element("Figure", [0], { Alt: new PdfString("x") }), element("NonStruct", [text(2)])]))).toBe("Div(Figure(0) P(2))");
  });
  it("makes paragraphs of boxes that hold a line of text, and of text beside blocks", () => {
    expect(tidy(element("NonStruct", [element("NonStruct", [text(0), element("Code", [text(2)])]), element("NonStruct", [text(4)])]))).toBe("P(0 Code(2)) P(4)");
    expect(tidy(element("Div", [text(0), element("P", [text(2)]), text(4), element("Em", [text(6)])]))).toBe("Div(P(0) P(2) P(4 Em(6)))");
  });
  it("makes a Span of a link whose annotation is gone, and a Link of what has one", () => {
    expect(tidy(element("P", [element("Link", [text(0), gone]), element("NonStruct", [text(2), annotation])]))).toBe("P(Span(0) Link(2 object))");
  });
  it("keeps a wrapper that names a language", () => {
    expect(tidy(element("P", [element("NonStruct", [0], { Lang: new PdfString("de") })]))).toBe("P(Span(0))");
  });
});
