import { describe, expect, it } from "vitest";
import type { VerifySummary } from "../../../src/model/verify.js";
import { cleanVerification, createMessages, run } from "./create-world.js";

const listing = { type: "listing", lang: "python", meta: {}, value: "x", position: { start: { line: 7, column: 1 }, end: { line: 9, column: 4 } } } as const;
const summary: VerifySummary = {
  total: 4,
  passed: 2,
  failed: 1,
  interpreters: [{ id: "3.11.7", name: "CPython 3.11.7", passed: 2 }, { id: "3.14.2-embedded", name: "CPython 3.14.2, embedded", passed: 1 }],
  notRun: [{ listing, file: "chapters/01.md", label: "window.py", hash: "0", runs: {}, reason: "needs a display" }],
  versions: [
    { file: "chapters/01.md", line: 3, version: "3.12+", text: "New syntax for types.", passed: ["3.13.0"], lacking: ["3.11.7"] },
    { file: "chapters/01.md", line: 5, version: "3.9", text: "Older.", passed: [], lacking: [] },
  ],
};

describe("studybook verify", () => {
  it("says what was verified", async () => {
    const { code, stdout, stderr, options } = await run(["verify", "book"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe("2 of 3 listings did what the book says.\n  CPython 3.11.7: 2\n1 run, 2 known from before, in 0 ms.\n");
    expect(options[0]).toMatchObject({ folder: "/books/book", allowRun: false, update: false, cache: true });
  });

  it("hands its options on", async () => {
    const { options } = await run(["verify", "--allow-run", "--update", "--no-cache"]);
    expect(options[0]).toMatchObject({ folder: "/books", allowRun: true, update: true, cache: false });
  });

  it("fails on errors, and on warnings when strict", async () => {
    const verify = (rule: "verify-output" | "verify-comment") => async () => ({ ...cleanVerification, messages: createMessages(rule) });
    expect((await run(["verify"], { verify: verify("verify-output") })).code).toBe(1);
    expect((await run(["verify"], { verify: verify("verify-comment") })).code).toBe(0);
    expect((await run(["verify", "--strict"], { verify: verify("verify-comment") })).code).toBe(1);
  });

  it("lists what was not run, and what is known of versions", async () => {
    const { stdout } = await run(["verify", "--list"], { verify: async () => ({ ...cleanVerification, summary }) });
    expect(stdout.split("\n").slice(0, 10)).toEqual([
      "Not run:",
      "  chapters/01.md:7  window.py: needs a display",
      "",
      "Versions:",
      "  chapters/01.md:3  3.12+  not on 3.11.7; runs on 3.13.0  New syntax for types.",
      "  chapters/01.md:5  3.9  (stated, nothing run)  Older.",
      "",
      "2 of 4 listings did what the book says; 1 did not; 1 was not run.",
      "  CPython 3.11.7: 2",
      "  CPython 3.14.2, embedded: 1",
    ]);
  });

  it("shows an update as a diff before it is made", async () => {
    const edits = [{ file: "chapters/01.md", line: 12, before: ["one", "too", "three"], after: ["one", "two", "three"] }];
    const { stdout } = await run(["verify", "--update"], {
      verify: async ({ onEdits }) => {
        onEdits?.(edits);
        return { ...cleanVerification, edits };
      },
    });
    expect(stdout.startsWith("chapters/01.md:13\n- too\n+ two\nWrote 1 result into the chapters.\n")).toBe(true);
  });

  it("writes one JSON document", async () => {
    const { stdout } = await run(["verify", "--json"], { verify: async () => ({ ...cleanVerification, summary }) });
    expect(JSON.parse(stdout)).toMatchObject({ command: "verify", ok: true, messages: [], summary: { passed: 2, notRun: [{ file: "chapters/01.md", line: 7, listing: "window.py", reason: "needs a display" }] }, runCount: 1 });
  });

  it("says when there is no book, or nothing to run", async () => {
    expect((await run(["verify"], { verify: async () => ({ ...cleanVerification, summary: undefined, messages: createMessages("config-missing") }) })).code).toBe(1);
    expect((await run(["verify"], { verify: async () => ({ ...cleanVerification, summary: { ...summary, total: 0 } }) })).stdout).toContain("No listings in Python.");
  });
});
