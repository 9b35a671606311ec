import { expect, test } from "vitest";
import { createChapterLayer } from "../../../../src/layout/print/chapter-unit.js";
import { createPress } from "../../../../src/layout/print/press.js";
import { emptyPageMap, type PageMap } from "../../../../src/model/page-map.js";
import { createEdition, createPressInput } from "../../../support/create-edition.js";
import { createFacts } from "../../../support/create-facts.js";

const input = await createPressInput();

/** A map in which the second chapter begins on a page whose folio is counted in some style. */
const mapOf = (page: number, style: "roman" | "arabic"): PageMap => ({ firstPages: new Map([["02-two", page]]), pages: new Map(), folios: [{ firstPage: 0, style, start: 1 }], pageCount: 20 });

test("a chapter is laid out again only when a roman folio that it names changes", () => {
  const edition = createEdition([createFacts("# One\n\nAs [said there](02-two.md).\n"), createFacts("# Two\n", { number: 2, slug: "two" })]);
  const lay = createChapterLayer(createPress(edition, input), edition.contents[0]!);
  const first = lay(emptyPageMap);
  expect(first.slots).toHaveLength(2);
  expect(lay(mapOf(9, "arabic"))).toBe(first);
  const roman = lay(mapOf(3, "roman"));
  expect([roman.slots, roman.html.includes("iv")]).toEqual([[], true]);
  expect(lay(mapOf(3, "roman"))).toBe(roman);
  expect(lay(mapOf(5, "roman")).html).toContain("vi");
  expect(lay(mapOf(5, "arabic")).html).toBe(first.html);
});
