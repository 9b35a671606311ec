import type { Imposition } from "../../../model/imposition.js";
import { type BoundPage, openBound } from "../bound/open-bound.js";
import { reuseContent } from "../bound/page-content.js";
import { type DerivedFile, type DerivedPage, writeDerived } from "../bound/write-derived.js";
import { flateStream } from "../objects/flate.js";
import { type Dict, dict, Indirect } from "../objects/object.js";
import { chooseSignatures } from "./choose-signatures.js";
import { drawFoldMarks } from "./draw-fold-marks.js";
import { drawSide, type PlacedPage } from "./draw-side.js";
import { laySheet, type SheetLayout } from "./lay-sheet.js";
import { listBookletSides, listSpreads, type SheetSide } from "./list-sides.js";

/** An imposed book. */
export interface ImposedBook {
  readonly bytes: Uint8Array;
  /** Sides in the file. */
  readonly sideCount: number;
  /** Sheets of each signature; none where sheets are not folded into one another. */
  readonly signatures: readonly number[];
  /** The edge of the sheet around which a printer that prints both sides has to turn it. */
  readonly flip: "short" | "long";
}

/** Lays the pages of a bound book, given as its bytes, on sheets; the same book gives the same bytes. */
export function imposeBook(bytes: Uint8Array, imposition: Imposition): ImposedBook {
  const book = openBound(bytes);
  const [first] = book.pages;
  if (first === undefined) throw new Error("impose: a book without pages");
  const layout = laySheet(first, imposition);
  const flip = layout.width >= layout.height ? "short" : "long";
  const { kind, creep } = imposition;
  const signatures = kind === "booklet" ? chooseSignatures(book.pages.length, imposition.signature) : [];
  const sides = kind === "booklet" ? listBookletSides(book.pages.length, signatures) : listSpreads(book.pages.map(({ folio }) => folio));
  const forms = book.pages.map(toForm);
  const marks = kind === "booklet" ? drawFoldMarks(layout) : "";
  const pages = sides.map((side): DerivedPage => ({ label: side.label, entries: toSheet(placePages(side, book.pages, forms), layout, side.depth * creep, marks) }));
  return { bytes: writeDerived(book, { kind, ...describe(kind, flip), pages }), sideCount: sides.length, signatures, flip };
}

function describe(kind: Imposition["kind"], flip: ImposedBook["flip"]): Pick<DerivedFile, "title" | "subject"> {
  const end = "For printing only: without tags and links.";
  if (kind === "2up") return { title: "two pages a sheet", subject: `Imposed as spreads. ${end}` };
  return { title: "booklet", subject: `Imposed as a booklet, to be printed on both sides and turned on the ${flip} edge. ${end}` };
}

/** Makes a form of a page, cut off at its bleed; undefined for a blank page. */
function toForm(page: BoundPage): Indirect | undefined {
  const entries = dict({ Type: "XObject", Subtype: "Form", BBox: [...page.bleed], Resources: page.resources, Group: page.entries.get("Group") });
  const form = reuseContent(page, entries);
  return form && new Indirect(form);
}

/** Returns the pages of a side that are not blank. */
function placePages(side: SheetSide, pages: readonly BoundPage[], forms: readonly (Indirect | undefined)[]): PlacedPage[] {
  return (["left", "right"] as const).flatMap((half) => {
    const index = side[half] ?? -1;
    const [page, form] = [pages[index], forms[index]];
    return page && form ? [{ half, page, form }] : [];
  });
}

function toSheet(placed: readonly PlacedPage[], layout: SheetLayout, shift: number, marks: string): Dict {
  const content = drawSide(placed, layout, shift) + marks;
  const forms = dict(Object.fromEntries(placed.map(({ half, form }) => [half, form])));
  return dict({ ...sheetBoxes(layout), Resources: dict({ XObject: forms }), Contents: new Indirect(flateStream(Buffer.from(content, "latin1"))) });
}

function sheetBoxes({ width, height, trim, bleed }: SheetLayout): Readonly<Record<string, number[]>> {
  const [left, bottom, right, top] = trim;
  const box = (beyond: number): number[] => [Math.max(0, left - beyond), Math.max(0, bottom - beyond), Math.min(width, right + beyond), Math.min(height, top + beyond)];
  return { MediaBox: [0, 0, width, height], TrimBox: box(0), ...(bleed > 0 && { BleedBox: box(bleed) }) };
}
