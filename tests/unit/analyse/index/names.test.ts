import { describe, expect, test } from "vitest";
import { createVocabulary } from "../../../../src/analyse/index/vocabulary.js";
import type { ApiName } from "../../../../src/model/book.js";
import { createFacts } from "../../../support/create-facts.js";

/** Lists names as `module: a b.c`, all for section 1 unless a section says otherwise. */
function list(module: string, names: string, number = 1): { number: number; names: ApiName[] } {
  return { number, names: names.split(" ").map((name) => ({ module, name })) };
}

const lists = [
  list("builtins", "str str.split str.count list list.append list.count print"),
  list("functools", "lru_cache reduce"),
  list("queue", "Queue Queue.put Queue.get"),
  list("multiprocessing", "Queue Process Process.start Pool"),
  list("multiprocessing.pool", "Pool.map"),
  list("time", "time sleep"),
  list("os", "replace"),
  list("heapq", "merge", 2),
];

/** Returns `entry; sub` and the weight of what a chapter gives to the index. */
function terms(markdown: string, stops: readonly string[] = []): string[] {
  return createFacts(markdown, { vocabulary: createVocabulary(lists, stops) }).terms.map(({ entry, sub, weight }) => `${entry}${sub ? `; ${sub}` : ""} ${weight}`);
}

const table = (caption: string, ...firstCells: string[]): string => `Table: ${caption}\n\n| Name | What it does |\n|---|---|\n${firstCells.map((cell) => `| ${cell} | something |\n`).join("")}`;

describe("names in tables", () => {
  test("are those of the list, with their module", () => {
    expect(terms(table("More", "`lru_cache(maxsize)`", "`functools.reduce(f, xs)`"))).toEqual(["`lru_cache` (functools) listed", "`reduce` (functools) listed"]);
  });

  test("belong to the class that the caption names, also in plain words", () => {
    expect(terms(table("List operations", "`append(x)`", "`count(x)`"))).toEqual(["`list`; `append` listed", "`list`; `count` listed"]);
    expect(terms(table("String methods", "`s.count(x)`"))).toEqual(["`str`; `count` listed"]);
    expect(terms(table("Methods of `queue.Queue`", "`put(x)`"))).toEqual(["`Queue` (queue) listed", "`Queue` (queue); `put` listed"]);
  });

  test("are left out where they could be several", () => {
    expect(terms(`# One\n\n## Counting\n\n| Way | Cost |\n|---|---|\n| \`x.count(y)\` | linear |\n`).filter((term) => term.includes("count`"))).toEqual([]);
  });

  test("may be a module in a caption and its function in a row", () => {
    expect(terms(table("Names in `time`", "`time()`", "`sleep(s)`"))).toEqual(["`time` listed", "`time` (time) listed", "`sleep` (time) listed"]);
  });

  test("stand with the package that offers them", () => {
    expect(terms(table("Pools", "`Pool.map(f, xs)`"))).toEqual(["`Pool` (multiprocessing); `map` listed"]);
  });

  test("that no list has take the caption's function or class as theirs", () => {
    expect(terms(table("Options of `add_argument`", "`nargs`"))).toEqual(["`add_argument` listed", "`nargs` (add_argument) listed"]);
    expect(terms(table("Names in `multiprocessing.Process`", "`kill()`"))).toEqual(["`Process` (multiprocessing) listed", "`Process` (multiprocessing); `kill` listed"]);
    expect(terms(table("Clauses of `try`", "`finally`"))).toEqual(["`try` listed", "`finally` listed"]);
    expect(terms(table("Commands of pip", "`pip install requests`"))).toEqual(["`pip`; `install` listed"]);
    expect(terms(table("Switches", "`-X dev`", "`--disable-gil`"))).toEqual(["`-X` listed", "`--disable-gil` listed"]);
  });

  test("are no expressions, no letters, and no methods of somebody's object", () => {
    expect(terms(table("Ways", "`x + 1`", "`x`", "`d.get(key)`", "`a[1:2]`", '`"name"`'))).toEqual([]);
  });

  test("in other cells count when the section should treat them, or are special methods", () => {
    expect(terms("| Task | Names |\n|---|---|\n| cache | `lru_cache`, `merge`, `unknown`, `__len__` |\n")).toEqual(["`lru_cache` (functools) listed", "`__len__` listed"]);
  });

  test("are stopped by the stop list, with or without their sub-entry", () => {
    expect(terms(table("Ways", "`self`", "`lru_cache`", "`list.append`", "`list`"), ["`lru_cache` (functools)", "list; append"])).toEqual(["`list` listed"]);
  });
});

describe("names elsewhere", () => {
  test("count at their first mention, and where nothing mentions them in the listing that uses them", () => {
    expect(terms("# One\n\nFirst `functools.reduce`, then `reduce` again.\n\n```python\nfrom functools import lru_cache\n\nimport heapq\nheapq.merge([1], [2])\n```\n")).toEqual(["`reduce` (functools) named", "`lru_cache` (functools) shown"]);
  });

  test("do not count beside a table, in a listing that may break over pages, in questions and in what is to revise", () => {
    expect(terms(`\`reduce\` is old.\n\n${table("More", "`reduce`")}`)).toEqual(["`reduce` (functools) listed"]);
    expect(terms(`\`\`\`python\nimport functools\n${"x = 1\n".repeat(30)}functools.reduce(f, xs)\n\`\`\`\n`)).toEqual([]);
    expect(terms("# One\n\n## Quick revision\n\n- `lru_cache`\n\n### Caches\n\n## Self-check\n\n1. `reduce`?\n\n   **Answer:** `reduce`.\n")).toEqual([]);
  });
});

describe("headings in the index", () => {
  const heading = (text: string, more = ""): string[] => terms(`# One\n\n## ${text}\n\n${more}`).filter((term) => term.endsWith("section"));

  test("give their code", () => {
    expect(heading("The `functools` toolbox")).toEqual(["`functools` section"]);
    expect(heading("Exception groups and `except*`")).toEqual(["`except*` section", "exception groups section"]);
    expect(heading("Chaining with `raise from`")).toEqual(["`raise from` section"]);
  });

  test("give short names of things, in lower case but for proper names", () => {
    expect(heading("Truth values")).toEqual(["truth values section"]);
    expect(heading("Comments and docstrings")).toEqual(["comments section", "docstrings section"]);
    expect(heading("Flask, FastAPI, Django")).toEqual(["Flask section", "FastAPI section", "Django section"]);
    expect(heading("Finding files")).toEqual(["files; finding section"]);
  });

  test("give nothing when they are sentences", () => {
    expect(["How Python runs your code", "Test first, and keep the bug", "Choose what you catch", "If it quacks", "Importing by name"].flatMap((text) => heading(text))).toEqual([]);
  });

  test("lead to the chapter's terms, also inverted", () => {
    expect(heading("Custom exceptions", ":term[exception]")).toEqual(["exception; custom section"]);
    expect(heading("Shallow and deep copies", ":term[deep copy] :term[shallow copy]")).toEqual(["shallow copy section", "deep copy section"]);
    expect(heading("Where a closure lives", ":term[closure]")).toEqual([]);
    expect(heading("Closures: what they keep", ":term[closure]")).toEqual(["closure section"]);
    expect(heading("Unpacking and starred expressions", ":term[unpacking] :term[starred expression]")).toEqual(["unpacking section", "starred expression section"]);
  });

  test("cover what stands under them, to the next one of their level", () => {
    const { terms: all } = createFacts("# One\n\n## Truth values\n\n### Deep inside\n\n:term[falsy]\n\n## Next things\n\nx\n");
    const section = all.find(({ entry }) => entry === "truth values")!.section!;
    expect([section.last.id, section.next?.id]).toEqual(["term-falsy", "next-things"]);
  });
});
