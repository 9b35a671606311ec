import { describe, expect, it } from "vitest";
import { describeLink } from "../../../../../src/render/pdf/bind/describe-link.js";
import type { LinkAim } from "../../../../../src/render/pdf/bind/links.js";
import { PdfString } from "../../../../../src/render/pdf/objects/object.js";
import type { StructureElement, StructureKid } from "../../../../../src/render/pdf/read/structure.js";

const element = (type: string, text: string, kids: readonly StructureKid[] = []): StructureElement => ({ kind: "element", type, entries: new Map(text ? [["Alt", new PdfString(text)]] : []), kids });
const textOf = (each: StructureElement): string => {
  const alt = each.entries.get("Alt");
  return alt instanceof PdfString ? alt.bytes : each.kids.map((kid) => (kid.kind === "element" ? textOf(kid) : "")).join("");
};
const texts = { textOf, folioOf: (page: number): string => String(page + 1) };
const say = (text: string, aim: LinkAim, item?: StructureElement): string => describeLink(element("Link", text), aim, item, texts);
const item = (type: string, ...kids: StructureElement[]): StructureElement => element(type, "", kids);

describe("describeLink", () => {
  it.each([
    ["closures, p. 58", "closures, page 58"],
    ["closures", "closures, page 58"],
    ["1.1 Where it comes from 58", "1.1 Where it comes from, page 58"],
    ["Answer, p. 58", "Answer, page 58"],
    ["Python 358", "Python 358, page 58"],
  ])("says of %j that it leads to %j", (text, said) => {
    expect(say(text, { page: 57 })).toBe(said);
  });
  it("tells numbers alone with their item", () => {
    const entry = item("LI", element("LBody", "", [element("Span", "closure, "), element("Link", "58"), element("Span", ", "), element("L", "other")]));
    expect(say("58", { page: 57 }, entry)).toBe("closure, page 58");
    expect(say("58–60", { page: 57 }, entry)).toBe("closure, pages 58–60");
    expect(say("p. 58", { page: 57 }, item("LI", element("Lbl", "gloss"), element("LBody", "A note.")))).toBe("gloss, page 58");
    expect(say("1.1", { page: 57 }, item("TR", element("TD", "What changed"), item("TD", element("Link", "1.1"))))).toBe("What changed, 1.1, page 58");
    expect(say("58", { page: 57 })).toBe("page 58");
  });
  it("tells notes, the way back from them, and addresses", () => {
    expect(say("1", { page: 3, id: "note-fn-a" })).toBe("note 1");
    expect(say("↩", { page: 3, id: "note-fnref-a" })).toBe("back to the text");
    expect(say("the web", { uri: "https://example.org/" })).toBe("the web, https://example.org/");
    expect(say("https://example.org/", { uri: "https://example.org/" })).toBe("https://example.org/");
    expect(say("", {})).toBe("link");
  });
});
