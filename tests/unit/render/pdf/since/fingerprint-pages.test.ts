import { describe, expect, it } from "vitest";
import { bindBook } from "../../../../../src/render/pdf/bind/bind-book.js";
import { openBound } from "../../../../../src/render/pdf/bound/open-bound.js";
import { flateStream } from "../../../../../src/render/pdf/objects/flate.js";
import { type Dict, dict, Indirect, Stream } from "../../../../../src/render/pdf/objects/object.js";
import { fingerprintPages, type PageFingerprint } from "../../../../../src/render/pdf/since/fingerprint-pages.js";
import { looksSame } from "../../../../../src/render/pdf/since/leaves.js";
import { startNumbers } from "../../../../../src/render/pdf/since/number-things.js";
import { planOf } from "../support/fixtures.js";
import { type BookSketch, createNumberedBook } from "../support/numbered-book.js";

type Page = string | { readonly content: string; readonly resources: Dict; readonly bleed?: number };

const helvetica = (): Indirect => new Indirect(dict({ Type: "Font", Subtype: "Type1", BaseFont: "Helvetica", ToUnicode: new Indirect(flateStream(Buffer.from(latinMap))) }));
const latinMap = `begincodespacerange <00> <ff> endcodespacerange\n1 beginbfrange\n<20> <7e> <0020>\nendbfrange`;

function open(page: Page): ReturnType<typeof openBound> {
  const { content, resources, bleed = 0 } = typeof page === "string" ? { content: page, resources: dict({ Font: dict({ F1: helvetica() }) }) } : page;
  const sketch: BookSketch = { content: () => content, resources: () => resources, bleed };
  return openBound(createNumberedBook(1, sketch));
}

/** Takes the fingerprints of two pages that are each in a book of its own. */
function compare(a: Page, b: Page): [PageFingerprint, PageFingerprint] {
  const numberOf = startNumbers();
  return [fingerprintPages(open(a), numberOf)[0]!, fingerprintPages(open(b), numberOf)[0]!];
}

function looksAlike(a: Page, b: Page): boolean {
  const [first, second] = compare(a, b);
  return looksSame(first, second);
}

const text = "BT /F1 10 Tf 20 300 Td (Words) Tj ET";
const image = (bytes: string): Indirect => new Indirect(new Stream(dict({ Type: "XObject", Subtype: "Image", Width: 1, Height: 1, ColorSpace: "DeviceGray", BitsPerComponent: 8 }), Buffer.from(bytes)));
const withImage = (name: string, bytes: string): Page => ({ content: `q 50 0 0 50 20 20 cm /${name} Do Q`, resources: dict({ XObject: dict({ [name]: image(bytes) }) }) });

describe("pages look the same", () => {
  it.each<[string, Page, Page]>([
    ["under another name of the font", text, { content: text.replace("F1", "F9"), resources: dict({ Font: dict({ F9: helvetica() }) }) }],
    ["with other tags", text, `/P <</MCID 7>>BDC\n${text}\nEMC`],
    ["with the place given in another way", text, "q 1 0 0 1 10 100 cm BT /F1 5 Tf 2 0 0 2 10 200 Tm <576F726473> Tj ET Q"],
    ["with spaces behind the last word", text, text.replace("Tj", "Tj ( ) Tj")],
    ["with a pen that nothing is drawn with", text, `5 w 1 0 0 RG ${text}`],
    ["when the sheet around is larger", `q ${text} Q`, { content: `q 1 0 0 1 9 9 cm ${text} Q`, resources: dict({ Font: dict({ F1: helvetica() }) }), bleed: 9 }],
    ["with the same picture under another name", withImage("A", "x"), withImage("B", "x")],
    ["with marks outside the bleed", `q ${text} Q`, { content: `q 1 0 0 1 9 9 cm ${text} -15 -5 m -15 -10 l S BT /F1 5 Tf 20 420 Td (slug) Tj ET Q`, resources: dict({ Font: dict({ F1: helvetica() }) }), bleed: 9 }],
    ["with places that nobody can tell apart", text, text.replace("20 300", "20.01 299.995")],
    ["with the strings in pieces", text, text.replace("(Words) Tj", "[(Wor)(ds)] TJ")],
  ])("%s", (_what, a, b) => {
    expect(looksAlike(a, b)).toBe(true);
  });
  it("in a font of drawings that has other glyphs beside, under other codes", () => {
    const type3 = (names: readonly string[]): Dict => {
      const drawings = Object.fromEntries(names.map((name) => [name, new Indirect(flateStream(Buffer.from(`500 0 d0 0 0 ${name.length} 9 re f`)))]));
      return dict({ Font: dict({ F1: new Indirect(dict({ Type: "Font", Subtype: "Type3", FontMatrix: [0.001, 0, 0, 0.001, 0, 0], FirstChar: 0, Widths: names.map(() => 500), Encoding: dict({ Differences: [0, ...names] }), CharProcs: dict(drawings) })) }) });
    };
    const show = (codes: string): string => text.replace("(Words)", `<${codes}>`);
    expect(looksAlike({ content: show("0001"), resources: type3(["a", "bb"]) }, { content: show("0200"), resources: type3(["bb", "ccc", "a"]) })).toBe(true);
    expect(looksAlike({ content: show("0001"), resources: type3(["a", "bb"]) }, { content: show("0001"), resources: type3(["a", "ccc"]) })).toBe(false);
  });
  it("when a form draws them, wherever the form is drawn from", () => {
    const draw = (matrix: readonly number[], content: string): Page => {
      const form = new Indirect(flateStream(Buffer.from(text), dict({ Subtype: "Form", BBox: [0, 0, 300, 400], Matrix: [...matrix], Resources: dict({ Font: dict({ F1: helvetica() }) }) })));
      return { content, resources: dict({ XObject: dict({ X: form }) }) };
    };
    expect(looksAlike(draw([1, 0, 0, 1, 0, 5], "/X Do"), draw([1, 0, 0, 1, 0, 0], "q 1 0 0 1 0 5 cm /X Do Q"))).toBe(true);
    expect(looksAlike(draw([1, 0, 0, 1, 0, 5], "/X Do"), draw([1, 0, 0, 1, 0, 0], "/X Do"))).toBe(false);
  });
});

describe("pages look different", () => {
  it.each<[string, Page, Page]>([
    ["with another word", text, text.replace("Words", "Works")],
    ["when a line is moved by a tenth of a point", text, text.replace("300", "300.1")],
    ["in another size", text, text.replace("10 Tf", "10.2 Tf")],
    ["in another colour", text, `0.1 g ${text}`],
    ["with wider letters", `0 Tc ${text}`, `0.5 Tc ${text}`],
    ["in another font", text, { content: text, resources: dict({ Font: dict({ F1: new Indirect(dict({ Type: "Font", Subtype: "Type1", BaseFont: "Courier" })) }) }) }],
    ["with a rule more", text, `${text} 20 290 100 0.5 re f`],
    ["with a rule of another width", `1 w 20 20 m 80 20 l S`, `2 w 20 20 m 80 20 l S`],
    ["with a rule of another dash", `20 20 m 80 20 l S`, `[3 2] 0 d 20 20 m 80 20 l S`],
    ["with a rule into the bleed", { content: text, resources: dict({ Font: dict({ F1: helvetica() }) }), bleed: 9 }, { content: `${text} 0 9 m 20 9 l S`, resources: dict({ Font: dict({ F1: helvetica() }) }), bleed: 9 }],
    ["with a picture at another place", withImage("A", "x"), { ...(withImage("A", "x") as object), content: "q 50 0 0 50 20 21 cm /A Do Q" } as Page],
    ["with another picture", withImage("A", "x"), withImage("A", "y")],
    ["when what is cut off is shown", `q 0 0 30 400 re W n ${text} Q`, text],
    ["with other transparency", text, { content: `/G gs ${text}`, resources: dict({ ExtGState: dict({ G: dict({ Type: "ExtGState", ca: 0.5 }) }), Font: dict({ F1: helvetica() }) }) }],
    ["with another running head", `/Artifact <</Type/Pagination>>BDC\n${text}\nEMC`, `/Artifact <</Type/Pagination>>BDC\n${text.replace("Words", "Heads")}\nEMC`],
  ])("%s", (_what, a, b) => {
    expect(looksAlike(a, b)).toBe(false);
  });
});

describe("pages have the same text", () => {
  const say = (words: string): string => text.replace("Words", words);
  it("wherever it stands, under whatever heads, and whatever pages it refers to", () => {
    const [a, b] = compare(say("as said, p. 12"), `/Artifact <</Type/Pagination>>BDC\n${say("Head")}\nEMC ${say("as said, p. 9").replace("20 300", "50 200")}`);
    expect(a.text).toBe(b.text);
    expect(looksSame(a, b)).toBe(false);
  });
  it("but for numbers, and look the same but for digits", () => {
    const [a, b] = compare(say("since 3.11"), say("since 3.12"));
    expect([a.text === b.text, looksSame(a, b), a.numberless === b.numberless]).toEqual([false, false, true]);
    for (const other of [say("until 3.11"), `0.5 g ${say("since 3.11")}`, `${say("since 3.11")} 0 0 9 9 re f`]) {
      const [c, d] = compare(say("since 3.11"), other);
      expect(c.numberless).not.toBe(d.numberless);
    }
  });
  it("with what stands elsewhere told by its place, a digit's own settings apart", () => {
    const [a, b] = compare(say("v 3"), `q 0 0 50 400 re W n 0.5 g ${say("4").replace("20 300", "80 300")} Q ${say("v")}`);
    expect([a.numberless === b.numberless, a.numberlessPlaces]).toEqual([true, b.numberlessPlaces]);
    const [c, d] = compare(say("v 3"), say("v 3").replace("20 300", "20 300.5"));
    expect([c.numberless === d.numberless, [...c.numberlessPlaces].map((place, index) => d.numberlessPlaces[index]! - place)]).toEqual([true, [0, 50]]);
  });
  it("and are blank when nothing is drawn", () => {
    expect(compare("q Q", "1 0 0 RG").map(({ isBlank }) => isBlank)).toEqual([true, true]);
  });
});

describe("a book as the browser prints it", () => {
  it("looks the same when another unit brings other subsets of its fonts", async () => {
    const plan = planOf();
    const numberOf = startNumbers();
    const both = fingerprintPages(openBound(await bindBook(plan)), numberOf);
    const alone = fingerprintPages(openBound(await bindBook({ ...plan, outline: [], units: plan.units.filter(({ key }) => key === "b") })), numberOf);
    expect(alone.slice(6).every((page, index) => looksSame(page, both[6 + index]))).toBe(true);
    expect(new Set(both.filter(({ isBlank }) => !isBlank).map(({ look }) => look)).size).toBe(5);
  });
});
