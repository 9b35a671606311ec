import { toString } from "mdast-util-to-string";
import { describe, expect, test } from "vitest";
import { createFacts } from "../../support/create-facts.js";

describe("index terms", () => {
  const terms = (markdown: string) => createFacts(markdown).terms.filter(({ weight }) => weight !== "section").map(({ entry, sub, weight }) => [entry, sub ?? "-", weight].join(" | "));

  test("a definition is the main entry, a mark a plain one, with a sub-entry after a semicolon", () => {
    expect(terms("A :term[first-class function] and :index[scope], :index[scope; nested], :index[ scope ;global ].\n")).toEqual(["first-class function | - | defined", "scope | - | marked", "scope | nested | marked", "scope | global | marked"]);
  });

  test("they are found in callouts, lists, tables and answers alike", () => {
    expect(terms("**Note:** :term[a]\n\n- :term[b]\n\n| :term[c] |\n|---|\n| :index[d] |\n\n## Self-check\n\n1. :term[e]?\n")).toHaveLength(5);
  });

  test("an empty mark is no entry", () => {
    expect(terms("x :index[ ; sub] y\n")).toEqual([]);
  });
});

describe("callouts", () => {
  const callouts = (markdown: string) => createFacts(markdown).callouts.map(({ kind, version, summary }) => [kind, version, toString({ type: "paragraph", children: [...summary] }).replace(/\s+/g, " ")].filter(Boolean).join(" | "));

  test("a title sums up, else the first sentence", () => {
    expect(callouts(":::pitfall[Mutable *defaults*]\nText.\n:::\n\n**Best Practice:** Use `None`. And more.\n\n**Analogy:** No full stop at\nthe end of the line\n")).toEqual(["pitfall | Mutable defaults", "practice | Use None", "analogy | No full stop at the end of the line"]);
  });

  test("a version is data", () => {
    expect(callouts("**Python 3.12+ Note:** Faster.\n")).toEqual(["version | 3.12+ | Faster"]);
  });

  test("a point inside a number ends no sentence", () => {
    expect(callouts("**Note:** Since 3.12 it is faster. Yes.\n")).toEqual(["note | Since 3.12 it is faster"]);
  });
});
