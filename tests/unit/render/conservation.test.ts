import { describe, expect, test } from "vitest";
import type { Passage } from "../../../src/model/facts.js";
import { findLostPassages } from "../../../src/render/conservation.js";

const lost = (passages: readonly string[], text: string): string[] => findLostPassages(passages.map((letters): Passage => ({ role: "text", path: [], letters, quote: "", part: "chapter" })), text).map(({ letters }) => letters);
const paragraphs = ["Thefirstparagraphofthechapter.", "Asecondonewithotherwords.", "short", "Athirdoneattheend,longenough."];
const whole = paragraphs.join("");

describe("conservation", () => {
  test("a text that has all of it has lost nothing, whatever stands between", () => {
    expect(lost(paragraphs, whole)).toEqual([]);
    expect(lost(paragraphs, `p.1${paragraphs.join("p.12")}p.99`)).toEqual([]);
    expect(lost([], "")).toEqual([]);
  });

  test.each(paragraphs)("finds each that is missing: %s", (paragraph) => {
    expect(lost(paragraphs, whole.replace(paragraph, ""))).toEqual([paragraph]);
  });

  test("finds one letter that is missing, changed or new inside a passage", () => {
    const [, second = ""] = paragraphs;
    for (const damaged of [second.replace("other", "othr"), second.replace("w", "v"), second.replace("words", "wo-rds")]) expect(lost(paragraphs, whole.replace(second, damaged))).toEqual([second]);
  });

  test("finds all when everything is gone", () => {
    expect(lost(paragraphs, "")).toEqual(paragraphs);
  });

  test("order does not matter: captions may stand before what they follow", () => {
    expect(lost(paragraphs, [...paragraphs].reverse().join(""))).toEqual([]);
  });

  test("a short passage that is found far ahead does not skip what is before it", () => {
    const cells = ["1", ...Array.from({ length: 50 }, (_, index) => `cell${index}`), "1"];
    expect(lost(cells, `${cells.slice(1, -1).join("")}${"x".repeat(9000)}1${"y".repeat(9000)}1`)).toEqual([]);
  });

  test("of two equal passages both must be there", () => {
    const twice = ["Thisisareminder,twice.", "Betweenthem.", "Thisisareminder,twice."];
    expect(lost(twice, twice.join(""))).toEqual([]);
    expect(lost(twice, twice.slice(0, 2).join(""))).toEqual(["Thisisareminder,twice."]);
    expect(lost(twice, twice.slice(1).join(""))).toEqual(["Thisisareminder,twice."]);
  });
});
