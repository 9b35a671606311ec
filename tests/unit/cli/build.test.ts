import { describe, expect, it } from "vitest";
import { EnvironmentError } from "../../../src/diagnostics/environment-error.js";
import { UsageError } from "../../../src/diagnostics/usage-error.js";
import { cleanBuild, createMessages, run } from "./create-world.js";

describe("studybook build", () => {
  it("builds the book in this folder in every format", async () => {
    const { code, options } = await run(["build"]);
    expect(code).toBe(0);
    expect(options[0]).toMatchObject({ folder: "/books", formats: ["pdf", "epub", "web"], cache: true, sections: undefined, paper: undefined, theme: undefined, out: undefined, browser: undefined });
  });

  it("passes every option on", async () => {
    const { options } = await run(["build", "book", "--format", "web, pdf,web", "--section", "5,9", "--paper", "170x240mm", "--theme", "mono", "--out", "there", "--browser", "carried", "--no-cache"]);
    expect(options[0]).toMatchObject({ folder: "/books/book", formats: ["web", "pdf"], sections: "5,9", paper: "170x240mm", theme: "mono", out: "/books/there", browser: "carried", cache: false });
  });

  it("passes on what the printer wants, grey in both spellings", async () => {
    expect((await run(["build", "--press", "--bleed", "0.125in", "--marks", "--gray"])).options[0]).toMatchObject({ press: true, bleed: "0.125in", marks: true, gray: true });
    expect((await run(["build", "--grey"])).options[0]).toMatchObject({ gray: true, press: undefined, bleed: undefined, marks: undefined });
    expect(await run(["build", "--bleed", "2cm"])).toMatchObject({ code: 2, options: [], stderr: expect.stringContaining("A bleed is a length from 0 to 10 mm") });
    const help = (await run(["build", "--help"])).stdout;
    for (const option of ["--press", "--bleed <length>", "--marks", "--gray"]) expect(help).toContain(option);
    expect(help).not.toContain("--grey");
  });

  it("tells files, pages, sizes and time on stdout, nothing on stderr", async () => {
    const { stdout, stderr } = await run(["build", "book"]);
    expect(stdout).toBe(
      ["book/dist/book/small.pdf       12 pages  1.6 MB", "book/dist/book/small.epub                 34 kB", "book/dist/book/web/index.html   2 files   200 B", "Built in 0 ms.", ""].join("\n"),
    );
    expect(stderr).toBe("");
  });

  it("shows stages with --timings", async () => {
    const { stdout } = await run(["build", "--timings"]);
    expect(stdout).toContain("Stage     Time  Share\nparse   250 ms   25 %\nprint   750 ms   75 %\ntotal  1000 ms\n");
  });

  it("prints messages and their counts on stderr and fails with errors only", async () => {
    const warned = await run(["build"], { build: async () => ({ ...cleanBuild, messages: createMessages("heading-skip") }) });
    expect([warned.code, warned.stderr]).toEqual([0, expect.stringMatching(/^chapters\/01\.md:1:1 {2}warning {2}Unexpected thing {2}\[heading-skip\]\n[\s\S]*\n\n1 warning\n$/)]);
    const failed = await run(["build"], { build: async () => ({ ...cleanBuild, files: [], messages: createMessages("link-broken", "id-duplicate", "heading-skip") }) });
    expect([failed.code, failed.stdout]).toEqual([1, ""]);
    expect(failed.stderr).toMatch(/\n2 errors, 1 warning\nNothing was written\.\n$/);
  });

  it("only counts notes, and shows them with --notes", async () => {
    const build = async () => ({ ...cleanBuild, messages: createMessages("page-ends-early", "page-ends-early") });
    expect((await run(["build"], { build })).stderr).toBe("2 notes (--notes shows them)\n");
    expect((await run(["build", "--notes"], { build })).stderr).toMatch(/ {2}note {2}Unexpected thing {2}\[page-ends-early\]\n[\s\S]*\n\n2 notes\n$/);
    expect(await run(["build", "--strict"], { build })).toMatchObject({ code: 0 });
  });

  it("fails on warnings with --strict", async () => {
    expect((await run(["build", "--strict"], { build: async () => ({ ...cleanBuild, messages: createMessages("heading-skip") }) })).code).toBe(1);
  });

  it("writes one line a stage when there is no terminal", async () => {
    const { stderr } = await run(["build"], {
      build: async ({ onProgress }) => {
        onProgress?.({ stage: "parsing", done: 1, total: 1 });
        onProgress?.({ stage: "printing", item: "01-one", done: 0, total: 2 });
        onProgress?.({ stage: "printing", item: "02-two", done: 2, total: 2 });
        return cleanBuild;
      },
    });
    expect(stderr).toBe("Parsing 0 ms\nPrinting (2 of 2) 0 ms\n");
  });

  it("writes nothing but one JSON document with --json", async () => {
    const build = async ({ onProgress }: { onProgress?: ((progress: { stage: string; done: number; total: number }) => void) | undefined }) => {
      onProgress?.({ stage: "parsing", done: 1, total: 1 });
      return { ...cleanBuild, messages: createMessages("link-broken") };
    };
    const { code, stdout, stderr } = await run(["build", "--json"], { build });
    expect([code, stderr]).toEqual([1, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ command: "build", ok: false, pageCount: 12, files: cleanBuild.files, timings: cleanBuild.timings, messages: [{ rule: "link-broken", line: 1, severity: "error" }] });
  });

  it("tells the machine's lack with the help, exit code 3", async () => {
    const build = async () => {
      throw new EnvironmentError("No browser was found.", "Run: npx get-one");
    };
    expect(await run(["build"], { build })).toMatchObject({ code: 3, stdout: "", stderr: "error: No browser was found.\n  help: Run: npx get-one\n" });
    expect(JSON.parse((await run(["build", "--json"], { build })).stdout)).toEqual({ ok: false, error: { kind: "environment", what: "No browser was found.", hint: "Run: npx get-one" } });
  });

  it("tells a value that cannot be used, exit code 2, and a bug with its stack, exit code 70", async () => {
    const usage = await run(["build", "--section", "99"], { build: () => Promise.reject(new UsageError("There is no section 99.", "The book has 1 to 18.")) });
    expect(usage).toMatchObject({ code: 2, stderr: "error: There is no section 99.\n  help: The book has 1 to 18.\n" });
    const bug = await run(["build"], { build: () => Promise.reject(new TypeError("x is undefined")) });
    expect([bug.code, bug.stderr]).toEqual([70, expect.stringMatching(/This is a bug in studybook \d[\s\S]*TypeError: x is undefined\n\s+at /)]);
  });
});
