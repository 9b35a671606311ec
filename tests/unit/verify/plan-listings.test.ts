import { describe, expect, it } from "vitest";
import { planListings } from "../../../src/verify/plan-listings.js";
import { createBook, createFacts } from "../../support/create-facts.js";

const plan = (markdown: string) => planListings(createBook([createFacts(markdown)]));
const fence = (meta: string, code: string, lang = "python"): string => `\`\`\`${lang} ${meta && `{${meta}}`}\n${code}\n\`\`\`\n\n`;

describe("planListings", () => {
  it("makes a program of each listing in Python", () => {
    const { planned } = plan(`# T\n\n## Names\n\n${fence("", "a = 1")}${fence("", "{}", "json")}${fence('title="convert.py" argv="20 -v" stdin="x\\n"', "b = 2")}`);
    expect(planned.map(({ label, job }) => [label, job?.file, job?.argv])).toEqual([["names", "listing.py", []], ["convert.py", "convert.py", ["20", "-v"]]]);
    expect(planned[1]!.job!.segments).toEqual([{ code: "b = 2", stdin: "x\n", raises: false }]);
  });

  it("puts what a listing continues before it", () => {
    const { planned, findings } = plan(`# T\n\n${fence("name=base since=3.12", "a")}${fence("", "b")}${fence("continues=base raises=KeyError", "c")}${fence("continues needs=cpython", "d")}${fence('continues packages="numpy"', "e")}`);
    expect(findings).toEqual([]);
    expect(planned.map(({ job }) => job!.segments.map(({ code }) => code).join())).toEqual(["a", "b", "a,c", "a,c,d", "a,c,d,e"]);
    expect(planned[4]!).toMatchObject({ since: "3.12", needsMachine: true, job: { packages: ["numpy"] } });
    expect(planned[4]!.job!.segments.map(({ raises }) => raises)).toEqual([false, true, false, false]);
  });

  it("follows the text through answers, which stand elsewhere in the facts", () => {
    const { planned } = plan(`# T\n\n## Self-check\n\n1. **Explain.** Why?\n\n   ${fence("", "a").trim().replaceAll("\n", "\n   ")}\n\n   **Answer:** So.\n\n   ${fence("continues", "b").trim().replaceAll("\n", "\n   ")}\n\n2. **Explain.** And?\n\n   ${fence("continues", "c").trim().replaceAll("\n", "\n   ")}\n\n   **Answer:** Yes.\n`);
    expect(planned.map(({ job }) => job!.segments.map(({ code }) => code).join())).toEqual(["a", "a,b", "a,b,c"]);
  });

  it("tells why a listing is not run, and skips what continues it", () => {
    const { planned } = plan(`# T\n\n${fence('name=ui run=false reason="needs a display"', "a")}${fence("continues", "b")}`);
    expect(planned.map(({ job, reason }) => [job, reason])).toEqual([[undefined, "needs a display"], [undefined, "continues ui, which is not run"]]);
  });

  it("lays other listings beside the program", () => {
    const { planned, findings } = plan(`# T\n\n${fence('title="settings.toml"', "a = 1", "toml")}${fence('files="settings.toml nowhere.txt"', "x")}`);
    expect(planned[0]!.job!.files).toEqual({ "settings.toml": "a = 1\n" });
    expect(findings.map(({ rule, what }) => [rule, what])).toEqual([["verify-listing-missing", expect.stringContaining("`nowhere.txt`")]]);
  });

  it("finds references to listings that are not there", () => {
    const { findings } = plan(`# T\n\n${fence("continues", "a")}${fence("continues=later", "b")}${fence("name=later", "c")}`);
    expect(findings.map(({ rule }) => rule)).toEqual(["verify-listing-missing", "verify-listing-missing"]);
  });

  it("labels listings by what stands above them, and hashes what decides them", () => {
    const text = (output: string) => `# T\n\n## Names\n\n${fence("", "a")}${fence("", "print(1)").trim()}\n\n\`\`\`output\n${output}\n\`\`\`\n`;
    const [one, other] = [plan(text("1")).planned, plan(text("2")).planned];
    expect(one.map(({ label }) => label)).toEqual(["names", "names (2)"]);
    expect(one[0]!.hash).toBe(other[0]!.hash);
    expect(one[1]!.hash).not.toBe(other[1]!.hash);
  });
});
