import { describe, expect, test } from "vitest";
import { checkUnits } from "../../../../src/render/pdf/check-units.js";
import { locateUnits, startSearch } from "../../../../src/render/pdf/locate/locate-units.js";
import { createBookFolios, paginate } from "../../../../src/render/pdf/paginate.js";
import { createFacts } from "../../../support/create-facts.js";
import { createUnit, type UnitSketch } from "./create-unit.js";

const one = createFacts("# One\n\nSome *words*.\n\n## Self-check\n\n1. Why?\n\n   **Answer:** So.\n");
const check = (answers: "back" | "chapter", ...sketches: UnitSketch[]) => {
  const units = sketches.map(createUnit);
  return checkUnits(locateUnits({ units, map: paginate(units, createBookFolios()) }, startSearch([one], answers, 1))).map(({ rule, file, place }) => `${file}:${place && "start" in place ? place.start.line : "-"} ${rule}`);
};

describe("checking printed units", () => {
  test("all words where they belong, whatever the breaks", () => {
    expect(check("back", { key: "01-one", pages: [["One", "Some wo"], ["rds.", "Self-check", "Why?"]] }, { key: "back", kind: "back", pages: [["So."]] })).toEqual([]);
    expect(check("chapter", { key: "01-one", pages: [["One Some words. Self-check Why? So."]] })).toEqual([]);
  });

  test("a lost word is told at its source, an answer where it is printed", () => {
    expect(check("back", { key: "01-one", pages: [["One Some. Self-check Why? So."]] }, { key: "back", kind: "back", pages: [[]] })).toEqual(["chapters/01-one.md:3 text-lost", "chapters/01-one.md:9 text-lost"]);
  });

  test("a unit that is not printed has lost all", () => {
    expect(check("back")).toHaveLength(5);
  });

  test("a shrunk unit is told, one that is rounded is not", () => {
    const pages = [["One Some words. Self-check Why? So."]];
    expect(check("chapter", { key: "01-one", pages, scale: 0.999 })).toEqual([]);
    expect(check("chapter", { key: "01-one", pages, scale: 0.97 })).toEqual(["chapters/01-one.md:- page-shrunk"]);
    expect(check("chapter", { key: "01-one", pages }, { key: "back", kind: "back", scale: 0.5 })).toEqual(["templates (back):- page-shrunk"]);
  });
});
