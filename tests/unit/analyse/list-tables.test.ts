import { expect, test } from "vitest";
import { createFacts } from "../../support/create-facts.js";

const table = "| a |\n|---|\n| b |";
const indent = (text: string): string => text.replace(/^/gm, "   ");

test.each([
  ["on its own", table, []],
  ["in a list item", `- x\n\n${indent(table)}`, ["bullet"]],
  ["in a callout in a numbered item", `1. x\n\n${indent(`:::pitfall\n${table}\n:::`)}`, ["number", "tinted-callout"]],
  ["in a callout of another kind", `:::note\n${table}\n:::`, ["callout"]],
  ["in a quotation", table.replace(/^/gm, "> "), ["quote"]],
  ["in a note", `x[^1]\n\n[^1]: y\n\n${indent(indent(table))}`, ["note"]],
  ["in the quick revision", `## Quick revision\n\n${table}`, ["revision"]],
])("a table %s", (_name, markdown, around) => {
  expect([...createFacts(`# T\n\n${markdown}\n`).tables.values()]).toEqual([around]);
});

test("a table in an answer stands in the answer alone", () => {
  const { tables } = createFacts(`# T\n\n## Self-check\n\n1. Why?\n\n   **Answer:** So.\n\n${indent(table)}\n`);
  expect([...tables.values()]).toEqual([["question"]]);
});
