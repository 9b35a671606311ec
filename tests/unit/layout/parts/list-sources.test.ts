import { describe, expect, it } from "vitest";
import { listSources } from "../../../../src/layout/parts/list-sources.js";
import { createEdition } from "../../../support/create-edition.js";
import { createFacts } from "../../../support/create-facts.js";

const fence = (meta: string, code: string): string => `\`\`\`${meta}\n${code}\n\`\`\`\n`;
const facts = createFacts(["# One", fence("text", "before any topic"), "## First {#first}", fence('python {title="late_error.py" run=false reason="x"}', "a = 1"), fence('toml {title="The project: what & why"}', "[b]"), fence("console", "$ c"), fence("python {hidden}", "secret = 1"), fence("python", "d\n\n  e"), "> " + fence("json", "{}").trim().replaceAll("\n", "\n> ")].join("\n\n"));

describe("listSources", () => {
  it("names printed listings by number and title, others by topic and order, with the ending of their language", () => {
    const paths = listSources(createEdition([facts])).map(({ path }) => path.split("/")[1]);
    expect(paths).toHaveLength(6);
    expect(new Set(paths).size).toBe(6);
    expect(paths).toEqual(expect.arrayContaining([expect.stringMatching(/^listing-\d+\.1-late_error\.py$/), expect.stringMatching(/^listing-\d+\.2-The-project-what-why\.toml$/)]));
    expect(paths.map((path) => /\.(\w+)$/.exec(path!)![1])).toEqual(["txt", "py", "toml", "txt", "py", "json"]);
  });
  it("has the exact text, which ends with a line feed", () => {
    expect(listSources(createEdition([facts])).map(({ text }) => text)).toEqual(["before any topic\n", "a = 1\n", "[b]\n", "$ c\n", "d\n\n  e\n", "{}\n"]);
  });
  it("lists nothing when the book does not want it", () => {
    expect(listSources(createEdition([facts], { attachListings: false }))).toEqual([]);
  });
});
