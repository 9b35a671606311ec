import { describe, expect, test } from "vitest";
import { checkBook } from "../../../src/compile.js";
import { UsageError } from "../../../src/diagnostics/usage-error.js";
import { bookFolder, createBookHost } from "../../support/book-host.js";
import { checkStock } from "../../support/check-stock.js";
import { layOverStock } from "../../support/stock-book.js";

const book = new TextDecoder().decode(layOverStock()["chapters/book.yaml"] as Uint8Array);
const own = { "styles/themes/big.css": ":root { --type-scale: 1.7; }" };
const check = (theme: string, files = {}) => checkBook(createBookHost(layOverStock(files)), { folder: bookFolder, theme });

describe("the theme of a book", () => {
  test.each(["colour", "mono", "large", "big"])("%s is one", async (theme) => {
    expect(await checkStock({ "chapters/book.yaml": `${book}theme: ${theme}\n`, ...own })).toEqual([]);
    expect((await check(theme, own)).messages).toEqual([]);
  });

  test("an unknown one is a finding at its place, which names the nearest", async () => {
    const { messages } = await checkBook(createBookHost(layOverStock({ "chapters/book.yaml": `${book}theme: color\n`, ...own })), { folder: bookFolder });
    const line = book.split("\n").length;
    expect(messages).toMatchObject([{ ruleId: "config-invalid", file: "chapters/book.yaml", line, column: 8, reason: "Unexpected theme `color`, expected one of `big`, `colour`, `large`, `mono`, or a file styles/themes/color.css", fix: "Did you mean `colour`?" }]);
  });

  test("an unknown one on the command line is wrong usage", async () => {
    await expect(check("larg")).rejects.toMatchObject({ constructor: UsageError, message: "There is no theme `larg`.", hint: "Did you mean `large`?" });
    await expect(check("x-ray")).rejects.toMatchObject({ hint: "Use one of `colour`, `large`, `mono`, or put a file x-ray.css in styles/themes." });
  });

  test("a size that is none is a finding in the theme", async () => {
    const files = { "chapters/book.yaml": `${book}theme: big\n`, "styles/themes/big.css": ":root { --type-scale: huge; }" };
    expect(await checkStock(files)).toEqual(["styles/themes/big.css config-invalid: Unexpected `--type-scale`, expected a number from 0.8 to 3"]);
  });

  test("decides with the paper what is too long or too wide", async () => {
    const line = `# One\n\n\`\`\`text\n${"x".repeat(60)}\n\`\`\`\n`;
    const count = async (options: { paper?: string; theme?: string }) => (await checkBook(createBookHost(layOverStock({ "chapters/01-one.md": line, "styles/themes/big.css": ":root { --type-scale: 2; }" })), { folder: bookFolder, ...options })).messages.map(({ ruleId }) => ruleId);
    expect(await count({ paper: "a4", theme: "large" })).toEqual([]);
    expect(await count({ paper: "a4", theme: "big" })).toContain("line-too-long");
    expect(await count({ paper: "a5", theme: "large" })).toContain("line-too-long");
    expect(await count({ paper: "a5" })).toEqual([]);
  });
});
