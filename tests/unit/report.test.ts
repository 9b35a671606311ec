import { VFileMessage } from "vfile-message";
import { describe, expect, test } from "vitest";
import { catalogue, type Rule } from "../../src/diagnostics/catalogue.js";
import { formatMessage, toData } from "../../src/diagnostics/format.js";
import { createMessage, type Finding } from "../../src/diagnostics/message.js";
import { Report } from "../../src/diagnostics/report.js";

const finding = (file: string, line: number | undefined, rule: Finding["rule"] = "link-broken", what = "w"): Finding => ({ rule, file, what, ...(line !== undefined && { place: { line, column: 2 } }) });

describe("the report", () => {
  test("is sorted by file, line, column and rule, whatever came first", () => {
    const report = new Report();
    report.add(finding("b.md", 1), finding("a.md", 10), finding("a.md", 9), finding("a.md", undefined), finding("a.md", 9, "html-removed"));
    expect(report.messages.map(({ file, line, ruleId }) => `${file} ${line ?? "-"} ${ruleId}`)).toEqual(["a.md - link-broken", "a.md 9 html-removed", "a.md 9 link-broken", "a.md 10 link-broken", "b.md 1 link-broken"]);
  });

  test("says the same thing once, and counts by severity", () => {
    const report = new Report();
    report.add(finding("a.md", 1), finding("a.md", 1), finding("a.md", 1, "link-broken", "other"), finding("a.md", 1, "html-removed"));
    expect([report.messages.length, report.errorCount, report.warningCount]).toEqual([3, 2, 1]);
  });
});

describe("a message", () => {
  test("is a VFileMessage with severity, why and fix of its rule", () => {
    const message = createMessage({ rule: "link-broken", file: "a.md", what: "w", place: { start: { line: 3, column: 4 }, end: { line: 3, column: 9 } } });
    expect(message).toBeInstanceOf(VFileMessage);
    expect(message).toMatchObject({ ruleId: "link-broken", source: "studybook", fatal: true, severity: "error", line: 3, column: 4, why: catalogue["link-broken"].why, fix: catalogue["link-broken"].fix });
    expect(createMessage(finding("a.md", 1, "html-removed")).fatal).toBe(false);
  });

  test("takes better advice when the finding brings some", () => {
    expect(createMessage({ ...finding("a.md", 1), fix: "Did you mean `b`?" }).fix).toBe("Did you mean `b`?");
  });

  test("is printed in three lines, and as data with nulls", () => {
    expect(formatMessage(createMessage({ ...finding("a.md", 3), fix: "Do." }))).toBe(`a.md:3:2  error  w  [link-broken]\n    why: ${catalogue["link-broken"].why}\n    fix: Do.`);
    expect(formatMessage(createMessage(finding("a.md", undefined)))).toMatch(/^a\.md  error {2}w/);
    expect(toData(createMessage(finding("a.md", undefined)))).toMatchObject({ file: "a.md", line: null, column: null, rule: "link-broken" });
  });
});

describe("the catalogue", () => {
  test.each(Object.entries<Rule>(catalogue))("%s says why and what to do, in sentences", (id, { why, fix }) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    for (const text of [why, fix]) expect(text).toMatch(/^[A-Z`].*\.$/);
  });
});
