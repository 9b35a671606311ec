import { describe, expect, test } from "vitest";
import { type PageMap, findFolio } from "../../../../src/model/page-map.js";
import type { PrintJob } from "../../../../src/model/print.js";
import { createBookFolios, paginate } from "../../../../src/render/pdf/paginate.js";
import { settleUnits, type UnitPlan } from "../../../../src/render/pdf/settle.js";
import { createJob, createPrinted } from "./create-unit.js";

/** Settles units on a printer that makes as many pages as `countPages` says. */
async function settle(plans: readonly UnitPlan[], countPages: (job: PrintJob, prints: number) => number) {
  const printed: string[] = [];
  const print = async (job: PrintJob) => {
    printed.push(job.name);
    return createPrinted({ pageCount: countPages(job, printed.filter((name) => name === job.name).length) });
  };
  return { ...(await settleUnits(plans, print, (units) => paginate(units, createBookFolios()))), printed };
}

const plan = (key: string, kind: UnitPlan["kind"], toHtml: (map: PageMap) => string | undefined): UnitPlan => ({
  key,
  kind,
  lay: (map) => {
    const html = toHtml(map);
    return html === undefined ? undefined : createJob(key, html);
  },
});
const folioOf = (key: string) => (map: PageMap) => findFolio(map, key, "") ?? "000";
const units = [plan("front", "front", folioOf("two")), plan("one", "chapter", () => "one"), plan("two", "chapter", () => "two"), plan("back", "back", folioOf("two"))];

describe("settling", () => {
  test("what depends on the pages of others is printed after them: one print each", async () => {
    const { settled, map, printed, units: done } = await settle(units, () => 2);
    expect([settled, printed]).toEqual([true, ["one", "two", "back", "front"]]);
    expect(done.map(({ key, job }) => `${key} ${job.html}`)).toEqual(["front 3", "one one", "two two", "back 3"]);
    expect(map.pageCount).toBe(8);
  });

  test("a number that changes a page is settled in two rounds", async () => {
    // A reference to the chapter after it; with the true number the chapter is a page longer.
    const moving = [plan("one", "chapter", folioOf("two")), plan("two", "chapter", () => "two"), plan("front", "front", folioOf("two"))];
    const { settled, printed, units: done } = await settle(moving, ({ name, html }) => (name === "one" && html !== "000" ? 3 : 2));
    expect([settled, printed]).toEqual([true, ["one", "two", "front", "one", "front", "one"]]);
    expect(done.map(({ job }) => job.html)).toEqual(["5", "two", "5"]);
  });

  test("only units whose text changed are printed again", async () => {
    const { printed } = await settle([...units, plan("three", "chapter", folioOf("back"))], () => 2);
    expect(printed.filter((name) => name === "one" || name === "two")).toHaveLength(2);
  });

  test("numbers that never settle are told, not printed wrong in silence", async () => {
    const moving = [plan("one", "chapter", folioOf("two")), plan("two", "chapter", () => "two")];
    const { settled, printed } = await settle(moving, ({ name }, prints) => (name === "one" ? 2 * prints : 1));
    expect(settled).toBe(false);
    expect(printed.filter((name) => name === "one")).toHaveLength(3);
  });

  test("numbers that swing between two values are told, too", async () => {
    const swinging = [plan("one", "chapter", folioOf("two")), plan("two", "chapter", () => "two")];
    const { settled } = await settle(swinging, ({ name, html }) => (name === "one" && html !== "3" ? 2 : 4));
    expect(settled).toBe(false);
  });

  test("a unit that is empty is left out", async () => {
    const { units: done, settled } = await settle([plan("one", "chapter", () => "one"), plan("back", "back", () => undefined)], () => 1);
    expect([done.map(({ key }) => key), settled]).toEqual([["one"], true]);
  });

  test("a printer that fails is not hidden", async () => {
    await expect(settleUnits(units, async () => Promise.reject(new Error("no paper")), (printed) => paginate(printed, createBookFolios()))).rejects.toThrow("no paper");
  });
});
