import { describe, expect, it } from "vitest";
import { formatChanges } from "../../../src/cli/format-changes.js";
import type { BuildOptions } from "../../../src/model/build.js";
import type { Changes, LeafRange } from "../../../src/model/changes.js";
import { cleanBuild, run } from "./create-world.js";

const mm = 72 / 25.4;

describe("studybook build --imposition", () => {
  const impose = async (...line: string[]): Promise<BuildOptions["imposition"]> => {
    const { code, options, stderr } = await run(["build", ...line]);
    expect([code, stderr]).toEqual([0, ""]);
    return (options[0] as BuildOptions).imposition;
  };

  it("is off unless it is asked for", async () => {
    expect(await impose()).toBeUndefined();
  });
  it("makes booklets with the creep of office paper, and takes all that is said of them", async () => {
    expect(await impose("--imposition", "booklet")).toEqual({ kind: "booklet", signature: undefined, creep: 0.1 * mm, sheet: undefined });
    expect(await impose("--imposition", "booklet", "--signature", "5", "--creep", "0.25mm", "--sheet", "A3")).toMatchObject({ signature: 5, creep: 0.25 * mm, sheet: { name: "a3", width: 297 * mm } });
    expect(await impose("--imposition", "booklet", "--creep", "0")).toMatchObject({ creep: 0 });
  });
  it("lays spreads without creep", async () => {
    expect(await impose("--imposition", "2up", "--sheet", "a4")).toMatchObject({ kind: "2up", creep: 0, sheet: { name: "a4" } });
  });
  it.each([
    [["--imposition", "4up"], "Allowed choices are booklet, 2up"],
    [["--imposition", "booklet", "--signature", "0"], "A signature has 1 to 32 sheets."],
    [["--imposition", "booklet", "--signature", "2.5"], "A signature has 1 to 32 sheets."],
    [["--imposition", "booklet", "--creep", "1"], "Creep is a length up to 2mm"],
    [["--imposition", "booklet", "--creep", "3mm"], "Creep is a length up to 2mm"],
    [["--imposition", "booklet", "--sheet", "a9"], "Sheets are a4, a5"],
    [["--imposition", "2up", "--creep", "1mm"], "Only booklets have signatures and creep."],
    [["--signature", "4"], "Only booklets have signatures and creep."],
    [["--sheet", "a4"], "A sheet is what pages are imposed on."],
    [["--imposition", "booklet", "--format", "epub,web"], "are made from the PDF"],
    [["--since", "old.pdf", "--format", "epub"], "are made from the PDF"],
  ])("refuses %j", async (line, message) => {
    expect(await run(["build", ...line])).toMatchObject({ code: 2, options: [], stderr: expect.stringContaining(message) });
  });
  it("tells sheets and how to print them", async () => {
    const files = [cleanBuild.files[0]!, { path: "/books/book/dist/book/small-booklet.pdf", size: 1000, extent: "3 sheets", advice: "print on both sides." }];
    const { stdout } = await run(["build", "book", "--imposition", "booklet"], { build: async () => ({ ...cleanBuild, files }) });
    expect(stdout).toBe(["book/dist/book/small.pdf          12 pages  1.6 MB", "book/dist/book/small-booklet.pdf  3 sheets    1 kB", "small-booklet.pdf: print on both sides.", "Built in 0 ms.", ""].join("\n"));
  });
});

describe("studybook build --since", () => {
  const range = (from: string, to: string, leafCount: number): LeafRange => ({ from, to, leafCount });
  const none: Changes = { since: "/books/old.pdf", leafCount: 60, leaves: [], reprint: [], takeOut: [], moved: [], renumbered: [], replace: [], reason: undefined };
  const leaves = (count: number): Changes["leaves"] => Array.from({ length: count }, () => ({ folios: ["1", "2"], differs: ["1"] }));

  it("passes the path on, from the current folder", async () => {
    const { options } = await run(["build", "book", "--since", "printed/old.pdf"]);
    expect(options[0]).toMatchObject({ folder: "/books/book", since: "/books/printed/old.pdf" });
  });

  it("says when there is nothing to print", () => {
    expect(formatChanges(none, "/books")).toEqual(["Nothing to reprint: 60 leaves as in old.pdf."]);
  });

  it("lists leaves by folio, and the cause of all", () => {
    const changes = { ...none, leaves: leaves(3), reprint: [range("7", "8", 1), range("11", "14", 2)], takeOut: [range("119", "119", 1)], reason: "Another paper." };
    expect(formatChanges(changes, "/books")).toEqual(["To reprint since old.pdf: 3 of 60 leaves, p. 7–8, 11–14.", "To take out: p. 119 of the old copy.", "Another paper."]);
    expect(formatChanges({ ...none, takeOut: [range("119", "120", 1)] }, "/books")).toEqual(["Nothing to reprint since old.pdf.", "To take out: p. 119–120 of the old copy."]);
  });

  it("says what only moved, and how to print less", () => {
    const moved = [{ now: range("45", "120", 38), before: range("41", "116", 38) }];
    const replace = [
      { print: range("31", "44", 7), old: range("31", "40", 5), after: "30" },
      { print: range("121", "122", 1), old: undefined, after: "116" },
      { print: undefined, old: range("119", "120", 1), after: "118" },
    ];
    expect(formatChanges({ ...none, leaves: leaves(47), reprint: [range("i", "122", 47)], moved, replace, renumbered: [range("i", "ii", 1)] }, "/books")).toEqual([
      "To reprint since old.pdf: 47 of 60 leaves, p. i–122.",
      "Only moved: p. 45–120 (before: 41–116).",
      "To save paper, let that keep its old page numbers and print 8 leaves: put p. 31–44 in place of p. 31–40 (the last 2 leaves as 40a–40d); put p. 121–122 after p. 116 (the last leaf as 116a–116b); take out p. 119–120.",
      "Changed in numbers only: p. i–ii. Leave these too when the numbers are those of pages.",
    ]);
    expect(formatChanges({ ...none, leaves: leaves(8), reprint: [range("31", "46", 8)], moved, replace }, "/books")).toEqual(["To reprint since old.pdf: 8 of 60 leaves, p. 31–46.", "Only moved: p. 45–120 (before: 41–116)."]);
  });

  it("has it all in --json", async () => {
    const changes = { ...none, leaves: leaves(1), reprint: [range("1", "2", 1)] };
    const { stdout } = await run(["build", "--since", "old.pdf", "--json"], { build: async () => ({ ...cleanBuild, changes }) });
    expect((JSON.parse(stdout) as { changes: Changes }).changes).toMatchObject({ since: "/books/old.pdf", leafCount: 60, leaves: [{ folios: ["1", "2"], differs: ["1"] }] });
  });
});
