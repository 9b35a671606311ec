import { describe, expect, test } from "vitest";
import { viewMarks } from "../../../../src/layout/print/continued-marks.js";
import { builtInKinds } from "../../../../src/model/callout-kinds.js";
import { listContinuations } from "../../../../src/render/pdf/list-continuations.js";
import { fill, locateSketch, type PageSketch, sketchGrid } from "./print-sketch.js";

const list = (markdown: string, pages: readonly PageSketch[]) => listContinuations(locateSketch(markdown, pages), sketchGrid, builtInKinds);
const listing = '# One\n\n```text {title="a.txt"}\none\ntwo\nthree\n```\n';

describe("what goes on overleaf", () => {
  test("a listing by its number, with the heights of its lines", () => {
    const [found, ...others] = list(listing, [["One", ...fill(10), "one"], ["two", "three"]]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ name: "Listing 1.1", page: 0, isWide: false });
    expect(found!.firstY).toBeGreaterThan(found!.lastY);
  });

  test("nothing that is whole", () => {
    expect(list(listing, [["One", ...fill(10), "one", "two", "three"]])).toEqual([]);
  });

  test("over three pages twice", () => {
    expect(list(listing, [["One", "one"], ["two"], ["three"]]).map(({ page }) => page)).toEqual([0, 1]);
  });

  test("callouts by their label, and of nested blocks the outermost", () => {
    const nested = "# One\n\n:::pitfall\nText.\n\n```text\none\ntwo\n```\n:::\n";
    expect(list(nested, [["One", "Text.", "one"], ["two"]]).map(({ name }) => name)).toEqual(["Pitfall"]);
    expect(list("# One\n\n**Python 3.11+ Note:** One.\n\n```text\none\ntwo\n```\n", [["One", "One.", "one"], ["two"]]).map(({ name }) => name)).toEqual(["Listing"]);
  });

  test("tables that take the label column are wide", () => {
    const cells = (text: string) => ({ text, x: 58 });
    expect(list("# One\n\nTable: T\n\n| a |\n|---|\n| b |\n| c |\n", [["One", "T", cells("a"), cells("b")], [cells("c")]])).toMatchObject([{ name: "Table 1.1", isWide: true }]);
  });
});

describe("its marks", () => {
  const going = { name: "Listing 1.1", page: 3, lastY: 100, firstY: 770, isWide: false };

  test("stand below the last line, and beside the first on the next page", () => {
    expect(viewMarks(3, [going], sketchGrid)).toMatchObject([{ place: "below", text: "continues" }]);
    expect(viewMarks(4, [going], sketchGrid)).toMatchObject([{ place: "beside", text: "Listing 1.1, continued" }]);
    expect(viewMarks(5, [going], sketchGrid)).toEqual([]);
  });

  test("stand above the text where there is no label column, or it is taken", () => {
    expect(viewMarks(4, [{ ...going, isWide: true }], sketchGrid)).toEqual([{ place: "above", text: "Listing 1.1, continued", top: null }]);
    expect(viewMarks(4, [going], { ...sketchGrid, label: 0 })).toMatchObject([{ place: "above" }]);
  });
});
