import { describe, expect, test } from "vitest";
import { createFacts } from "../../support/create-facts.js";

const targets = (markdown: string, number = 7) => [...createFacts(markdown, { number }).targets.values()].map(({ kind, id, fragment, number: own, part }) => [kind, id, ...(fragment === id ? [] : [`→ ${fragment}`]), own, part === "answers" ? part : undefined].filter(Boolean).join(" "));

describe("targets", () => {
  test("every kind of block that can be led to has an id, typed or made", () => {
    const markdown = ["# Title", "## Topic", "**Pitfall:** p", ":::note[Titled]{#own}\nn\n:::", "Table: Caption\n\n| a |\n|---|\n| b |", '![alt](x.svg "Caption"){#fig}', '```python {title="a.py"}\npass\n```', "```python {name=named}\npass\n```", "A :term[Closure] and :index[scope; nested].", "Text[^1].\n\n[^1]: Note."].join("\n\n");
    expect(targets(markdown)).toEqual([
      "chapter title",
      "heading topic 7.1",
      "callout pitfall-1",
      "callout own",
      "table table-7-1 7.1",
      "figure fig 7.1",
      "listing listing-7-1 7.1",
      "listing named 7.2",
      "term term-closure",
      "index index-1",
      "footnote note-fn-1",
    ]);
  });

  test("tables without caption and hidden listings are none, plain listings have no number", () => {
    expect(targets('# T\n\n| a |\n|---|\n| b |\n\n```python\npass\n```\n\n```python {title="a" hidden}\npass\n```\n\nTable: C\n\n| a |\n|---|\n| b |\n')).toEqual(["chapter t", "listing code-7-1", "table table-7-1 7.1"]);
  });

  test("the answers of all chapters share a document, so their fragments name the chapter", () => {
    expect(targets("# T\n\n## Self-check\n\n1. Why?\n\n   **Answer:** So.\n\n   **Note:** n\n")).toEqual(["chapter t", "heading self-check", "question question-1 1", "callout note-1 → a7-note-1 answers"]);
  });

  test("ids that are not safe everywhere get a fragment that is", () => {
    expect(targets("# T\n\n## Größe & Länge\n")[1]).toMatch(/^heading größe--länge → groe--lange-[0-9a-f]{8} 7\.1$/);
    const fragments = [...createFacts("# T\n\n## 漢字\n\n## 漢字\n\n## __proto__\n\n## constructor\n\n## !!!\n\n## 1st\n").targets.values()].map(({ fragment }) => fragment);
    expect(fragments.filter((fragment) => !/^[A-Za-z][A-Za-z0-9._-]{0,99}$/.test(fragment))).toEqual([]);
    expect(new Set(fragments).size).toBe(fragments.length);
  });

  test("of two equal ids the first is the target", () => {
    const facts = createFacts("# T\n\n## A {#same}\n\n## B {#same}\n");
    expect(facts.targets.get("same")?.text).toBe("A");
    expect([...facts.targetOf.values()].filter(({ id }) => id === "same")).toHaveLength(2);
  });

  test("a target says what it is, and where", () => {
    expect(createFacts("# T\n\n## The `with` statement\n").targets.get("the-with-statement")).toMatchObject({ text: "The with statement", position: { start: { line: 3, column: 1 } } });
  });

  test("a labelled callout begins at its label", () => {
    const [callout] = createFacts("# T\n\nA line.\n**Pitfall:** text\n").callouts;
    expect(callout?.target.position?.start).toMatchObject({ line: 4, column: 1 });
  });

  test("the tree is not changed", () => {
    const facts = createFacts("# T\n\n## A\n\n**Note:** x :term[y]\n");
    expect(JSON.stringify(facts.chapter.tree)).toBe(JSON.stringify(createFacts("# T\n\n## A\n\n**Note:** x :term[y]\n").chapter.tree));
  });
});
