import { pagesOfSheet } from "./choose-signatures.js";

/** One side of a sheet, as it comes out of the printer: pages by their index in the book, undefined where it stays blank. */
export interface SheetSide {
  readonly label: string;
  readonly left: number | undefined;
  readonly right: number | undefined;
  /** How many sheets of its signature lie around this one when it is folded. */
  readonly depth: number;
}

/**
 * Lists the sides of a booklet in the order of printing: for each sheet its front, then its back, so that a printer that turns
 * paper over sideways brings them together; signatures one after the other, each from its outermost sheet to its innermost.
 *
 * The front of the outermost sheet has the first page of the signature on its right and the last on its left; going inwards, and
 * from front to back, the first one counts up and the last one down, and they change sides.
 */
export function listBookletSides(pageCount: number, signatures: readonly number[]): SheetSide[] {
  const pageAt = (page: number): number | undefined => (page < pageCount ? page : undefined);
  let first = 0;
  return signatures.flatMap((sheets, signature) => {
    const start = first;
    first += sheets * pagesOfSheet;
    const end = first - 1;
    const name = signatures.length > 1 ? `Signature ${signature + 1}, sheet` : "Sheet";
    return Array.from({ length: sheets }, (_, depth): SheetSide[] => {
      const [low, high] = [start + 2 * depth, end - 2 * depth];
      return [
        { label: `${name} ${depth + 1}, front`, left: pageAt(high), right: pageAt(low), depth },
        { label: `${name} ${depth + 1}, back`, left: pageAt(low + 1), right: pageAt(high - 1), depth },
      ];
    }).flat();
  });
}

/** Lists the spreads of a book as an open copy shows them: the first page alone on the right, then verso and recto side by side; labels are their folios. */
export function listSpreads(folios: readonly string[]): SheetSide[] {
  const pageAt = (page: number): number | undefined => (page in folios ? page : undefined);
  return Array.from({ length: Math.floor(folios.length / 2) + 1 }, (_, spread) => {
    const [left, right] = [pageAt(2 * spread - 1), pageAt(2 * spread)];
    const label = [left, right].flatMap((page) => (page === undefined ? [] : [folios[page]!])).join("–");
    return { label, left, right, depth: 0 };
  });
}
