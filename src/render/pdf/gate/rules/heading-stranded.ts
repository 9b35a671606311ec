import type { Finding } from "../../../../diagnostics/message.js";
import { lastLine } from "../../locate/frames.js";
import { lastPage } from "../../locate/leaves.js";
import { listPieces, type Piece } from "../../locate/unit-text.js";
import type { GatedPart } from "../gated-part.js";
import type { UnitPieces } from "./text-area.js";

/** Reports headings at the foot of a page or column: what they head begins on the next one. */
export function checkHeadings({ facts, leaves, text, folioOf }: GatedPart): Finding[] {
  return leaves.flatMap((leaf) => {
    const [next] = listPieces(text, leaf.to, leaf.to + 1);
    if (leaf.role !== "heading" || !next || next.at < leaf.to || !isParted({ page: lastPage(leaf), ...lastLine(leaf.frames) }, next)) return [];
    return [createFinding({ file: facts.chapter.file, place: leaf.position }, leaf.quote, folioOf(lastPage(leaf)))];
  });
}

/** Reports the same by what the pages say of themselves, for units that no chapter is the source of. */
export function checkPrintedHeadings({ pieces, folioOf, placeOf }: UnitPieces): Finding[] {
  return pieces.flatMap((piece, index) => {
    const next = pieces[index + 1];
    return next && isHeading(piece) && !isHeading(next) && isParted(piece, next) ? [createFinding(placeOf(piece), piece.text.trim(), folioOf(piece.page))] : [];
  });
}

function createFinding(place: Pick<Finding, "file" | "place">, heading: string, folio: string): Finding {
  return { rule: "page-heading-stranded", ...place, what: `Unexpected heading at the foot of p. ${folio}: “${heading}”` };
}

/** The title of a book or a part may have a page to itself. */
function isHeading({ types }: Piece): boolean {
  return types.some((type) => /^H[2-6]$/.test(type));
}

/** Tells whether what comes next is on a later page, or further up, in the next column. */
function isParted(before: Pick<Piece, "page" | "y" | "size">, after: Pick<Piece, "page" | "y">): boolean {
  return after.page !== before.page ? after.page > before.page : after.y > before.y + before.size;
}
