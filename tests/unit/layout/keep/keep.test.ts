import { describe, expect, test } from "vitest";
import { findPaper, paperNames } from "../../../../src/config/papers.js";
import { createChapterLayer } from "../../../../src/layout/print/chapter-unit.js";
import { createPress } from "../../../../src/layout/print/press.js";
import { emptyPageMap } from "../../../../src/model/page-map.js";
import { createEdition, createPressInput } from "../../../support/create-edition.js";
import { createFacts } from "../../../support/create-facts.js";

const input = await createPressInput();

/** Returns a chapter's body as printed on a paper. */
function lay(markdown: string, paper = "a4"): string {
  const edition = createEdition([createFacts(markdown)], { paper: findPaper(paper)! });
  const { html } = createChapterLayer(createPress(edition, input), edition.contents[0]!)(emptyPageMap);
  return html.slice(html.indexOf("</header>"));
}

const lines = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index}`).join("\n");
const listing = (count: number): string => `# One\n\n\`\`\`text\n${lines(count)}\n\`\`\`\n`;
const table = (count: number): string => `# One\n\n| a | b |\n|---|---|\n${Array.from({ length: count }, (_, index) => `| name ${index} | value |`).join("\n")}\n`;
const callout = (count: number): string => `# One\n\n:::note\n${"Some twelve words that fill a good part of the line here. ".repeat(count)}\n:::\n`;

describe("what is kept on one page", () => {
  test.each([
    ["a listing", listing, 20, 28, "listing"],
    ["a table", table, 14, 22, "table fit-column"],
    ["a callout", callout, 20, 36, "callout callout-note"],
  ] as const)("%s up to about a third of the page", (_, write, short, long, name) => {
    expect(lay(write(short))).toContain(`class="${name} keep"`);
    expect(lay(write(long))).toContain(`class="${name}"`);
  });

  test("follows from the height of the page", () => {
    const most = (paper: string): number => [...Array(60).keys()].findLast((count) => lay(listing(count + 1), paper).includes('class="listing keep"'))!;
    const counts = new Map(paperNames.map((paper) => [paper, most(paper)]));
    expect(counts.get("a5")).toBeLessThan(counts.get("b5")!);
    expect(counts.get("b5")).toBeLessThan(counts.get("a4")!);
  });

  test("a listing that goes on is cut into stretches, and its text and colours stay", () => {
    const code = `${lines(14)}\n\n${lines(14)}`;
    const html = lay(`# One\n\n\`\`\`text\n${code}\n\`\`\`\n`);
    expect(html.match(/class="stretch"/g)).toHaveLength(2);
    expect(/<code id="[^"]*"[^>]*>(.*?)<\/code>/s.exec(html)![1]!.replace(/<[^>]*>/g, "")).toBe(code);
  });

  test("paragraphs and items of a few lines; longer ones may be parted", () => {
    const html = lay(`# One\n\nShort.\n\n${"Long enough for lines. ".repeat(20)}\n\n- short\n- ${"long enough for lines ".repeat(20)}\n`);
    expect(html).toContain("<p>Short.</p>");
    expect(html).toContain('<p class="long">Long enough');
    expect(html).toContain("<li>short</li>");
    expect(html).toContain('<li class="long">long enough');
  });
});
