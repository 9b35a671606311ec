import { describe, expect, test } from "vitest";
import { compileIndex } from "../../../src/analyse/index/compile-index.js";
import type { IndexCount } from "../../../src/layout/parts/index-locators.js";
import { type IndexLine, viewIndex } from "../../../src/layout/parts/view-index.js";
import type { ChapterFacts, IndexSee, IndexTerm, IndexWeight, Target } from "../../../src/model/facts.js";

const letters: Readonly<Record<string, IndexWeight>> = { "!": "defined", s: "section", l: "listed", n: "named" };

/** Reads `entry; sub @ 12` (a mark), `entry @ 12!` (its definition), `entry @ 12-15s` (a section), `entry @ 12l` (a table), and shows pages `12!` for the main ones. */
function index(...lines: string[]): string[] {
  const terms = lines.filter((line) => line.includes(" @ ")).map((line): IndexTerm => {
    const [name = "", page = ""] = line.split(" @ ");
    const [entry = "", sub] = name.split("; ");
    return { entry, sub, weight: letters[page.at(-1)!] ?? "marked", target: { fragment: page } as Target };
  });
  const sees = lines.flatMap((line): IndexSee[] => {
    const [, entry, also, to] = /^(.+); see (also )?(.+)$/.exec(line) ?? [];
    return entry ? [{ entry, to: to!, also: also !== undefined, file: "chapters/01-one.md" }] : [];
  });
  const chapter = { chapter: { name: "01-one", number: 1 }, terms, sees } as unknown as ChapterFacts;
  return viewIndex(compileIndex([chapter]).entries, "en", pages).flatMap(({ letter, entries }) => [`[${letter}]`, ...entries.flatMap(showEntry)]);
}

const pages: IndexCount = {
  runsOn: true,
  measure: ({ term: { target } }) => {
    const [from = 0, to = from] = target.fragment.match(/\d+/g)!.map(Number);
    return { from, to, href: `#${target.fragment}` };
  },
  name: (from, to) => (from === to ? String(from) : `${from}–${to}`),
};

function showEntry(line: IndexLine): string[] {
  const members = (line.members ?? []).map(({ names, pages: at }) => `  ${names.join(" ")}${showPages(at)}`);
  const leads = (word: string, see: IndexLine["see"]): string[] => (see ?? []).map(({ entry, href }) => `  ${word} ${entry} ${href}`);
  return [`${line.entry}${showPages(line.pages)}`, ...members, ...(line.subs ?? []).map((sub) => `  ${sub.entry}${showPages(sub.pages)}`), ...leads("see", line.see), ...leads("see also", line.seeAlso)];
}

function showPages(locators: IndexLine["pages"]): string {
  return locators.map(({ folio, main }) => ` ${folio}${main ? "!" : ""}`).join("");
}

describe("the order of the index", () => {
  test("is that of words, by letters", () => {
    expect(index("zip @ 1", "Abc @ 2", "abd @ 3", "Übung @ 4", "uber @ 5", "éclair @ 6")).toEqual(["[A]", "Abc 2", "abd 3", "[E]", "éclair 6", "[U]", "uber 5", "Übung 4", "[Z]", "zip 1"]);
  });

  test("leaves out marks and underscores; marks alone come together", () => {
    expect(index("`__init__` @ 1", "`@property` @ 2", "island @ 3", "`:=` @ 4", "2to3 @ 5", "`**kwargs` @ 6", "`init_all` @ 7", "initial @ 8")).toEqual([
      "[Signs and numbers]",
      "<code>:=</code> 4",
      "2to3 5",
      "[I]",
      "<code>__init__</code> 1",
      "<code>init_all</code> 7",
      "initial 8",
      "island 3",
      "[K]",
      "<code>**kwargs</code> 6",
      "[P]",
      "<code>@property</code> 2",
    ]);
  });

  test("counts numbers in words as numbers", () => {
    expect(index("step 10 @ 1", "step 9 @ 2")).toEqual(["[S]", "step 9 2", "step 10 1"]);
  });

  test("sorts sub-entries by their first word that says something", () => {
    expect(index("scope; in classes @ 3", "scope; global @ 9", "scope; Nested @ 4", "scope; nested @ 6", "scope @ 1")).toEqual(["[S]", "scope 1", "  in classes 3", "  global 9", "  Nested 4 6"]);
    expect(index("scope; nested @ 3")).toEqual(["[S]", "scope", "  nested 3"]);
  });

  test("takes words of objects as words, and signs as text", () => {
    expect(index("constructor @ 1", "__proto__ @ 2", "toString @ 3", "<T> & co @ 4")).toEqual(["[C]", "constructor 1", "[P]", "__proto__ 2", "[T]", "&#60;T&#62; &#38; co 4", "toString 3"]);
  });
});

describe("doubles in the index", () => {
  test("differ only in case or number", () => {
    expect(index("Closure @ 3!", "closures @ 9", "CLOSURE @ 7", "query @ 1", "queries @ 5", "class @ 2", "classes @ 8")).toEqual(["[C]", "class 2 8", "Closure 3! 7 9", "[Q]", "query 1 5"]);
  });

  test("are plain words that the chapter also has as code", () => {
    expect(index("continue @ 3", "`continue` @ 9", "lists @ 5-6s", "`list` @ 8l")).toEqual(["[C]", "<code>continue</code> 3 9", "[L]", "<code>list</code> 5–6! 8"]);
    expect(index("events @ 3-4s", "`Event` @ 9l")).toEqual(["[E]", "<code>Event</code> 3–4! 9"]);
  });

  test("are not a term and a class that is written alike, nor an acronym and a module", () => {
    expect(index("event @ 3!", "`Event` @ 9l", "JSON @ 4!", "`json` @ 5l")).toEqual(["[E]", "event 3!", "<code>Event</code> 9", "[J]", "JSON 4!", "<code>json</code> 5"]);
  });

  test("are a term and the class of a module, but not its functions", () => {
    expect(index("deque @ 3!", "`deque` (collections) @ 9l", "`deque` (collections); `append` @ 9l")).toEqual(["[D]", "<code>deque</code> (collections) 3! 9", "  <code>append</code> 9"]);
    expect(index("signal @ 3!", "`signal` (signal) @ 9l")).toEqual(["[S]", "signal 3!", "<code>signal</code> (signal) 9"]);
  });

  test("tell a module from what it has of its own name", () => {
    expect(index("`glob` @ 3s", "`glob` (glob) @ 9l")).toEqual(["[G]", "<code>glob</code> (glob) 9", "<code>glob</code> (module) 3!"]);
  });
});

describe("places in the index", () => {
  test("are named once, and the defining one is the main one", () => {
    expect(index("scope @ 7", "scope @ 7!", "scope @ 12", "scope @ 7")).toEqual(["[S]", "scope 7! 12"]);
  });

  test("stand in the order of the book, not of their digits", () => {
    expect(index("a @ 100", "a @ 20", "a @ 3")).toEqual(["[A]", "a 3 20 100"]);
  });

  test("join where pages follow each other; a section takes in what lies in it", () => {
    expect(index("a @ 3", "a @ 4", "a @ 5", "a @ 9")).toEqual(["[A]", "a 3–5 9"]);
    expect(index("a @ 12-15s", "a @ 14", "a @ 13l", "a @ 16", "a @ 16-18s")).toEqual(["[A]", "a 12–18!"]);
    expect(index("a @ 12!", "a @ 13")).toEqual(["[A]", "a 12! 13"]);
  });

  test("are at most six, the ones that say most", () => {
    expect(index(...[1, 3, 5, 7, 9, 11, 13].map((page) => `a @ ${page}l`), "a @ 20", "a @ 30!")).toEqual(["[A]", "a 1 3 5 7 20 30!"]);
  });

  test("in passing count only where there is nothing better", () => {
    expect(index("a @ 1n", "a @ 3l", "b @ 1n", "b @ 4n")).toEqual(["[A]", "a 3", "[B]", "b 1"]);
  });

  test("name the best one as main where nothing is defined", () => {
    expect(index("a @ 3", "a @ 7l")).toEqual(["[A]", "a 3! 7"]);
    expect(index("a @ 3l", "a @ 7l")).toEqual(["[A]", "a 3 7"]);
  });
});

describe("methods in the index", () => {
  test("run in, and share the pages that they have in common", () => {
    const methods = ["add 8", "clear 8", "copy 9", "discard 8", "pop 8"].map((method) => `\`set\`; \`${method.split(" ")[0]}\` @ ${method.split(" ")[1]}l`);
    expect(index("`set` @ 7l", "`set`; operators of @ 7", ...methods)).toEqual(["[S]", "<code>set</code> 7", "  <code>add</code> <code>clear</code> 8", "  <code>copy</code> 9", "  <code>discard</code> <code>pop</code> 8", "  operators of 7"]);
  });

  test("stand on lines of their own when they are few", () => {
    expect(index("`set`; `add` @ 8l", "`set`; `pop` @ 8l")).toEqual(["[S]", "<code>set</code>", "  <code>add</code> 8", "  <code>pop</code> 8"]);
  });
});

describe("cross references of the index", () => {
  test("lead to the other entry as it stands there", () => {
    expect(index("GIL; see global interpreter lock", "global interpreter lock @ 9!", "pattern matching; see match", "`match` @ 4")).toEqual([
      "[G]",
      "GIL",
      "  see global interpreter lock #entry-global-interpreter-lock",
      "global interpreter lock 9!",
      "[M]",
      "<code>match</code> 4",
      "[P]",
      "pattern matching",
      "  see <code>match</code> #entry-match",
    ]);
  });

  test("take the places of a synonym with them", () => {
    expect(index("GIL; see global interpreter lock", "global interpreter lock @ 9!", "GIL @ 9-12s", "GIL; without @ 14")).toEqual(["[G]", "GIL", "  see global interpreter lock #entry-global-interpreter-lock", "global interpreter lock 9–12!", "  without 14"]);
  });

  test("stand beside the entry's own places when they say also", () => {
    expect(index("generator @ 9!", "generator; see also iterator", "iterator @ 5")).toEqual(["[G]", "generator 9!", "  see also iterator #entry-iterator", "[I]", "iterator 5"]);
  });
});
