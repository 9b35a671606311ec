import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { Report } from "../../../../src/diagnostics/report.js";
import { listLocators, type IndexCount } from "../../../../src/layout/parts/index-locators.js";
import { nameTopic } from "../../../../src/layout/parts/name-topic.js";
import type { BookFacts, IndexEntry } from "../../../../src/model/facts.js";
import { readBook } from "../../../../src/read-book.js";
import { createStopwatch } from "../../../../src/util/stopwatch.js";
import { createBookHost, bookFolder } from "../../../support/book-host.js";
import { readFolder } from "../../../support/read-folder.js";

const chapters = fileURLToPath(new URL("../../../../chapters", import.meta.url));

let book: BookFacts;

beforeAll(async () => {
  const files = Object.fromEntries(Object.entries(readFolder(chapters)).map(([path, content]) => [`chapters/${path}`, content]));
  book = (await readBook({ host: createBookHost(files), folder: bookFolder, report: new Report(), watch: createStopwatch(() => 0) }))!;
}, 60_000);

/** Counts by topics of the book: 7.4 is 704. */
const topics: IndexCount = {
  runsOn: false,
  measure: ({ facts, term }) => {
    const [section = 0, topic = 0] = nameTopic(facts, term.target).split(".").map(Number);
    return { from: section * 100 + topic, to: section * 100 + topic, href: "" };
  },
  name: (from) => `${Math.floor(from / 100)}.${from % 100}`,
};

/** Looks an entry, or `entry; sub`, up: the topics that it leads to, `!` for the main one, or where it says to see. */
function lookUp(text: string): string {
  const [name, subName] = text.split("; ");
  const entry: IndexEntry | undefined = book.index.entries.find((candidate) => candidate.text === name);
  const found = subName ? entry?.subs.find((sub) => sub.text === subName) : entry;
  if (!found) return "not there";
  if (entry!.see.length > 0) return `see ${entry!.see.join(", ")}`;
  return listLocators(found.places, topics).map(({ folio, main }) => `${folio}${main ? "!" : ""}`).join(" ");
}

describe("the index of the handbook has what students look up", () => {
  test.each([
    ["closure", "4.10!"],
    ["closure; late binding", "4.10"],
    ["default values; mutable", "4.3"],
    ["mutable default argument", "see default values"],
    ["decorator", "4.13! 4.14!"],
    ["`*args`", "4.4!"],
    ["`lru_cache` (functools)", "4.9"],
    ["`str`; `split`", "2.5"],
    ["`dict`; `get`", "2.11"],
    ["f-string", "2.4!"],
    ["ternary operator", "see conditional expression"],
    ["conditional expression", "3.1!"],
    ["walrus operator", "see assignment expression"],
    ["`match`", "3.1 3.9! 3.10"],
    ["`__init__`", "6.2 6.7"],
    ["`super`", "6.6!"],
    ["MRO", "see method resolution order"],
    ["method resolution order", "6.5!"],
    ["data class", "6.12! 14.8!"],
    ["`finally`", "7.1"],
    ["exception; custom", "7.5!"],
    ["context manager", "7.7!"],
    ["generator", "8.2!"],
    ["`groupby` (itertools)", "8.5"],
    ["GIL", "see global interpreter lock"],
    ["global interpreter lock", "9.9!"],
    ["race condition", "9.5!"],
    ["deadlock", "9.5!"],
    ["`Path` (pathlib); `glob`", "10.5"],
    ["regex", "see regular expression"],
    ["regular expression", "12.5!"],
    ["`JSONDecodeError` (json)", "12.1"],
    ["SQL injection", "see parameterized query"],
    ["mock", "13.3!"],
    ["fixture", "13.2!"],
    ["`nargs` (add_argument)", "14.7"],
    ["`TimedRotatingFileHandler` (logging.handlers)", "14.6"],
    ["garbage collection", "see garbage collector"],
    ["wheel", "16.2!"],
    ["`pyproject.toml`", "16.3!"],
    ["NumPy", "17.2"],
    ["`TypedDict`", "18.2!"],
  ])("%s", (text, places) => {
    expect(lookUp(text)).toBe(places);
  });

  test("and no doubles", () => {
    const texts = book.index.entries.map(({ text }) => text);
    const asWords = texts.map((text) => text.replaceAll("`", ""));
    const singulars = texts.filter((text) => !text.includes("`")).map((text) => text.toLowerCase().replace(/s$/, ""));
    for (const forms of [asWords, singulars]) expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });

  test("and nothing that many pages lead to", () => {
    const counts = book.index.entries.map(({ text, places }) => ({ text, count: listLocators(places, topics).length }));
    expect(counts.filter(({ count }) => count > 6)).toEqual([]);
  });
});
