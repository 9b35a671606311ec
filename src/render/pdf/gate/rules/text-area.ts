import type { Finding } from "../../../../diagnostics/message.js";
import { type PageGrid, smallestType } from "../../../../model/page-grid.js";
import { groupBy } from "../../../../util/group-by.js";
import type { Piece } from "../../locate/unit-text.js";

/** A unit's text, whether it is a chapter or not. */
export interface UnitPieces {
  readonly pieces: readonly Piece[];
  /** Pages whose text area is not the grid's. */
  readonly turnedPages: ReadonlySet<number>;
  readonly grid: PageGrid;
  readonly folioOf: (page: number) => string;
  /** Returns where a letter stands in the source, as far as that is known; one of a figure stands where the figure does. */
  readonly placeOf: (piece: Piece) => Pick<Finding, "file" | "place">;
  /** Returns by how much the figure that a piece belongs to is made smaller, to fit the text area; 1 for other text. */
  readonly scaleOf: (piece: Piece) => number;
}

// Chromium rounds lengths to whole CSS pixels and pages to whole device pixels.
const tolerance = 2;
const sizeTolerance = 0.05;

/** Reports text that is set outside the text area. */
export function checkArea({ pieces, turnedPages, grid, folioOf, placeOf }: UnitPieces): Finding[] {
  const { paper, margins } = grid;
  const isOutside = ({ page, x, y, lastX }: Piece): boolean => {
    // Units begin on a recto.
    const [left, right] = page % 2 === 0 ? [margins.inner, margins.outer] : [margins.outer, margins.inner];
    return !turnedPages.has(page) && (x < left - tolerance || lastX > paper.width - right + tolerance || y < margins.bottom - tolerance || y > paper.height - margins.top + tolerance);
  };
  return report(pieces.filter(isOutside), placeOf, ({ page, text }) => ({ rule: "page-text-outside", what: `Unexpected text outside the text area of p. ${folioOf(page)}: “${text.trim()}”` }));
}

/** Reports type that is smaller than readers can be asked to read. */
export function checkType({ pieces, grid, folioOf, placeOf, scaleOf }: UnitPieces): Finding[] {
  const limit = smallestType - sizeTolerance;
  const sizeOf = (piece: Piece): number => piece.size * grid.scale;
  return report(pieces.filter((piece) => sizeOf(piece) < limit), placeOf, (piece) => {
    const scale = scaleOf(piece);
    const what = `Unexpected type of ${sizeOf(piece).toFixed(1)} pt on p. ${folioOf(piece.page)}, expected at least ${smallestType} pt: “${piece.text.trim()}”`;
    return sizeOf(piece) / scale < limit ? { rule: "page-type-small", what } : { rule: "page-figure-small", what: `${what}, in a figure at ${Math.round(100 * scale)} % of its size` };
  });
}

/** Returns one finding for all pieces of a place in the source, about the first of them. */
function report(pieces: readonly Piece[], placeOf: UnitPieces["placeOf"], describe: (piece: Piece) => Pick<Finding, "rule" | "what">): Finding[] {
  const places = pieces.map((piece) => ({ piece, place: placeOf(piece) }));
  const groups = groupBy(places, ({ place }) => place.place ?? place.file);
  return [...groups.values()].map(([first]) => ({ ...first!.place, ...describe(first!.piece) }));
}
