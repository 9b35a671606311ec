import { describe, expect, test } from "vitest";
import { layoutWeb } from "../../../../src/layout/web/layout-web.js";
import { renderWeb } from "../../../../src/render/web/render-web.js";
import { createEdition, createPressInput } from "../../../support/create-edition.js";
import { createFacts } from "../../../support/create-facts.js";

const one = createFacts("# One\n\n## Topic\n\nA :term[closure]. See [Two](02-two.md).\n\n## Self-check\n\n1. Why?\n\n   **Answer:** So.");
const two = createFacts("# Two\n\nText.", { number: 2, slug: "two" });
const input = await createPressInput();
const files = layoutWeb(createEdition([one, two]), input);
const page = (path: string): string => files.find((file) => file.path === path)!.content as string;
const pages = files.filter(({ path }) => path.endsWith(".html"));

describe("the web edition", () => {
  test("is a page a chapter, the parts after them, and what they need", () => {
    expect(pages.map(({ path }) => path)).toEqual(["index.html", "01-one.html", "02-two.html", "answers.html", "terms.html"]);
    expect(files.filter(({ path }) => !path.endsWith(".html")).every(({ path }) => path.startsWith("assets/"))).toBe(true);
  });

  test("loads nothing from elsewhere and runs no script", () => {
    for (const { content } of pages) {
      expect(content).not.toMatch(/<script|javascript:|\son\w+=/);
      for (const [, address = ""] of (content as string).matchAll(/(?:src|href)="([^"]+)"/g)) expect(address).not.toMatch(/^(\/|\w+:)/);
    }
  });

  test("leads from page to page", () => {
    expect(page("01-one.html")).toContain('<link rel="prev" href="index.html" />');
    expect(page("01-one.html")).toMatch(/<a class="following" rel="next" href="02-two.html">/);
    expect(page("01-one.html")).toContain('<a class="reference" href="02-two.html">Two</a>');
    expect(page("index.html")).toContain('href="01-one.html#topic"');
    expect(page("terms.html")).toContain('href="01-one.html#term-closure"');
  });

  test("has every style, font and picture that it asks for", () => {
    const paths = new Set(files.map(({ path }) => path));
    for (const [, path = ""] of page("assets/book.css").matchAll(/url\(([^)]+)\)/g)) expect(paths).toContain(`assets/${path}`);
  });

  test("knows light and dark, and no print semantics of EPUB", () => {
    expect(page("assets/book.css")).toContain("prefers-color-scheme: dark");
    for (const { content } of pages) expect(content).not.toContain("epub:");
  });

  test("is the same every time, and becomes artifacts in one folder", () => {
    expect(layoutWeb(createEdition([one, two]), input)).toEqual(files);
    expect(renderWeb(files).map(({ path }) => path)).toEqual(files.map(({ path }) => `web/${path}`));
  });
});
