import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { builtInKinds } from "../../../src/model/callout-kinds.js";
import { parseChapter } from "../../../src/parse/parse-chapter.js";
import { isUpdating } from "../../support/golden.js";
import { printTree } from "../../support/print-tree.js";

/** One case: Markdown before, tree after, and the findings it is expected to cause. */
interface Case {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly findings?: readonly string[];
}

const folder = new URL("../../cases/", import.meta.url);

for (const name of readdirSync(folder).filter((file) => file.endsWith(".yml"))) {
  const file = new URL(name, folder);
  const cases = parse(readFileSync(file, "utf8")) as Case[];
  describe(name.replace(".yml", ""), () => {
    test.each(cases.map((entry) => [entry.title, entry] as const))("%s", (_title, { before, after, findings = [] }) => {
      const result = run(before);
      if (isUpdating) return;
      expect(result.after).toBe(after);
      expect(result.findings).toEqual(findings);
    });
  });
  if (isUpdating) {
    const renewed = cases.map(({ title, before }) => {
      const { after, findings } = run(before);
      return { title, before, after, ...(findings.length > 0 && { findings }) };
    });
    writeFileSync(file, stringify(renewed, { lineWidth: 0, blockQuote: "literal" }));
  }
}

function run(markdown: string): { after: string; findings: string[] } {
  const { tree, findings } = parseChapter({ file: "case.md", text: markdown, kinds: builtInKinds, language: "en" });
  return { after: printTree(tree), findings: findings.map(({ rule, place, what }) => `${place && "start" in place ? place.start.line : place?.line} ${rule}: ${what}`) };
}
