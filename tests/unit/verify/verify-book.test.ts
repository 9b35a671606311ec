import { describe, expect, it } from "vitest";
import { createMemoryHost, type MemoryHost } from "../../../src/host/memory-host.js";
import type { VerifyResult } from "../../../src/model/verify.js";
import { verifyBook } from "../../../src/verify/verify-book.js";
import { createBook, createFacts } from "../../support/create-facts.js";
import { createError, createFakePython, type FakePython, type FakeRun } from "../../support/fake-python.js";

const machine = ["3.11.7", "3.13.0", "3.14.2-embedded"];
const fence = (meta: string, code: string, output?: string): string => `\`\`\`python ${meta && `{${meta}}`}\n${code}\n\`\`\`\n${output === undefined ? "" : `\n\`\`\`output\n${output}\n\`\`\`\n`}\n`;

interface Outcome extends VerifyResult {
  readonly host: MemoryHost;
  readonly python: FakePython;
  /** `line:column rule: what`. */
  readonly said: readonly string[];
}

async function verify(markdown: string, run: FakeRun, { ids = machine, allowRun = true, cache = false, host = createMemoryHost({ python: createFakePython(ids, run) }) } = {}): Promise<Outcome> {
  const book = createBook([createFacts(`# T\n\n${markdown}`)]);
  const result = await verifyBook(host, book, { folder: "/book", allowRun, cache });
  const said = result.findings.map(({ place, rule, what }) => `${place && "start" in place ? `${place.start.line}:${place.start.column}` : ""} ${rule}: ${what}`);
  return { ...result, host, python: host.python as FakePython, said };
}

describe("verifyBook", () => {
  it("is content when outputs are as stated", async () => {
    const { said, summary } = await verify(fence("", "print(1)", "1"), () => ({ stdout: "1\n" }));
    expect(said).toEqual([]);
    expect(summary).toMatchObject({ total: 1, passed: 1, failed: 0, notRun: [] });
    expect(summary.interpreters).toEqual([
      { id: "3.11.7", name: "CPython 3.11.7", passed: 1 },
      { id: "3.13.0", name: "CPython 3.13.0", passed: 1 },
      { id: "3.14.2-embedded", name: "CPython 3.14.2, embedded", passed: 1 },
    ]);
  });

  it("finds the line of an output that differs, once for all interpreters that agree", async () => {
    const { said, summary } = await verify(fence("", "x", "one\ntwo\nthree"), (_job, { version }) => ({ stdout: version === "3.13.0" ? "one\ntwo\nthree\n" : "one\n2\nthree\n" }));
    expect(said).toEqual(["9:1 verify-output: Unexpected output `2`, expected `two` (CPython 3.11.7 and 3.14.2)"]);
    expect(summary).toMatchObject({ passed: 0, failed: 1 });
  });

  it.each([
    ["raises=ValueError", {}, "3:1 verify-not-raised: Unexpected end without an exception, expected `ValueError`"],
    ["", { end: "raised", error: createError("KeyError: 1"), place: { line: 1, column: 2, endLine: 1, endColumn: 3 } }, "4:3 verify-raised: Unexpected `KeyError: 1`"],
    ["raises=ValueError", { end: "raised", error: createError("KeyError: 1") }, "3:1 verify-raised: Unexpected `KeyError: 1`, expected `ValueError`"],
    ['raises="ValueError: yes"', { end: "raised", error: createError("ValueError: no") }, "3:1 verify-raised: Unexpected `ValueError: no`, expected `ValueError: yes`"],
    ["", { end: "raised", error: createError("SyntaxError: invalid syntax", { isSyntax: true }) }, "3:1 verify-syntax: Unexpected `SyntaxError: invalid syntax`"],
    ["", { end: "raised", error: createError("ModuleNotFoundError: No module named 'numpy'", { missing: "numpy" }) }, "3:1 verify-package: Unexpected import of `numpy`, which is neither in the standard library nor declared"],
    ["", { end: "raised", error: createError("RuntimeError: can't start new thread") }, "3:1 verify-needs-cpython: Unexpected `RuntimeError: can't start new thread`"],
    ["", { end: "exit", status: "status 3" }, "3:1 verify-exit: Unexpected exit with status 3"],
    ["", { end: "died", status: "signal 9" }, "3:1 verify-exit: Unexpected end of the interpreter, with signal 9"],
    ["", { end: "time" }, "3:1 verify-timeout: Unexpected run without an end"],
    ["", { end: "memory", error: createError("MemoryError") }, "3:1 verify-memory: Unexpected `MemoryError`"],
    ["", { end: "output" }, "3:1 verify-output-size: Unexpected output of more than 1 MB"],
    ["", { end: "processes" }, "3:1 verify-processes: Unexpected number of processes, more than 64 at a time"],
  ] as const)("reports `%s` and %j", async (meta, run, message) => {
    const { said } = await verify(fence(meta, "x"), () => run, { ids: ["3.14.2-embedded"] });
    expect(said).toEqual([`${message} (CPython 3.14.2)`]);
  });

  it.each([
    ["raises=ValueError", "ValueError: no"],
    ['raises="ValueError: no"', "ValueError: no"],
    ['raises="ValueError: bad ..."', "ValueError: bad input"],
    ["raises=MemoryError", "MemoryError"],
  ])("takes %s for %s, and keeps the traceback's last line", async (meta, last) => {
    const end = last === "MemoryError" ? "memory" : "raised";
    const { said, results } = await verify(fence(meta, "x"), () => ({ end, error: createError(last) }));
    expect(said).toEqual([]);
    expect(results[0]!.raised).toBe(last);
  });

  it("shows the traceback's last line of the newest interpreter", async () => {
    const { results, lock } = await verify(fence("raises=NameError", "x"), (_job, { version }) => ({ end: "raised", error: createError(`NameError: as ${version} says it`) }));
    expect(results[0]!.raised).toBe("NameError: as 3.14.2 says it");
    expect(lock.chapters["chapters/01-one.md"]![0]!.raised).toBe("NameError: as 3.14.2 says it");
  });

  it("checks comments where they were reached", async () => {
    const comment = { line: 1, column: 3, endColumn: 8, kind: "value", text: "1", got: ["1"], isOwned: true } as const;
    const comments = [comment, { ...comment, line: 2, got: ["2"] }, { ...comment, line: 3, got: [] }, { ...comment, line: 4, isOwned: false, got: [] }, { ...comment, line: 5, kind: "near", text: "# -> 1" } as const, { ...comment, line: 6, kind: "prints", text: "a", got: ["a", "b"] } as const];
    const { said, summary } = await verify(fence("", "a\nb\nc\nd\ne\nf"), () => ({ comments }), { ids: ["3.14.2-embedded"] });
    expect(said).toEqual([
      "5:4 verify-value: Unexpected value `2`, expected `1` (CPython 3.14.2)",
      "6:4 verify-comment: Unexpected `# =>` at a place that the listing does not reach",
      "7:4 verify-comment: Unexpected `# =>` without an expression that ends on its line",
      "8:4 verify-comment: Unexpected comment `# -> 1`, which looks like a result but is not checked",
      "9:4 verify-value: Unexpected text `b`, expected `a` (CPython 3.14.2)",
    ]);
    expect(summary.failed).toBe(1);
  });

  it("runs on the machine's Python only when that is allowed", async () => {
    const { python, summary } = await verify(fence("", "a") + fence("needs=cpython", "b"), () => ({}), { allowRun: false });
    expect(python.ran).toEqual([{ id: "3.14.2-embedded", code: "a" }]);
    expect(summary.notRun.map(({ reason }) => reason)).toEqual(["needs the Python of a machine"]);
  });

  it("runs what needs it, or packages, on the machine's Python only", async () => {
    const { python } = await verify(fence("needs=cpython", "a") + fence('packages="numpy"', "b"), () => ({}), { ids: ["3.11.7", "3.14.2-embedded"] });
    expect(python.ran.map(({ id }) => id)).toEqual(["3.11.7", "3.11.7"]);
  });

  it("does not take a missing package for a pass", async () => {
    const { said, summary } = await verify(fence('packages="numpy"', "a"), () => ({ end: "packages", missing: ["numpy"] }));
    expect(said).toEqual([]);
    expect(summary).toMatchObject({ passed: 0, failed: 0 });
    expect(summary.notRun[0]!.reason).toBe("needs numpy");
  });

  it("holds `since` to both sides", async () => {
    const markdown = fence("since=3.12", "print(1)", "1");
    const fails = await verify(markdown, (_job, { minor }) => (minor === "3.11" ? { end: "raised", error: createError("SyntaxError: invalid syntax", { isSyntax: true }) } : { stdout: "1\n" }));
    expect(fails.said).toEqual([]);
    expect(fails.results[0]!.runs).toEqual({ "3.11.7": "lacking", "3.13.0": "passed", "3.14.2-embedded": "passed" });
    expect(fails.summary.versions).toEqual([{ file: "chapters/01-one.md", line: 3, version: "3.12", text: "start", passed: ["3.13.0", "3.14.2-embedded"], lacking: ["3.11.7"] }]);
    const differs = await verify(markdown, (_job, { minor }) => ({ stdout: minor === "3.11" ? "0\n" : "1\n" }));
    expect(differs.said).toEqual([]);
    const works = await verify(markdown, () => ({ stdout: "1\n" }));
    expect(works.said).toEqual(["3:1 verify-since: Unexpected success of a listing that needs Python 3.12 (CPython 3.11.7)"]);
  });

  it("does not report what follows from a listing before", async () => {
    const { said, summary } = await verify(fence("", "a") + fence("continues", "b"), ({ segments }) => (segments.length > 1 ? { end: "before" } : { end: "raised", error: createError("KeyError: 1") }), { ids: ["3.14.2-embedded"] });
    expect(said).toHaveLength(1);
    expect(summary.notRun.map(({ reason }) => reason)).toEqual(["continues a listing that fails"]);
  });

  it("runs nothing again that it knows, also when only the stated output changed", async () => {
    const host = createMemoryHost({ python: createFakePython(machine, () => ({ stdout: "1\n" })) });
    const first = await verify(fence("", "print(1)", "1"), () => ({}), { host, cache: true });
    expect([first.runCount, first.cachedCount]).toEqual([3, 0]);
    const second = await verify(fence("", "print(1)", "2"), () => ({}), { host, cache: true });
    expect([second.runCount, second.cachedCount]).toEqual([0, 3]);
    expect(second.said).toEqual(["8:1 verify-output: Unexpected output `1`, expected `2` (CPython 3.11.7, 3.13.0 and 3.14.2)"]);
    const third = await verify(fence("", "print(2)", "1"), () => ({}), { host, cache: true });
    expect(third.runCount).toBe(3);
  });

  it("keeps what it knows of interpreters that are not asked now", async () => {
    const host = createMemoryHost({ python: createFakePython(machine) });
    await verify(fence("", "x"), () => ({}), { host, cache: true });
    expect((await verify(fence("", "x"), () => ({}), { host, cache: true, allowRun: false })).runCount).toBe(0);
    expect((await verify(fence("", "x"), () => ({}), { host, cache: true })).runCount).toBe(0);
  });

  it("runs again what a limit ended", async () => {
    const host = createMemoryHost({ python: createFakePython(["3.14.2-embedded"], () => ({ end: "time" })) });
    await verify(fence("", "x"), () => ({}), { host, cache: true });
    expect((await verify(fence("", "x"), () => ({}), { host, cache: true })).runCount).toBe(1);
  });

  it("corrects outputs and comments, where interpreters agree", async () => {
    const comments = [{ line: 1, column: 3, endColumn: 9, kind: "value", text: "1", got: ["2"], isOwned: true }] as const;
    const agreeing = await verify(fence("", "x  # => 1", "a\n...\nb"), () => ({ comments, stdout: "a\nx\nc\n" }));
    expect(agreeing.edits).toEqual([
      { file: "chapters/01-one.md", line: 4, before: ["x  # => 1"], after: ["x  # => 2"] },
      { file: "chapters/01-one.md", line: 8, before: ["a", "...", "b"], after: ["a", "...", "c"] },
    ]);
    const marked = await verify(fence("", "x  # => 1  # (1)"), () => ({ comments, stdout: "" }));
    expect(marked.edits).toEqual([{ file: "chapters/01-one.md", line: 4, before: ["x  # => 1  # (1)"], after: ["x  # => 2  # (1)"] }]);
    const differing = await verify(fence("", "x", "a"), (_job, { id }) => ({ stdout: id }));
    expect(differing.edits).toEqual([]);
  });
});
