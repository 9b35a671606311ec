import type { MarkedSequence } from "../content/marked-content.js";
import type { OpenUnit } from "./open-unit.js";
import type { ContentKid, StructureElement } from "./structure.js";

/** Finds what a piece of marked content shows. */
export function sequenceOf({ pages }: OpenUnit, { page, mcid }: ContentKid): MarkedSequence | undefined {
  return pages[page]?.scan.sequences.get(mcid);
}

/** Lists the marked content in an element, in logical order. */
export function contentOf(element: StructureElement): readonly ContentKid[] {
  return element.kids.flatMap((kid) => (kid.kind === "element" ? contentOf(kid) : kid.kind === "content" ? [kid] : []));
}

/**
 * Finds the marked content of a header cell that only repeats it on the table's later pages.
 *
 * Chromium hangs all repeats on the one `TH`, so that it would be read aloud once a page.
 */
export function repeatsOf(cell: StructureElement, unit: OpenUnit): ReadonlySet<ContentKid> {
  const content = contentOf(cell);
  const firstPage = content[0]?.page;
  if (firstPage === undefined || content.every(({ page }) => page === firstPage)) return NONE;
  const texts = textsByPage(content, unit);
  return new Set(content.filter(({ page }) => page !== firstPage && texts.get(page) === texts.get(firstPage)));
}

const NONE: ReadonlySet<ContentKid> = new Set();

function textsByPage(content: readonly ContentKid[], unit: OpenUnit): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const kid of content) texts.set(kid.page, (texts.get(kid.page) ?? "") + (sequenceOf(unit, kid)?.text.trim() ?? ""));
  return texts;
}
