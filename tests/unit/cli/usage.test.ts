import { describe, expect, it } from "vitest";
import { run } from "./create-world.js";

describe("the command line", () => {
  it.each([[["--help"], "studybook init my-book"], [["build", "--help"], "studybook build --section exceptions"], [["check", "-h"], "--paper a5"], [["init", "--help"], "new or empty"], [["doctor", "--help"], "STUDYBOOK_BROWSER"]])(
    "teaches by example with %j",
    async (line, example) => {
      const { code, stdout, stderr } = await run(line);
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).toContain(example);
    },
  );

  it("tells its version", async () => expect(await run(["--version"])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) }));

  it.each([
    [["biuld"], "Did you mean build?"],
    [["build", "--sectoin", "7"], "Did you mean --section?"],
    [["build", "--format", "pdf,epup"], "Did you mean epub?"],
    [["build", "--paper", "a7"], "Papers are a4, a5"],
    [["build", "--paper", "5x5mm"], "between 90 and 600 mm"],
    [["build", "one", "two"], "too many arguments"],
    [["init"], "missing required argument 'dir'"],
    [["check", "--section", "7"], "unknown option '--section'"],
    [[], "Usage: studybook"],
  ])("refuses %j with exit code 2", async (line, text) => {
    const { code, stdout, stderr } = await run(line);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(text);
  });
});
