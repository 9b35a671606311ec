import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toComparable } from "../support/letters.js";
import { createLongBook, longBookTitles, topicCount } from "../support/long-book.js";
import { hasBrowser, openWorkplace, type Workplace } from "../support/open-workplace.js";
import { readFolder } from "../support/read-folder.js";
import { layOverStock } from "../support/stock-book.js";
import { type PdfFacts, type PdfOutlineItem, type PdfPage, readPdf } from "../support/read-pdf.js";

const millimetres = 72 / 25.4;

describe.runIf(hasBrowser)("the pages of a printed book", () => {
  let place: Workplace;
  let book: PdfFacts;
  let section: PdfFacts;

  const build = async (folder: string, ...options: string[]): Promise<PdfFacts> => {
    const ended = await place.run(["build", folder, "--format", "pdf", "--json", ...options]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    const { files } = JSON.parse(ended.stdout) as { files: { path: string }[] };
    return readPdf(await place.read(files[0]!.path.slice(place.path.length + 1)));
  };

  beforeAll(async () => {
    place = await openWorkplace();
    await place.write("book", createLongBook());
    const everything = layOverStock(readFolder(fileURLToPath(new URL("../books/everything", import.meta.url))));
    // What is not run needs no Python.
    await place.write("small", { ...everything, "chapters/01-one.md": Buffer.from(everything["chapters/01-one.md"]!).toString().replaceAll("```python", "```text") });
    book = await build("book");
    section = await build("book", "--section", "2");
  }, 120_000);
  afterAll(() => place.remove());

  const chapterPages = (): number[] => book.outline.filter(({ title }) => longBookTitles.includes(title)).map(({ page }) => page!);
  const flatten = (items: readonly PdfOutlineItem[]): PdfOutlineItem[] => items.flatMap((item) => [item, ...flatten(item.children)]);

  it("tells title, author and language, and is tagged", () => {
    expect(book).toMatchObject({ title: "A Long Book", author: "A. Tester, B. Tester", language: "en", isTagged: true });
    expect(section.title).toBe("A Long Book: 2 Closures & scopes");
  });

  it("has an outline of every chapter, topic and detail, with the text as written", () => {
    const chapters = book.outline.filter(({ title }) => /^\d/.test(title));
    expect(chapters.map(({ title }) => title)).toEqual(longBookTitles);
    chapters.forEach(({ children }, chapter) => {
      const topics = Array.from({ length: topicCount }, (_, topic) => `${chapter + 1}.${topic + 1} Topic ${chapter + 1}-${topic + 1} of many`);
      expect(children.map(({ title }) => title)).toEqual([...topics, "Quick Revision", "Self-check"]);
      expect(children.slice(0, topicCount).map((topic) => topic.children.map(({ title }) => title))).toEqual(topics.map((_, topic) => [`Detail ${chapter + 1}-${topic + 1}`]));
    });
  });

  it("leads each line of the outline to a page with its words", () => {
    for (const { title, page } of flatten(book.outline)) {
      const words = toComparable(title.replace(/^[\d.]+ /, ""));
      expect(toComparable(book.pages[page ?? -1]?.text ?? ""), title).toContain(words);
    }
  });

  it("prints in the contents the folio of the page that each line leads to", () => {
    const contents = book.pages.slice(0, chapterPages()[0]).filter(({ links }) => links.length > 0);
    const lines = contents.flatMap(({ links }) => links);
    expect(lines.length).toBeGreaterThanOrEqual(3 * (topicCount + 1) + 2);
    expect(lines.map(({ text, end }) => `${text}: ${end}`)).toEqual(lines.map(({ text, page }) => `${text}: ${book.pages[page ?? -1]?.folio}`));
  });

  it("opens every chapter on an odd folio, after a blank page where need be", () => {
    expect(chapterPages()).toHaveLength(3);
    for (const page of chapterPages()) expect(Number(book.pages[page]!.folio) % 2).toBe(1);
    for (const [index, { text, furniture }] of book.pages.entries()) if (text.trim() === "") expect([furniture, chapterPages().concat(findPart("Answers")).includes(index + 1)]).toEqual([[], true]);
  });

  const findPart = (title: string): number => book.outline.find((item) => item.title === title)!.page!;

  it("labels pages i, ii, … and then 1, 2, …; folios are the labels", () => {
    const first = chapterPages()[0]!;
    expect(book.pages[first]!.folio).toBe("1");
    expect(book.pages.slice(0, 4).map(({ label }) => label)).toEqual(["i", "ii", "iii", "iv"]);
    expect(book.pages.slice(first).map(({ label }) => label)).toEqual(book.pages.slice(first).map((_, index) => String(index + 1)));
    const printed = book.pages.filter(({ folio }) => folio !== "");
    expect(printed.map(({ folio }) => folio)).toEqual(printed.map(({ label }) => label));
    expect(printed.length).toBeGreaterThan(book.pages.length / 2);
  });

  it("sets the running heads: chapter on the verso, topic on the recto, none where a chapter opens", () => {
    chapterPages().forEach((page, chapter) => expect(book.pages[page]!.furniture).toEqual([book.pages[page]!.folio, String(chapter + 1)]));
    const inside = book.pages.slice(chapterPages()[0]!, chapterPages()[1]).filter(({ folio, furniture }) => folio !== "" && furniture.length > 2);
    for (const { folio, furniture } of inside) {
      const head = toComparable(furniture.join(""));
      expect(head).toMatch(Number(folio) % 2 === 0 ? /Namesandvalues/ : /Topic1-\dofmany|QuickRevision|Self-check/);
    }
  });

  it("leads references to the page with what they name, and prints its folio", () => {
    const references = book.pages.slice(chapterPages()[0]).flatMap(({ links }) => links).filter(({ text }) => /^(another topic|the topic|Listing [\d.]+)/.test(text));
    expect(references.length).toBeGreaterThanOrEqual(3 * topicCount * 2);
    for (const { text, page } of references) expect(toComparable(book.pages[page ?? -1]?.text ?? ""), text).toMatch(text.startsWith("Listing") ? new RegExp(toComparable(text.slice(0, 11)).replace(".", "\\.")) : /Topic\d-\dofmany/);
    const notes = book.pages.flatMap(({ links }) => links).filter(({ text }) => /p\.\s*\d+/.test(text));
    expect(notes.length).toBeGreaterThan(3 * topicCount);
    expect(notes.map(({ text }) => `${text}: ${/p\.\s*(\d+)/.exec(text)![1]}`)).toEqual(notes.map(({ text, page }) => `${text}: ${book.pages[page ?? -1]?.folio}`));
  });

  it("leaves no gap at a page number of fewer digits than there was room for", () => {
    const gaps = book.pages.slice(chapterPages()[0]).flatMap(({ items }) => {
      const own = items.filter(({ text, isArtifact }) => !isArtifact && text.trim() !== "");
      return own.flatMap(({ text, size, y, end }, index) => {
        const [before, after] = [own[index - 1], own[index + 1]];
        if (!/^\d{1,2}$/.test(text.trim()) || !before || !/p\.\s*$/.test(before.text)) return [];
        return [before, after].flatMap((each) => (each && Math.abs(each.y - y) < 0.1 ? [(each === before ? own[index]!.x - each.end : each.x - end) / size] : []));
      });
    });
    expect(gaps.length).toBeGreaterThan(3 * topicCount);
    // Parts of the type size: a space at most, where a digit is half.
    expect(gaps.filter((gap) => gap > 0.35)).toEqual([]);
  });

  it("prints a section with the folios and the content that it has in the book", () => {
    const part = section.pages.filter(({ label }) => /^\d/.test(label));
    const [, second, third] = chapterPages();
    expect(part.filter(({ text }) => text.trim() !== "").map(({ label }) => label)).toEqual(book.pages.slice(second, third).filter(({ text }) => text.trim() !== "").map(({ label }) => label));
    for (const page of part) expect([page.folio, strip(page)], `folio ${page.folio}`).toEqual([findByLabel(page.label).folio, strip(findByLabel(page.label))]);
    // "Handbook p. 12" in full where that moves no page, else "p. 12"; the front page says whose numbers they are either way.
    expect(toComparable(section.pages.slice(0, 2).map(({ text }) => text).join(""))).toContain("Pagenumbersarethoseofthewholebook,sothatthispartandtheHandbookagree.");
  });

  const findByLabel = (label: string): PdfPage => book.pages.find((page) => page.label === label)!;
  /** What a section says differently: whose pages it counts where it leads out, and where its answers are. */
  const strip = ({ text }: PdfPage): string => toComparable(text).replaceAll("Handbookp.", "p.").replace(/Answer,p\.(?:\d+|[ivxlc]+)(?![ivxlc\d])/g, "");

  it("ends a section with the way to the next one", () => {
    const last = section.pages.filter(({ label, text }) => /^\d/.test(label) && text.trim() !== "").at(-1)!;
    expect(toComparable(last.text)).toMatch(/3Ünïcode—"quotes",(?:Handbook)?p\.\d+/);
  });

  it.each([
    ["a4", 210, 297],
    ["letter", 215.9, 279.4],
    ["a5", 148, 210],
    ["b5", 176, 250],
    ["6x9", 152.4, 228.6],
    ["170x240mm", 170, 240],
  ])("prints on %s with the same words", async (paper, width, height) => {
    const pdf = await build("small", "--paper", paper, "--no-cache");
    for (const page of pdf.pages) expect([page.width / millimetres, page.height / millimetres]).toEqual([expect.closeTo(width, 1), expect.closeTo(height, 1)]);
    words ??= listWords(pdf);
    expect(listWords(pdf)).toEqual(words);
  }, 60_000);

  let words: string[] | undefined;

  /** All words but numbers, which are other pages' on other paper. */
  const listWords = ({ pages }: PdfFacts): string[] => {
    const text = pages.map((page) => page.text).join("\n");
    return [...text.matchAll(/[\p{L}_“”’]+/gu)].map(([word]) => word).sort();
  };
});
