import type { Finding } from "../../../diagnostics/message.js";
import { figureUnit, type Picture, resolveImage } from "../../../model/images.js";
import type { Figure } from "../../../model/nodes.js";
import type { PageGrid } from "../../../model/page-grid.js";
import type { Leaf } from "../locate/leaves.js";
import type { LocatedUnit } from "../locate/locate-units.js";
import type { Piece } from "../locate/unit-text.js";
import { isShrunk } from "../check-units.js";
import type { GatedPart } from "./gated-part.js";
import { checkSplit } from "./rules/block-split.js";
import { checkTorn } from "./rules/block-torn.js";
import { checkHeadings, checkPrintedHeadings } from "./rules/heading-stranded.js";
import { checkLines } from "./rules/line-alone.js";
import { checkFill } from "./rules/nearly-empty.js";
import { checkSplitPlaces } from "./rules/split-place.js";
import { checkArea, checkType, type UnitPieces } from "./rules/text-area.js";

/** Rules about what a chapter has in a unit. */
const partRules: readonly ((part: GatedPart) => Finding[])[] = [checkHeadings, checkLines, checkTorn, checkSplit, checkSplitPlaces];

/** Rules about all text of a unit, whatever its source. */
const unitRules: readonly ((unit: UnitPieces) => Finding[])[] = [checkArea, checkType];

/** What the pages were to be set by. */
export interface PageRules extends Pick<GatedPart, "grid" | "kinds"> {
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** Returns a finding for each defect of the printed pages. */
export function checkPages(units: readonly LocatedUnit[], { grid, kinds, pictures }: PageRules): Finding[] {
  // Of a unit that was shrunk, which is an error, everything else would be wrong too.
  return units.filter(({ printed }) => !isShrunk(printed)).flatMap((unit) => {
    const { printed, text, folioOf } = unit;
    const parts = unit.parts.map((part): GatedPart => ({ ...part, printed, text, folioOf, grid, kinds }));
    const all: UnitPieces = { pieces: text.pieces, turnedPages: printed.turnedPages, grid, folioOf, placeOf: (piece) => findPlace(unit, piece), scaleOf: (piece) => findScale(findLeaf(unit, piece), grid, pictures) };
    const ownRules = unit.kind === "chapter" ? parts.flatMap(checkFill) : checkPrintedHeadings(all);
    return [...parts.flatMap((part) => partRules.flatMap((check) => check(part))), ...ownRules, ...unitRules.flatMap((check) => check(all))];
  });
}

/** Returns where a piece stands in the source; what a template prints has only a unit. */
function findPlace(unit: LocatedUnit, piece: Piece): Pick<Finding, "file" | "place"> {
  const { key, kind, parts } = unit;
  const leaf = findLeaf(unit, piece);
  const owner = parts.find(({ leaves }) => leaf && leaves.includes(leaf));
  if (leaf && owner) return { file: owner.facts.chapter.file, place: leaf.position };
  return { file: kind === "chapter" ? parts[0]!.facts.chapter.file : `templates (${key})` };
}

/** Returns the leaf that a piece belongs to; the text in a picture has none of its own, but its caption comes next. */
function findLeaf({ parts }: LocatedUnit, { at, types }: Piece): Leaf | undefined {
  const leaves = parts.flatMap((part) => part.leaves);
  const own = leaves.find(({ from, to }) => from <= at && at < to);
  return own ?? (types.includes("Figure") ? leaves.find(({ from, node }) => from >= at && node.type === "figure") : undefined);
}

/** Returns the scale at which the picture of a figure fits the text area; 1 for what is no figure. */
function findScale(leaf: Leaf | undefined, { measure, label, gap }: PageGrid, pictures: PageRules["pictures"]): number {
  if (leaf?.node.type !== "figure") return 1;
  const file = resolveImage((leaf.node as Figure).children[0].url);
  const width = (file === undefined ? undefined : pictures.get(file)?.width) ?? 0;
  return Math.min(1, (measure + label + gap) / (width * figureUnit));
}
