import { describe, expect, test } from "vitest";
import { loadChapter } from "../../../src/load/load-chapter.js";
import { bookFolder, createBookHost } from "../../support/book-host.js";

const load = async (text: string | Uint8Array) => {
  const { source, findings } = await loadChapter(createBookHost({ "chapters/07-exceptions.md": text }), bookFolder, "07-exceptions.md", 3);
  return { source, findings: findings.map(({ rule, place, what }) => `${place && "line" in place ? `${place.line}:${place.column}` : ""} ${rule}: ${what}`) };
};

/** `&a [x,x,…]`, nine levels of nine: 387 million values when it is unfolded. */
const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]", ..."bcdefghi".split("").map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghi"[index]}`).join(", ")}]`)].join("\n");

describe("loading a chapter", () => {
  test("its name is its place in the book, and its file's own", async () => {
    const { source, findings } = await load("# Exceptions\n");
    expect(findings).toEqual([]);
    expect(source).toMatchObject({ number: 3, slug: "exceptions", name: "03-exceptions", file: "chapters/07-exceptions.md", text: "# Exceptions\n" });
  });

  test("reads its data, and says where it stands", async () => {
    const { source } = await load('---\nlead: L\naims:\n  - first\n  - second\ntopics:\n  "07.01": try\n---\n# T\n');
    expect(source?.data).toEqual({ lead: "L", aims: ["first", "second"], requires: [], topics: { "07.01": "try" }, glossary: {}, next: "" });
    expect(source?.locateData?.(["aims", 1])).toMatchObject({ line: 5, column: 5 });
    expect(source?.locateData?.(["topics", "07.01"])).toMatchObject({ line: 7, column: 12 });
    expect(source?.locateData?.(["topics", "07.01"], "key")).toMatchObject({ line: 7, column: 3 });
    expect(source?.text).toBe("\n\n\n\n\n\n\n\n# T\n");
  });

  test.each([
    ["an alias bomb", `---\n${bomb}\n---\n# T\n`, /front-matter-invalid: .*(alias|Excessive)/i],
    ["a list", "---\n- a\n---\n# T\n", "2:1 front-matter-invalid: Unexpected list as the file, expected keys with values"],
    ["a sentence", "---\njust words\n---\n# T\n", "2:1 front-matter-invalid: Unexpected text as the file, expected keys with values"],
    ["a key twice", "---\nlead: a\nlead: b\n---\n# T\n", /^3:1 front-matter-invalid: Unexpected YAML: Map keys must be unique/],
    ["a tab for indentation", "---\naims:\n\t- a\n---\n# T\n", /^3:1 front-matter-invalid/],
    ["no end", "---\nlead: L\n# T\n", "1:1 front-matter-invalid: Unexpected end of file, expected `---` after the front matter"],
  ])("%s is a finding, and the chapter goes on without its data", async (_name, text, expected) => {
    const { source, findings } = await load(text);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings[0]).toEqual(typeof expected === "string" ? expected : expect.stringMatching(expected));
    expect(source?.data).toMatchObject({ lead: "", aims: [] });
  });

  test("a tag that other readers make code of leaves its text", async () => {
    const { source } = await load("---\nlead: !!js/function 'function () { process.exit() }'\n---\n# T\n");
    expect(source?.data.lead).toBe("function () { process.exit() }");
  });

  test("`__proto__` is a key like any other, and changes no object", async () => {
    const { findings } = await load("---\n__proto__:\n  polluted: true\nglossary:\n  __proto__: x\n  constructor: y\n---\n# T\n");
    expect(findings).toEqual([expect.stringContaining("2:1 front-matter-invalid: Unexpected key `__proto__`")]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("a file that is not there leaves no chapter", async () => {
    const { source, findings } = await loadChapter(createBookHost({}), bookFolder, "07-exceptions.md", 3, { line: 4, column: 5 });
    expect(source).toBeUndefined();
    expect(findings).toEqual([{ rule: "chapter-missing", file: "chapters/book.yaml", place: { line: 4, column: 5 }, what: "Unexpected chapter `07-exceptions.md` without a file chapters/07-exceptions.md" }]);
  });
});
