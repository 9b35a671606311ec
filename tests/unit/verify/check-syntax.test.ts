import { describe, expect, it } from "vitest";
import { createMemoryHost } from "../../../src/host/memory-host.js";
import { checkSyntax } from "../../../src/verify/check-syntax.js";
import { createBook, createFacts } from "../../support/create-facts.js";
import { createFakePython } from "../../support/fake-python.js";

async function check(lang: string, text: string, meta = ""): Promise<string[]> {
  const host = createMemoryHost({ python: { ...createFakePython([]), checkBash: async (script) => (script.includes("((") ? { line: 2, what: "syntax error" } : undefined) } });
  const findings = await checkSyntax(host, createBook([createFacts(`# T\n\n\`\`\`${lang} ${meta}\n${text}\n\`\`\`\n`)]));
  return findings.map(({ rule, place, what }) => `${place && "start" in place ? `${place.start.line}:${place.start.column}` : ""} ${rule}: ${what}`);
}

describe("checkSyntax", () => {
  it.each([
    ["json", '{"a": [1, 2.5e3, null]}'],
    ["toml", '[project]\nname = "x"\n[[tool.a]]\nb = 2026-01-01'],
    ["yaml", "a: 1\nb:\n  - c\n---\nsecond: true"],
    ["bash", "ls -l"],
    ["text", "{{{"],
    ["yaml", ""],
  ])("is content with %s %j", async (lang, text) => expect(await check(lang, text)).toEqual([]));

  it.each([
    ["json", '{\n  "a": 1,\n}', "6:1 verify-syntax: Unexpected JSON:"],
    ["toml", "[a]\nb = = 1", "5:5 verify-syntax: Unexpected TOML:"],
    ["yaml", "a: 1\nb: [1, 2\nc: 3", "6:1 verify-syntax: Unexpected YAML:"],
    ["bash", "ls\n((", "5:1 verify-syntax: Unexpected BASH: syntax error"],
  ])("finds where %s %j goes wrong", async (lang, text, start) => expect(await check(lang, text)).toEqual([expect.stringContaining(start)]));

  it("leaves fragments alone that say so", async () => expect(await check("json", "{…}", '{run=false reason="a fragment"}')).toEqual([]));
});
