import { describe, expect, it } from "vitest";
import { nameTree, numberTree } from "../../../../../src/render/pdf/bind/trees.js";
import { asArray, asDict, PdfString, type PdfValue } from "../../../../../src/render/pdf/objects/object.js";

describe("numberTree", () => {
  it("is one sorted leaf when small", () => {
    expect(numberTree([[10, "c"], [2, "b"], [1, "a"]])).toEqual(new Map([["Nums", [1, "a", 2, "b", 10, "c"]]]));
  });
  it("is split into leaves with limits when large", () => {
    const entries = Array.from({ length: 200 }, (_, index) => [199 - index, index] as const);
    const leaves = asArray(numberTree(entries).get("Kids")).map((kid) => asDict(kid));
    expect(leaves.map((leaf) => leaf?.get("Limits"))).toEqual([[0, 63], [64, 127], [128, 191], [192, 199]]);
    expect(leaves.flatMap((leaf) => asArray(leaf?.get("Nums"))).filter((_, index) => index % 2 === 0)).toEqual(Array.from({ length: 200 }, (_, index) => index));
  });
});

describe("nameTree", () => {
  it("is sorted by bytes, capitals first", () => {
    const names = (tree: ReadonlyMap<string, PdfValue>): string[] => asArray(tree.get("Names")).flatMap((each) => (each instanceof PdfString ? [each.bytes] : []));
    expect(names(nameTree([["b", 1], ["a.10", 2], ["B", 3], ["a.2", 4], ["\xc3\xa9", 5]]))).toEqual(["B", "a.10", "a.2", "b", "\xc3\xa9"]);
  });
});
