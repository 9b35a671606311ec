import { notePrefix, noteReferencePrefix } from "../../../model/footnotes.js";
import type { StructureElement, StructureKid } from "../read/structure.js";
import type { LinkAim } from "./links.js";

/** What describing needs to know of a unit. */
export interface LinkTexts {
  readonly textOf: (element: StructureElement) => string;
  readonly folioOf: (page: number) => string;
}

/** Says where a link leads: `closures, page 58`; numbers alone, as in an index, are told with the item or the table's row that they belong to. */
export function describeLink(link: StructureElement, { page, uri, id }: LinkAim, item: StructureElement | undefined, { textOf, folioOf }: LinkTexts): string {
  const text = textOf(link);
  if (id?.startsWith(notePrefix)) return `note ${text}`;
  if (id?.startsWith(noteReferencePrefix)) return "back to the text";
  if (page === undefined) return !uri || text === uri ? text || "link" : `${text}, ${uri}`.replace(/^, /, "");
  const folio = folioOf(page);
  const own = withoutFolio(text, folio);
  const range = new RegExp(`^${folio}–[\\divxlc]+$`).exec(own);
  const around = /\p{L}/u.test(own) && !range ? "" : trimEnd(item ? textBefore(item, textOf) : "");
  const pages = range ? `pages ${own}` : `page ${folio}`;
  return [around, range ? "" : own, pages].filter(Boolean).join(", ");
}

/** Takes off the page number with which a reference or a line of the contents ends. */
function withoutFolio(text: string, folio: string): string {
  const end = new RegExp(`(?:^|[\\s,])(?:p\\.\\s*)?${folio}$`).exec(text);
  return trimEnd(end ? text.slice(0, end.index) : text);
}

function trimEnd(text: string): string {
  return text.replace(/[\s,]+$/, "");
}

/** Reads an item's label, if that is a word, or its text up to its first link. */
function textBefore(item: StructureElement, textOf: LinkTexts["textOf"]): string {
  const label = item.kids.find((kid): kid is StructureElement => kid.kind === "element" && kid.type === "Lbl");
  if (label && /\p{L}/u.test(textOf(label))) return textOf(label);
  const before: StructureKid[] = [];
  const collect = (kids: readonly StructureKid[]): boolean =>
    kids.every((kid) => {
      if (isLink(kid)) return false;
      if (kid.kind === "element" && holdsLink(kid)) return collect(kid.kids);
      before.push(kid);
      return true;
    });
  collect(item.kids);
  return textOf({ ...item, kids: before });
}

function isLink(kid: StructureKid): boolean {
  return kid.kind === "element" && kid.type === "Link";
}

function holdsLink({ kids }: StructureElement): boolean {
  return kids.some((kid) => isLink(kid) || (kid.kind === "element" && holdsLink(kid)));
}
