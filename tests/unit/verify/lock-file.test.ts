import { describe, expect, it } from "vitest";
import { createMemoryHost } from "../../../src/host/memory-host.js";
import type { ListingResult, VerifyLock } from "../../../src/model/verify.js";
import { applyLock, formatLock, lockFile, readLock, updateLock, writeLock } from "../../../src/verify/lock-file.js";
import { planListings } from "../../../src/verify/plan-listings.js";
import { createBook, createFacts } from "../../support/create-facts.js";
import { toInterpreter } from "../../support/fake-python.js";

const file = "chapters/01-one.md";
const read = (...codes: string[]) => createBook([createFacts(`# T\n\n${codes.map((code) => `\`\`\`python\n${code}\n\`\`\`\n`).join("\n")}`)]);
const book = read("a", "b");
const results = (runs: ListingResult["runs"], of = book): ListingResult[] => planListings(of).planned.map(({ listing, label, hash }) => ({ listing, file, label, hash, runs }));
const interpreters = ["3.11.9", "3.14.2-embedded"].map(toInterpreter);

describe("the lock file", () => {
  it("comes back as it was written, a line a listing", async () => {
    const host = createMemoryHost();
    const lock = updateLock(undefined, results({ "3.14.2-embedded": "passed", "3.11.9": "passed" }), interpreters);
    await writeLock(host, "/book", lock);
    expect(await readLock(host, "/book")).toEqual(JSON.parse(JSON.stringify({ version: 1, ...lock })));
    const lines = formatLock(lock).split("\n").filter((line) => line.includes('"hash"'));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('"runs":{"3.11.9":"passed","3.14.2-embedded":"passed"}');
  });

  it("is none when it is damaged", async () => {
    const host = createMemoryHost({ files: { [`/book/${lockFile}`]: "{" } });
    expect(await readLock(host, "/book")).toBeUndefined();
  });

  it("keeps what interpreters that are not at hand did, until the listing changes", () => {
    const old = updateLock(undefined, results({ "3.11.7": "passed", "3.12.1": "passed", "3.14.2-embedded": "failed" }), []);
    const now = updateLock(old, results({ "3.11.9": "passed", "3.14.2-embedded": "passed" }), interpreters);
    expect(now.chapters[file]![0]!.runs).toEqual({ "3.12.1": "passed", "3.11.9": "passed", "3.14.2-embedded": "passed" });
    const changed = read("a", "c");
    expect(updateLock(old, results({}, changed), interpreters).chapters[file]!.map(({ runs }) => Object.keys(runs).length)).toEqual([3, 0]);
  });

  it("gives a build its results, and finds those that are stale on both sides", () => {
    const lock = updateLock(undefined, results({ "3.11.9": "passed" }), interpreters);
    const same = applyLock(book, lock);
    expect(same.findings).toEqual([]);
    expect(same.summary).toMatchObject({ total: 2, passed: 2 });
    const changed = applyLock(read("a", "c"), lock);
    expect(changed.summary).toMatchObject({ total: 2, passed: 1 });
    expect(changed.findings.map(({ rule, file: where, what }) => [rule, where, what])).toEqual([
      ["verify-stale", file, "Unexpected listing without a recorded result"],
      ["verify-stale", lockFile, "Unexpected recorded results of 1 listing that is not in the book, such as start (2)"],
    ]);
    const moved = applyLock(read("x = 1  # new, above", "a", "b"), lock);
    expect(moved.findings).toHaveLength(1);
  });

  it("is not asked for by a book that was never verified", () => {
    const { findings, summary } = applyLock(book, undefined);
    expect(findings).toEqual([]);
    expect(summary.notRun.map(({ reason }) => reason)).toEqual(["not verified yet", "not verified yet"]);
  });

  it("has an entry for each of two equal listings", () => {
    const twice = read("a", "a");
    const lock: VerifyLock = updateLock(undefined, results({ "3.11.9": "passed" }, twice), interpreters);
    expect(lock.chapters[file]).toHaveLength(2);
    expect(applyLock(twice, lock).findings).toEqual([]);
  });
});
