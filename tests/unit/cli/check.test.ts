import { expect, it } from "vitest";
import { createMessages, run } from "./create-world.js";

it("tells chapters, and topics when the book has a syllabus", async () => {
  expect(await run(["check"])).toMatchObject({ code: 0, stdout: "2 chapters.\n", stderr: "" });
  const check = async () => ({ messages: createMessages("topic-untreated"), chapterCount: 1, topicCount: 160, untreatedTopics: ["03.04", "17.02"] });
  expect(await run(["check"], { check })).toMatchObject({ code: 0, stdout: "1 chapter, 158 of 160 topics treated (not yet: 03.04, 17.02).\n" });
  expect(await run(["check", "--strict"], { check })).toMatchObject({ code: 1 });
});

it("gives the same as data", async () => {
  const check = async () => ({ messages: createMessages("link-broken"), chapterCount: 1, topicCount: 2, untreatedTopics: ["01.01"] });
  const { code, stdout, stderr } = await run(["check", "book", "--paper", "a5", "--json"], { check });
  expect([code, stderr]).toEqual([1, ""]);
  expect(JSON.parse(stdout)).toMatchObject({ command: "check", ok: false, chapterCount: 1, topicCount: 2, untreatedTopics: ["01.01"], messages: [{ rule: "link-broken" }] });
});
