import type { ElementContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { shapeTable } from "../../../../src/layout/tables/shape-table.js";
import type { TableFit } from "../../../../src/model/tables/table-fit.js";

const rows = (html: string): ElementContent[] => {
  const table = fromHtml(`<table>${html}</table>`, { fragment: true }).children[0];
  return table?.type === "element" ? table.children : [];
};
const shape = (html: string, fit: Partial<TableFit>): string => toHtml(shapeTable(rows(html), { form: "column", widths: [], ...fit }));
const setting = { size: 8, gutter: 1, room: { width: 300, height: 600 } };

describe("the shape of a table's rows", () => {
  const plain = '<thead><tr><th id="a">A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody>';

  test("in rows and columns stays as it is", () => {
    expect(shape(plain, {})).toBe(plain);
  });

  test("turned heads get a box inside their cells", () => {
    expect(shape(plain, { turned: { columns: [false, true], height: 8 } })).toContain('<th id="a">A</th><th class="turned"><span>B</span></th>');
  });

  test("rows taller than half a page may break", () => {
    expect(shape(`${plain}<tbody><tr><td>3</td></tr></tbody>`, { setting: { ...setting, heights: [20, 301] } })).toMatch(/<tr><td>1.*<tr class="tall"><td>3/);
  });

  describe("as cards", () => {
    const cards = (html: string, long = [false, false]): string => shape(html, { form: "cards", cards: { abreast: 2, long } });

    test("names each cell but the first by its head, for the eye only", () => {
      expect(cards(plain)).toContain('<tr><td>1</td><td><span class="head" aria-hidden="true">B: </span>2</td></tr>');
    });

    test("keeps the heads, which name the cells in the structure tree", () => {
      expect(cards(plain)).toContain('<thead><tr><th id="a">A</th><th>B</th></tr></thead>');
    });

    test("repeats of a head neither ids nor links nor the marks of notes", () => {
      const head = '<thead><tr><th>A</th><th><code id="x">f</code> <a href="#y">of</a><sup><a href="#n">1</a></sup></th></tr></thead>';
      expect(cards(`${head}<tbody><tr><td>1</td><td>2</td></tr></tbody>`)).toContain('aria-hidden="true"><code>f</code> of: </span>2');
    });

    test("leaves empty cells and cells below empty heads alone", () => {
      const holes = "<thead><tr><th>A</th><th></th><th>C</th></tr></thead><tbody><tr><td>1</td><td>2</td><td></td></tr></tbody>";
      expect(cards(holes)).toContain("<tr><td>1</td><td>2</td><td></td></tr>");
    });

    test("marks the cells that take a line", () => {
      expect(cards(plain, [false, true])).toContain('<td class="long"><span');
    });
  });
});
