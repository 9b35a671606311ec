import type { Finding } from "../../../../diagnostics/message.js";
import { keepHeight, outputHeight } from "../../../../model/keep.js";
import type { Listing } from "../../../../model/nodes.js";
import type { PageGrid } from "../../../../model/page-grid.js";
import { type Block, type BlockType, isSplit } from "../../locate/blocks.js";
import type { GatedPart } from "../gated-part.js";
import { nameBlock } from "../../locate/name-block.js";
import { findTear } from "./block-torn.js";

const keptTypes: readonly BlockType[] = ["listing", "tableBlock", "callout", "figure", "question"];

/** Reports blocks that are on two pages though they are short enough for one; of nested ones the outermost. Torn ones have a rule of their own. */
export function checkSplit(part: GatedPart): Finding[] {
  const split = part.blocks.filter((block) => keptTypes.includes(block.type) && isSplit(block) && isShort(block, part.grid) && !findTear(block, part));
  return split.filter((block) => !split.some((other) => other !== block && isInside(block, other))).map((block) => ({
    rule: "page-block-split",
    file: part.facts.chapter.file,
    place: block.position,
    what: `Unexpected page break in ${nameBlock(block, part)}, which is ${Math.round(block.height)} pt high and fits on a page, at the foot of p. ${part.folioOf(block.pages[0]!)}`,
  }));
}

/** Tells whether a block must be on one page. What a listing raises is no passage, since authors do not write it: it takes at least a line. */
export function isShort({ type, node, height }: Block, grid: PageGrid): boolean {
  const raised = type === "listing" && (node as Listing).meta.raises !== undefined ? outputHeight(1, grid) : 0;
  return height + raised <= keepHeight(grid);
}

function isInside(inner: Block, outer: Block): boolean {
  return inner.leaves[0]!.path.includes(outer.node) && inner.node !== outer.node;
}
