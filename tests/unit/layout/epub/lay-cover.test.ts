import { describe, expect, test } from "vitest";
import { layCover } from "../../../../src/layout/epub/lay-cover.js";
import { createPress } from "../../../../src/layout/print/press.js";
import type { BookConfig } from "../../../../src/model/book.js";
import { createEdition, createPressInput } from "../../../support/create-edition.js";
import { createFacts } from "../../../support/create-facts.js";

const input = await createPressInput();
const chapters = [createFacts("# One & `all`"), createFacts("# Two", { number: 2, slug: "two" }), createFacts("# Three", { number: 3, slug: "three" })];
const lay = (config: Partial<BookConfig> = {}, chosen?: readonly string[]): string =>
  layCover(createPress(createEdition(chapters, { title: "The <Book>", subtitle: "Of parts", authors: ["A", "B"], edition: "First edition", ...config }, chosen), input)).html;
/** The lines of the cover, as `class: text`. */
const read = (html: string): string[] => [...html.slice(html.indexOf("<body")).matchAll(/<(?:h1|p) class="([^"]+)">([^<]*)</g)].map(([, name, text]) => `${name}: ${text}`);

describe("the cover", () => {
  test("of the book has its title, subtitle, authors and edition", () => {
    expect(read(lay())).toEqual(["short: The &lt;Book&gt;", "subtitle: Of parts", "authors: A, B", "edition: First edition"]);
  });

  test("of a book that says little has no empty lines", () => {
    expect(read(lay({ subtitle: "", authors: [], edition: "" }))).toEqual(["short: The &lt;Book&gt;"]);
  });

  test("of one section has that section's number and title, and the book's title below", () => {
    expect(read(lay({}, ["01-one"])).slice(0, 3)).toEqual(["number: 1", "short: One &amp; all", "subtitle: The &lt;Book&gt;"]);
  });

  test("of some sections names them below the book's title", () => {
    expect(read(lay({}, ["01-one", "03-three"])).slice(0, 2)).toEqual(["short: The &lt;Book&gt;", "subtitle: Sections 1, 3"]);
  });

  test("sets long titles smaller", () => {
    expect([36, 37, 60, 61].map((length) => read(lay({ title: "x".repeat(length) }))[0]?.split(":")[0])).toEqual(["short", "long", "long", "very-long"]);
  });

  test("takes its ground from the theme", () => {
    const findAccent = (html: string): string | undefined => [...html.matchAll(/--accent: (#\w+)/g)].at(-1)?.[1];
    expect([findAccent(lay()), findAccent(lay({ theme: "mono" }))]).toEqual(["#1f5a8a", "#000"]);
  });
});
