import { describe, expect, test } from "vitest";
import { findPaper } from "../../../../src/config/papers.js";
import { createPageGrid } from "../../../../src/model/page-grid.js";
import { fitTable } from "../../../../src/model/tables/fit-table.js";
import { measureTable } from "../../../../src/model/tables/measure-table.js";
import type { TableFit } from "../../../../src/model/tables/table-fit.js";
import type { Surrounding } from "../../../../src/model/surroundings.js";
import { roomIn } from "../../../../src/model/tables/table-room.js";
import { parseTable, toTable } from "../../../support/parse-table.js";
import { fitted } from "../../../support/torture/tables.js";

const fitOn = (paper: string, table: Parameters<typeof measureTable>[0], around: readonly Surrounding[] = []): TableFit => fitTable(measureTable(table), roomIn(createPageGrid(findPaper(paper)!), around));

/** Names how a table is set: its form, and whether its type is smaller than usual and its heads are turned. */
function tell({ form, setting, turned }: TableFit, usual: number): string {
  return [form, ...(setting!.size < usual - 0.01 ? ["small"] : []), ...(turned ? ["turned"] : [])].join(" ");
}

describe("fitting tables", () => {
  test.each([
    ["four", "column", "column"],
    ["seven", "full", "column small"],
    ["ten", "full small", "cards"],
    ["turned", "full turned", "column small turned"],
    ["longTen", "full small", "landscape small"],
    ["longTwelve", "landscape", "cards"],
    ["twenty", "cards", "cards"],
  ] as const)("the torture book's table `%s` is set %s on A4, %s on A5", (name, a4, a5) => {
    const table = parseTable(fitted[name].markdown);
    expect([tell(fitOn("a4", table), 8.9), tell(fitOn("a5", table), 8.55)]).toEqual([a4, a5]);
  });

  const wide = toTable(Array(7).fill("headwords"), ...Array(4).fill(Array(7).fill("cellwords")));

  test.each<[Surrounding[], string]>([
    [[], "column"],
    [["callout"], "column"],
    [["bullet", "tinted-callout"], "column small"],
    [["question"], "column"],
    [[...Array<Surrounding>(12).fill("number"), "tinted-callout"], "cards"],
    [["revision"], "cards"],
  ])("in %j on A4 the same table is set as %s", (around, expected) => {
    const fit = fitOn("a4", wide, around);
    expect(tell(fit, around.includes("revision") ? 8.4 : 8.9)).toBe(expected);
  });

  test("only a table on its own reaches into the label column or gets a page", () => {
    const table = parseTable(fitted.longTwelve.markdown);
    for (const around of [["callout"], ["bullet"], ["question"], ["note"]] as const) expect(fitOn("a4", table, around).form).toBe("cards");
  });

  test("a page of its own is for tables that would be longer as cards", () => {
    const rows = (count: number) => toTable(Array(12).fill("headwordsone"), ...Array(count).fill(Array(12).fill("cellwordstwo")));
    expect([3, 4, 40].map((count) => fitOn("a4", rows(count)).form)).toEqual(["cards", "cards", "landscape"]);
  });

  test("no type is smaller than 7 pt, and code is as large as that", () => {
    const sizes = (cell: string): number[] => Array.from({ length: 30 }, (_, columns) => fitOn("a5", toTable(Array(columns + 1).fill("head"), Array(columns + 1).fill(cell))).setting!.size);
    expect(Math.min(...sizes("cell"))).toBeCloseTo(7);
    expect(Math.min(...sizes("`cell`")) * 0.92).toBeCloseTo(7, 1);
  });

  test("heads are turned when they make the columns wide, but not over long cells", () => {
    const heads = ["name", ...Array(15).fill("capabilities")];
    expect(fitOn("a4", toTable(heads, ["row", ...Array(15).fill("yes")])).turned?.columns).toEqual([false, ...Array(15).fill(true)]);
    expect(fitOn("a4", toTable(heads, ["row", ...Array(15).fill("capabilities")])).turned).toBeUndefined();
  });

  test("the cells of cards stand side by side where they are short, and long ones take a line", () => {
    const { cards } = fitOn("a5", toTable(Array.from({ length: 14 }, (_, column) => `heading${column}`), ["row", ...Array(12).fill("not quite so short"), Array(20).fill("words").join(" ")]));
    expect(cards).toEqual({ abreast: 2, long: [...Array(13).fill(false), true] });
  });

  test("rows are as high as their cells turned over", () => {
    const [short, long] = fitOn("a4", toTable(["a", "b"], ["x", "y"], ["x", Array(60).fill("words").join(" ")])).setting!.heights;
    expect(long!).toBeGreaterThan(short! * 3);
  });

  test("a table without rows is none of its business", () => {
    expect(fitOn("a4", toTable(["a"])).form).toBe("column");
  });
});
