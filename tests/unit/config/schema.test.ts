import { describe, expect, test } from "vitest";
import { resolveBook } from "../../../src/config/resolve-book.js";
import { bookSchema, chapterSchema, toJsonSchema } from "../../../src/config/schema.js";
import { findLabel } from "../../../src/model/callout-kinds.js";
import { validateYaml } from "../../../src/util/validate.js";
import { readYaml } from "../../../src/util/yaml.js";

const least = "title: T\nauthors: [A]\nidentifier: urn:uuid:1\nslug: t\nchapters: [one.md]\n";
const check = (yaml: string, schema: Parameters<typeof validateYaml>[0] = bookSchema): string[] =>
  validateYaml(schema, readYaml(yaml)).misfits.map(({ what, fix, place }) => [`${place.line}:${place.column} ${what.replace(/, expected one of .*/, "")}`, fix].filter(Boolean).join(" ~ "));

describe("book.yaml", () => {
  test("the five keys that every book needs are enough, and leave nothing open", () => {
    const { value, misfits } = validateYaml(bookSchema, readYaml(least));
    expect(misfits).toEqual([]);
    const config = resolveBook(value!);
    expect(config).toMatchObject({ shortTitle: "Book", language: "en", theme: "colour", answers: "back", date: "", keywords: [], pythonVersions: [], paper: { name: "a4" } });
    expect(Object.entries(config).filter(([, given]) => given === undefined).map(([key]) => key)).toEqual(["syllabusFile", "coverageFile"]);
  });

  test.each([
    ["titel: x", "6:1 Unexpected key `titel` ~ Did you mean `title`?"],
    ["python: { version: ['3.14'], versions: ['3.14'] }", "6:11 Unexpected key `version` ~ Did you mean `versions`?"],
    ["callouts:\n  recipe:\n    label: Recipe\n    colour: red", "9:5 Unexpected key `colour` ~ Did you mean `color`?"],
    ["zzzzzzzz: 1", "6:1 Unexpected key `zzzzzzzz`"],
    ["__proto__: { title: x }", "6:1 Unexpected key `__proto__`"],
    ["constructor: x", "6:1 Unexpected key `constructor`"],
  ])("an unknown key is an error with the nearest right key: %s", (line, expected) => {
    expect(check(least + line)).toEqual([expected]);
  });

  test("several misfits are all told, each at its place", () => {
    expect(check("title: [a, b]\nauthors: A\nidentifier: 1\nslug: A B\nchapters:\n  - one.md\n  - ../two.md\n")).toEqual([
      "1:8 Unexpected list as `title`, expected text",
      "2:10 Unexpected text as `authors`, expected a list",
      "3:13 Unexpected number as `identifier`, expected text",
      "4:7 Unexpected value of `slug`, expected lower-case letters, digits and hyphens",
      "7:5 Unexpected value of entry 2 of `chapters`, expected a file name such as 07-exceptions.md",
    ]);
  });

  test("missing keys are named", () => {
    expect(check("title: T\n")).toEqual(["authors", "identifier", "slug", "chapters"].map((key) => `1:1 Unexpected gap: \`${key}\` is missing`));
    expect(check("")).toHaveLength(5);
    expect(check("- a\n- b\n")).toEqual(["1:1 Unexpected list as the file, expected keys with values"]);
  });

  test.each([
    ["slug: a/../../b", "slug"],
    ["language: english please", "language"],
    ["identifier: http://example.org/", "identifier"],
    ["theme: ../../secret", "theme"],
    ["answers: nowhere", "answers"],
    ["paper: 20x20mm", "paper"],
    ["date: 1 January 2001", "date"],
  ])("refuses %s", (line, key) => {
    const text = `${least.split("\n").filter((own) => !own.startsWith(`${key}:`)).join("\n")}${line}\n`;
    expect(check(text)).toEqual([expect.stringContaining(`\`${key}\``)]);
  });

  test("a date that YAML would take for something else is still text", () => {
    expect(validateYaml(bookSchema, readYaml(`${least}date: 2026-01-02\n`)).value?.date).toBe("2026-01-02");
  });
});

describe("the configuration of a book", () => {
  const resolve = (yaml: string, typed = {}) => resolveBook(validateYaml(bookSchema, readYaml(least + yaml)).value!, typed);

  test("`--theme` goes before the book's own", () => {
    expect([resolve("theme: mono").theme, resolve("theme: mono", { theme: "large" }).theme]).toEqual(["mono", "large"]);
  });

  test("`--paper` goes before the book's own", () => {
    expect(resolve("paper: a5").paper.name).toBe("a5");
    expect(resolve("paper: a5", { paper: "170x240mm" }).paper.name).toBe("170x240mm");
  });

  test("a callout kind of the book's own is known by its id, label and spellings", () => {
    const { kinds } = resolve("callouts:\n  recipe:\n    label: Try this\n    spellings: [Cook It]\n");
    expect(["recipe", "Try this", "cook it"].map((text) => findLabel(text, kinds)?.kind)).toEqual(["recipe", "recipe", "recipe"]);
    expect(findLabel("Pitfall", kinds)?.kind).toBe("pitfall");
  });

  test("a kind of the same id takes the place of the built-in one", () => {
    const { kinds } = resolve("callouts:\n  note:\n    label: Aside\n");
    expect(kinds.filter(({ id }) => id === "note").map(({ label }) => label)).toEqual(["Aside"]);
    // Its id is still a spelling; the built-in variants went with it.
    expect(findLabel("Note", kinds)?.kind).toBe("note");
    expect(findLabel("Side note", kinds)).toBeUndefined();
  });
});

describe("front matter", () => {
  test("knows its keys, and where a wrong value stands", () => {
    expect(check("lead: L\naim: []\naims:\n  - ok\n  - { a: b }\n", chapterSchema)).toEqual(["5:5 Unexpected keys with values as entry 2 of `aims`, expected text", "2:1 Unexpected key `aim` ~ Did you mean `aims`?"]);
  });
});

describe("the published JSON Schema", () => {
  const schema = toJsonSchema() as { required: string[]; additionalProperties: boolean; properties: Record<string, { description?: string }> };

  test("lists what is required and refuses other keys", () => {
    expect(schema.required.sort()).toEqual(["authors", "chapters", "identifier", "slug", "title"]);
    expect(schema.additionalProperties).toBe(false);
  });

  test("explains every key", () => {
    expect(Object.entries(schema.properties).filter(([, { description }]) => !description)).toEqual([]);
  });
});
