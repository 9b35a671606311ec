import { checkBook } from "../../src/compile.js";
import { bookFolder, createBookHost } from "./book-host.js";
import { type BookFiles, layOverStock } from "./stock-book.js";

/** Checks the stock book with files laid over it, and returns its messages as `file:line:column rule: what`; `chapters/` and `01-one.md` are left out. */
export async function checkStock(files: BookFiles, paper?: string): Promise<string[]> {
  const { messages } = await checkBook(createBookHost(layOverStock(files)), { folder: bookFolder, paper });
  return messages.map(({ file, line, column, ruleId, reason }) => {
    const place = line ? `:${line}:${column}` : "";
    return `${(file ?? "").replace("chapters/", "").replace("01-one.md", "")}${place} ${ruleId}: ${reason}`.replace(/^:/, "");
  });
}

/** Checks Markdown as the first chapter of the stock book. */
export async function checkChapter(markdown: string, paper?: string): Promise<string[]> {
  return checkStock({ "chapters/01-one.md": markdown }, paper);
}
