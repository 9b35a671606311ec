import { expect, it } from "vitest";
import { createMessages, run } from "./create-world.js";

const coverage = [
  { chapter: "01-one", topicCount: 100, missingTopics: [], nameCount: 3, missingNames: ["os.path.join"] },
  { chapter: "02-two", topicCount: 60, missingTopics: ["02.04", "02.07"], nameCount: 0, missingNames: [] },
];

it("tells chapters, and by chapter what is missing of the syllabus and the names", async () => {
  expect(await run(["check"])).toMatchObject({ code: 0, stdout: "2 chapters.\n", stderr: "" });
  const check = async () => ({ messages: createMessages("topic-untreated"), coverage });
  const { code, stdout } = await run(["check"], { check });
  expect(code).toBe(0);
  expect(stdout.split("\n")).toEqual([
    "Chapter  Topics      Names   Missing",
    "01-one   100 of 100  2 of 3  os.path.join",
    "02-two   58 of 60    0 of 0  02.04, 02.07",
    "2 chapters, 158 of 160 topics treated, 2 of 3 names mentioned.",
    "",
  ]);
  expect(await run(["check", "--strict"], { check })).toMatchObject({ code: 1 });
});

it("gives the same as data", async () => {
  const check = async ({ paper, theme }: { paper?: string | undefined; theme?: string | undefined }) => {
    expect([paper, theme]).toEqual(["a5", "large"]);
    return { messages: createMessages("link-broken"), coverage };
  };
  const { code, stdout, stderr } = await run(["check", "book", "--paper", "a5", "--theme", "large", "--json"], { check });
  expect([code, stderr]).toEqual([1, ""]);
  expect(JSON.parse(stdout)).toMatchObject({ command: "check", ok: false, coverage, messages: [{ rule: "link-broken" }] });
});

it("gives the same advice once, under the first message that it helps", async () => {
  const check = async () => ({ messages: createMessages("line-too-long", "link-broken", "line-too-long"), coverage: [] });
  const { stderr } = await run(["check"], { check });
  const lines = stderr.split("\n");
  expect(lines.map((line) => /^ {4}(why|fix)/.exec(line)?.[1] ?? /\[(.*)\]$/.exec(line)?.[1])).toEqual(["line-too-long", "why", "fix", "link-broken", "why", "fix", "line-too-long", undefined, undefined, undefined]);
});

it("shows notes when they are wanted, as the line that counts them says", async () => {
  const check = async () => ({ messages: createMessages("line-rewrapped"), coverage: [] });
  expect((await run(["check"], { check })).stderr).toBe("1 note (--notes shows them)\n");
  expect((await run(["check", "--notes"], { check })).stderr).toContain("[line-rewrapped]");
});
