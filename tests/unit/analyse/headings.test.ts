import { describe, expect, test } from "vitest";
import { createFacts } from "../../support/create-facts.js";

const headings = (markdown: string, topics: Record<string, string> = {}, number = 7) =>
  createFacts(markdown, { number, data: { topics } }).headings.map(({ depth, target, topics: treated, role }) => [target.number ?? "-", target.text, depth, ...treated, ...(role ? [role] : [])].join(" "));

describe("headings", () => {
  test("in a chapter without topics, those of the second level are counted", () => {
    expect(headings("# T\n\n## A\n\n### A1\n\n## B\n")).toEqual(["7.1 A 2", "- A1 3", "7.2 B 2"]);
  });

  test("one that treats a topic has the topic's number, whatever its level", () => {
    expect(headings("# T\n\n## Intro\n\n## A {#a}\n\n### B {#b}\n", { "07.02": "a", "07.10": "b" })).toEqual(["- Intro 2", "7.2 A 2 07.02", "7.10 B 3 07.10"]);
  });

  test("one that treats several has the number of the first, and names them in order", () => {
    expect(headings("# T\n\n## A\n", { "07.03": "a", "07.02": "a" })).toEqual(["7.2 A 2 07.02 07.03"]);
  });

  test("a part with its own layout is no topic, and is marked at its own heading only", () => {
    expect(headings("# T\n\n## Self-check\n\n### More\n\n## After\n")).toEqual(["- Self-check 2 questions", "- More 3", "7.1 After 2"]);
  });

  test("a second heading of the first level is a topic", () => {
    expect(headings("# T\n\n# Second\n")).toEqual(["- Second 2"]);
  });

  test("the title is no heading of the chapter; without one, the file's name is the title", () => {
    const facts = createFacts("# A *fine* `title`\n");
    expect([facts.titleText, facts.headings]).toEqual(["A fine title", []]);
    expect(createFacts("Text.\n", { slug: "closures" }).titleText).toBe("closures");
  });

  test("raw HTML leaves its text", () => {
    const facts = createFacts("# A <u>b</u>\n\n## The <kbd>x</kbd> key\n\n## <!-- nothing -->\n");
    expect([facts.titleText, ...facts.headings.map(({ target }) => `${target.text} ${target.id}`)]).toEqual(["A b", "The x key the-x-key", " section"]);
  });

  test("code and emphasis are text in the outline", () => {
    expect(headings("# T\n\n## The `with` *statement*\n")).toEqual(["7.1 The with statement 2"]);
  });
});
