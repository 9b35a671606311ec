import { describe, expect, test } from "vitest";
import { chooseSections } from "../../../src/config/choose-sections.js";
import { UsageError } from "../../../src/diagnostics/usage-error.js";

const chapters = ["basics", "closures", "exceptions", "iterators"].map((slug, index) => ({ number: index + 1, slug, name: `0${index + 1}-${slug}` }));
const choose = (text: string): string[] => [...chooseSections(text, chapters)];

describe("choosing sections", () => {
  test.each([
    ["3", ["03-exceptions"]],
    ["03", ["03-exceptions"]],
    ["exceptions", ["03-exceptions"]],
    ["03-exceptions", ["03-exceptions"]],
    ["2-3", ["02-closures", "03-exceptions"]],
    ["2 - 3", ["02-closures", "03-exceptions"]],
    ["1,4", ["01-basics", "04-iterators"]],
    ["closures, 4", ["02-closures", "04-iterators"]],
    ["1-2,2,2", ["01-basics", "02-closures"]],
    ["3-99", ["03-exceptions", "04-iterators"]],
  ])("%s", (text, names) => {
    expect(choose(text)).toEqual(names);
  });

  test.each(["0", "5", "3-2", "", ",", "7-9", "1,7", "1.5", "-1"])("refuses %j", (text) => {
    expect(() => choose(text)).toThrow(UsageError);
  });

  test("names the nearest section, and all there are", () => {
    expect(() => choose("exeptions")).toThrow(expect.objectContaining({ message: "There is no section `exeptions`.", hint: "Did you mean `exceptions`? The book has sections 1 to 4: basics, closures, exceptions, iterators." }));
  });
});
