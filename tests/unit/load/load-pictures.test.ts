import { describe, expect, test } from "vitest";
import type { FileFacts, Host } from "../../../src/host/host.js";
import { loadPictures } from "../../../src/load/load-pictures.js";
import { bookFolder, createBookHost } from "../../support/book-host.js";
import { createChapter } from "../../support/create-facts.js";

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"/>';
const files = { "chapters/figures/a.svg": svg, "chapters/figures/empty.svg": "", "chapters/figures/page.png": "<html></html>", "chapters/figures/a b.svg": svg, "shared/c.svg": svg, "chapters/01-one.md": "" };

/** Loads the pictures of a chapter; `change` lays other facts over those of the memory host. */
async function load(markdown: string, change: (path: string, facts: FileFacts | undefined) => FileFacts | undefined = (_path, facts) => facts) {
  const memory = createBookHost(files);
  const read: string[] = [];
  const host: Host = {
    ...memory,
    stat: async (path) => change(path, await memory.stat(path)),
    readFile: async (path) => {
      read.push(path);
      return memory.readFile(path);
    },
  };
  const { pictures, findings } = await loadPictures(host, bookFolder, [createChapter(markdown)]);
  return { pictures: [...pictures.keys()], rules: findings.map(({ rule }) => rule), read };
}

describe("loading pictures", () => {
  test("takes those that the chapters show, each once", async () => {
    expect(await load("![a](figures/a.svg)\n\n![again](figures/a.svg) ![spaced](figures/a%20b.svg)\n\n![shared](../shared/c.svg)\n")).toEqual({
      pictures: ["chapters/figures/a.svg", "chapters/figures/a b.svg", "shared/c.svg"],
      rules: [],
      read: ["/book/chapters/figures/a.svg", "/book/chapters/figures/a b.svg", "/book/shared/c.svg"],
    });
  });

  test("finds those in callouts, lists, answers and cells", async () => {
    const { rules } = await load("**Note:** ![x](1.svg)\n\n- ![x](2.svg)\n\n**Question:** Why?\n\n**Answer:** ![x](3.svg)\n\n| a |\n|---|\n| ![x](4.svg) |\n");
    expect(rules).toEqual(Array(4).fill("image-missing"));
  });

  test.each([
    ["../../secret.png", "image-outside"],
    ["../../../../../../etc/passwd", "image-outside"],
    ["/etc/passwd", "image-outside"],
    ["file:///etc/passwd", "image-outside"],
    ["FILE:///etc/passwd", "image-outside"],
    ["%2e%2e/%2e%2e/secret.png", "image-outside"],
    ["..%2f..%2fsecret.png", "image-outside"],
    ["%252e%252e/%252e%252e/secret.png", "image-outside"],
    ["%zz.png", "image-outside"],
    ["figures/a.svg%00.png", "image-outside"],
    ["..\\\\..\\\\secret.png", "image-outside"],
    ["\\\\\\\\localhost\\\\share\\\\x.png", "image-outside"],
    ["C:/secret.png", "image-outside"],
    ["data:image/svg+xml;base64,PHN2Zy8+", "image-outside"],
    ["javascript:alert(1)", "image-outside"],
    ["https://example.org/a.png", "image-remote"],
    ["HTTP://169.254.169.254/", "image-remote"],
    ["http://[::ffff:127.0.0.1]/", "image-remote"],
    ["//example.org/a.png", "image-remote"],
    ["ftp://example.org/a.png", "image-remote"],
  ])("%s is refused before anything is read", async (url, rule) => {
    expect(await load(`![a](<${url}>)\n`)).toEqual({ pictures: [], rules: [rule], read: [] });
  });

  test("a link that leads out of the book is refused before it is read", async () => {
    const outside = (path: string, facts: FileFacts | undefined) => (facts && path.endsWith("a.svg") ? { ...facts, realPath: "/etc/passwd" } : facts);
    expect(await load("![a](figures/a.svg)\n", outside)).toEqual({ pictures: [], rules: ["image-outside"], read: [] });
    const neighbour = (path: string, facts: FileFacts | undefined) => (facts && path.endsWith("a.svg") ? { ...facts, realPath: "/book-of-another/a.svg" } : facts);
    expect((await load("![a](figures/a.svg)\n", neighbour)).rules).toEqual(["image-outside"]);
  });

  test("a book behind a link is still the book", async () => {
    const moved = (_path: string, facts: FileFacts | undefined) => facts && { ...facts, realPath: facts.realPath.replace("/book", "/mnt/book") };
    expect((await load("![a](figures/a.svg)\n", moved)).rules).not.toContain("image-outside");
  });

  test("a folder, a device, an empty file, one that is too large: refused before it is read", async () => {
    expect(await load("![a](figures)\n")).toMatchObject({ rules: ["image-invalid"], read: [] });
    expect(await load("![a](figures/empty.svg)\n")).toMatchObject({ rules: ["image-invalid"], read: [] });
    const device = (path: string, facts: FileFacts | undefined): FileFacts | undefined => (facts && path.endsWith("a.svg") ? { ...facts, kind: "other" } : facts);
    expect(await load("![a](figures/a.svg)\n", device)).toMatchObject({ rules: ["image-invalid"], read: [] });
    const huge = (path: string, facts: FileFacts | undefined) => (facts && path.endsWith("a.svg") ? { ...facts, size: 2 ** 31 } : facts);
    expect(await load("![a](figures/a.svg)\n", huge)).toMatchObject({ rules: ["image-invalid"], read: [] });
  });

  test("what the bytes are counts, not the name", async () => {
    expect((await load("![a](figures/page.png)\n")).rules).toEqual(["image-invalid"]);
  });

  test("a picture without alternative text is told beside what else is wrong with it", async () => {
    expect((await load("![](figures/none.svg)\n")).rules).toEqual(["image-missing", "image-alt-missing"]);
  });
});
