import { describe, expect, test } from "vitest";
import { sortIndex } from "../../../src/layout/parts/index-entries.js";
import type { IndexTerm, Target } from "../../../src/model/facts.js";

/** Reads `entry; sub @ 12` and `entry @ 12!` for the defining place. */
function index(...lines: string[]): string[] {
  const terms = lines.map((line) => {
    const [name = "", page = ""] = line.split(" @ ");
    const [entry = "", sub] = name.split("; ");
    const main = page.endsWith("!");
    const term: IndexTerm = { entry, sub, main, target: {} as Target };
    return { term, place: { order: Number.parseInt(page), folio: String(Number.parseInt(page)), href: `#${page}`, main } };
  });
  const show = ({ entry, pages }: { entry: string; pages: readonly { folio: string; main: boolean }[] }): string => [entry, ...pages.map(({ folio, main }) => (main ? `${folio}!` : folio))].join(" ");
  return sortIndex(terms, "en").flatMap(({ letter, entries }) => [`[${letter}]`, ...entries.flatMap((entry) => [show(entry), ...(entry.subs ?? []).map((sub) => `  ${show(sub)}`)])]);
}

describe("the index", () => {
  test("is sorted as people do, by letters", () => {
    expect(index("zip @ 1", "Abc @ 2", "abd @ 3", "Übung @ 4", "uber @ 5", "éclair @ 6")).toEqual(["[A]", "Abc 2", "abd 3", "[E]", "éclair 6", "[U]", "uber 5", "Übung 4", "[Z]", "zip 1"]);
  });

  test("signs before a word do not count, signs alone come together", () => {
    expect(index("__init__ @ 1", "@property @ 2", "island @ 3", ":= @ 4", "2to3 @ 5", "**kwargs @ 6")).toEqual(["[Signs and numbers]", ":= 4", "2to3 5", "[I]", "__init__ 1", "island 3", "[K]", "**kwargs 6", "[P]", "@property 2"]);
  });

  test("numbers in words are numbers", () => {
    expect(index("step 10 @ 1", "step 9 @ 2")).toEqual(["[S]", "step 9 2", "step 10 1"]);
  });

  test("entries that differ only in case are one", () => {
    expect(index("Closure @ 3", "closure @ 9", "CLOSURE @ 7")).toEqual(["[C]", "Closure 3 7 9"]);
  });

  test("a page is named once, and the defining one is the main one", () => {
    expect(index("scope @ 7", "scope @ 7!", "scope @ 12", "scope @ 7")).toEqual(["[S]", "scope 7! 12"]);
  });

  test("pages stand in the order of the book, not of their digits", () => {
    expect(index("a @ 100", "a @ 20", "a @ 3")).toEqual(["[A]", "a 3 20 100"]);
  });

  test("sub-entries stand below, sorted too; an entry may have nothing but them", () => {
    expect(index("scope; nested @ 3", "scope; global @ 9", "Scope; Nested @ 4", "scope @ 1")).toEqual(["[S]", "scope 1", "  global 9", "  nested 3 4"]);
    expect(index("scope; nested @ 3")).toEqual(["[S]", "scope", "  nested 3"]);
  });

  test("entries are text in the page", () => {
    expect(index("<T> & co @ 1")).toEqual(["[T]", "&#60;T&#62; &#38; co 1"]);
    expect(index("a; < b @ 1")).toEqual(["[A]", "a", "  &#60; b 1"]);
  });

  test("words of objects are words", () => {
    expect(index("constructor @ 1", "__proto__ @ 2", "toString @ 3")).toEqual(["[C]", "constructor 1", "[P]", "__proto__ 2", "[T]", "toString 3"]);
  });
});
