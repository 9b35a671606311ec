import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { builtInKinds, findLabel } from "../../../src/model/callout-kinds.js";

describe("callout kinds", () => {
  test("no spelling and no alert means two kinds", () => {
    for (const words of [builtInKinds.flatMap(({ spellings }) => spellings), builtInKinds.flatMap(({ alerts }) => alerts), builtInKinds.map(({ id }) => id)]) expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  test("spellings are written as they are looked up", () => {
    const spellings = builtInKinds.flatMap((kind) => kind.spellings);
    expect(spellings.filter((spelling) => spelling !== spelling.trim().toLowerCase() || /:|\s\s/.test(spelling))).toEqual([]);
  });

  test("each label but a version's is a spelling of its kind", () => {
    const odd = builtInKinds.filter(({ id, label }) => id !== "version" && findLabel(label, builtInKinds)?.kind !== id);
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test("each icon is there", () => {
    const icons = readdirSync(new URL("../../../templates/icons/", import.meta.url));
    expect(builtInKinds.flatMap(({ icon }) => (icon && !icons.includes(`${icon}.svg`) ? [icon] : []))).toEqual([]);
  });

  test.each([
    ["Common Pitfall", { kind: "pitfall" }],
    ["  BEST   practice ", { kind: "practice" }],
    ["Real-World Analogy", { kind: "analogy" }],
    ["Python 3.11+ Note", { kind: "version", version: "3.11+" }],
    ["Python 3.11 Note", { kind: "version", version: "3.11" }],
    ["python 3.12 and later", { kind: "version", version: "3.12+" }],
    ["New in 3.12", { kind: "version", version: "3.12+" }],
    ["Since Python 3.9", { kind: "version", version: "3.9+" }],
    ["Changed in 3.14", { kind: "version", version: "3.14" }],
    ["Python 3.12.1 only note", { kind: "version", version: "3.12.1" }],
    ["Version note", { kind: "version" }],
    ["Pitfall of defaults", undefined],
    ["Python", undefined],
    ["3.12", undefined],
    ["constructor", undefined],
    ["", undefined],
  ])("%j", (text, label) => {
    expect(findLabel(text, builtInKinds)).toEqual(label);
  });
});
