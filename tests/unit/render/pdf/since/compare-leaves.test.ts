import { describe, expect, it } from "vitest";
import { compareLeaves, type LeafChanges } from "../../../../../src/render/pdf/since/compare-leaves.js";
import type { PageFingerprint } from "../../../../../src/render/pdf/since/fingerprint-pages.js";
import { listLeaves } from "../../../../../src/render/pdf/since/leaves.js";

/** Pages as words `text`, or `folio:text`; a digit in the text is a number in it, `*` after it another look, `-` is a blank page. */
function pages(sketch: string): PageFingerprint[] {
  let folio = 0;
  return sketch.split(" ").map((word) => {
    folio++;
    const [, own, text = "", star] = /^(?:([^:]+):)?([^*]*)(\*?)$/.exec(word)!;
    const named = own ?? String(folio);
    return { folio: named, look: `${named} ${text}${star}`, text, numberless: text.replace(/\d/g, ""), places: Int32Array.of(0), numberlessPlaces: Int32Array.of(star ? 10 : 0), isBlank: text === "-" };
  });
}

const compare = (old: string, now: string): LeafChanges => compareLeaves(listLeaves(pages(old)), listLeaves(pages(now)));
const names = ({ leaves }: LeafChanges): string[] => leaves.map(({ folios, differs }) => `${folios.join("/")} ${differs.join("+")}`);
const ranges = (list: LeafChanges["reprint"]): string[] => list.map(({ from, to, leafCount }) => `${from}–${to} ${leafCount}`);

describe("leaves to print again", () => {
  it("are none when all look the same", () => {
    expect(compare("a b c d", "a b c d")).toMatchObject({ leafCount: 2, leaves: [], reprint: [], takeOut: [], moved: [], renumbered: [], replace: [] });
  });
  it("are those of which a side looks different", () => {
    expect(names(compare("a b c d e f", "a b c d* e* f*"))).toEqual(["3/4 4", "5/6 5+6"]);
  });
  it("are told as stretches", () => {
    expect(ranges(compare("a b c d e f g h i j", "a* b c d* e f g h i* j").reprint)).toEqual(["1–4 2", "9–10 1"]);
  });
  it("are those with new folios, while leaves with folios of their own count stay", () => {
    const grown = compare("i:t ii:c 1:a 2:b 3:c 4:d", "i:t ii:c iii:l iv:m 1:a 2:b 3:c 4:d");
    expect([names(grown), grown.indexes, grown.moved.length]).toEqual([["iii/iv iii+iv"], [1], 0]);
  });
  it("are those that lie elsewhere now", () => {
    const moved = compare("a b c d e f", "a b x y c d e f");
    expect(names(moved)).toEqual(["3/4 3+4", "5/6 5+6", "7/8 7+8"]);
    expect(moved.moved).toEqual([{ now: { from: "5", to: "8", leafCount: 2 }, before: { from: "3", to: "6", leafCount: 2 } }]);
    expect(moved.replace).toEqual([{ print: { from: "3", to: "4", leafCount: 1 }, old: undefined, after: "2" }]);
  });
  it("count a back without a page as blank", () => {
    expect(names(compare("a b c", "a b c -"))).toEqual([]);
    expect(names(compare("a b c -", "a b c"))).toEqual([]);
    expect(names(compare("a b c", "a b c d"))).toEqual(["3/4 4"]);
    expect(names(compare("a b c d", "a b c"))).toEqual(["3 4"]);
  });
});

describe("leaves to take out", () => {
  it("are those whose folios are no more", () => {
    const shrunk = compare("a b c d e f", "a b e f");
    expect(ranges(shrunk.takeOut)).toEqual(["5–6 1"]);
    expect(shrunk.moved).toEqual([{ now: { from: "3", to: "4", leafCount: 1 }, before: { from: "5", to: "6", leafCount: 1 } }]);
    expect(shrunk.replace).toEqual([{ print: undefined, old: { from: "3", to: "4", leafCount: 1 }, after: "2" }]);
  });
});

describe("leaves that only moved", () => {
  it("are told by their text, blank pages and repeated leaves with them", () => {
    const { moved, replace } = compare("a b - - r r c d r r", "n n a b - - r r c d r r");
    expect(moved.map(({ now, before }) => [`${now.from}–${now.to}`, `${before.from}–${before.to}`])).toEqual([["3–12", "1–10"]]);
    expect(replace).toEqual([{ print: { from: "1", to: "2", leafCount: 1 }, old: undefined, after: undefined }]);
  });
  it("are apart from those in which numbers changed, and from those with another text", () => {
    const { moved, renumbered, replace } = compare("contents1 b c d e f index1 z", "contents2 b cc dd x y e f index2 z");
    expect(moved.map(({ now }) => now.from)).toEqual(["7"]);
    expect(ranges(renumbered)).toEqual(["1–2 1", "9–10 1"]);
    expect(replace).toEqual([{ print: { from: "3", to: "6", leafCount: 2 }, old: { from: "3", to: "4", leafCount: 1 }, after: "2" }]);
  });
  it("are not those on which something else changed as well", () => {
    const { moved, replace } = compare("a b c d e f", "x y a b c* d e f");
    expect(moved.map(({ now }) => now.from)).toEqual(["3", "7"]);
    expect(replace.map(({ print, old }) => [print?.from, old?.from])).toEqual([["1", undefined], ["5", "3"]]);
  });
  it("are not looked for where text changed its order", () => {
    const { moved } = compare("a b c d e f g h", "e f a b c d g h");
    expect(moved.map(({ now }) => now.from)).toEqual(["3"]);
  });
});
